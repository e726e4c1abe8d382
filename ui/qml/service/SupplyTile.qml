import QtQuick
import SimKiosk.Ui

// How much is left of something, at a glance; low shows by colour, sign and word.
Rectangle {
    id: tile

    property string drawing
    property string label
    property string text
    property bool good: true

    implicitHeight: 150
    radius: Theme.radiusM
    color: good ? Theme.surface : Theme.cautionTint
    border.width: 2
    border.color: good ? Theme.line : Theme.caution
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + text

    Drawing {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        width: 56
        height: 56
        name: tile.good ? tile.drawing : "warning"
        ink: tile.good ? Theme.accent : Theme.caution
    }
    Column {
        anchors { left: icon.right; leftMargin: 24; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: tile.label
            font.pixelSize: Theme.caption
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: tile.text
            wrapMode: Text.Wrap
            font.pixelSize: Theme.body
            font.bold: true
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
