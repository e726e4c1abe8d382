import QtQuick
import SimKiosk.Ui

// Shows where the keyboard is: a dark ring with a light one around it, to be seen on every ground.
Rectangle {
    id: ring

    required property Item control
    property bool shown: false
    property bool inverse: false

    visible: shown
    anchors.fill: parent
    anchors.margins: -8
    color: "transparent"
    border.width: 6
    border.color: ring.inverse ? Theme.accentInk : Theme.ink
    radius: Theme.radiusM + 8
}
