import QtQuick
import SimKiosk.Ui

// What has been typed so far, and which of two fields is meant.
Rectangle {
    id: field

    property string label
    property string text
    property bool current: false

    implicitHeight: 124
    radius: Theme.radiusS
    color: Theme.surface
    border.width: current ? 4 : 2
    border.color: current ? Theme.accent : Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: text !== "" ? label + ": " + text : label

    Text {
        anchors.left: parent.left
        anchors.leftMargin: 32
        y: 6
        text: field.label
        font.pixelSize: Theme.caption
        color: Theme.inkSoft
        Accessible.ignored: true
    }
    Text {
        anchors.left: parent.left
        anchors.leftMargin: 32
        y: 52
        text: field.text
        font.pixelSize: 44
        font.bold: true
        font.letterSpacing: 6
        horizontalAlignment: Text.AlignLeft
        color: Theme.ink
        Accessible.ignored: true
    }
}
