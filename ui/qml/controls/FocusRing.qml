import QtQuick
import SimKiosk.Ui

// Shows where the keyboard is; never only by colour, always by a second outline.
Rectangle {
    required property Item control
    property bool shown: false

    visible: shown
    anchors.fill: parent
    anchors.margins: -8
    color: "transparent"
    border.width: 5
    border.color: Theme.ink
    radius: Theme.radiusM + 8
}
