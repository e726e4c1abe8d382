import QtQuick
import SimKiosk.Ui

// Where one of the customer's things is now.
Rectangle {
    id: row

    property string drawing
    property string label
    property string text
    property bool safe: true

    implicitHeight: Math.max(168, texts.height + 48)
    radius: Theme.radiusM
    color: safe ? Theme.surface : Theme.cautionTint
    border.width: Theme.outline
    border.color: safe ? Theme.line : Theme.caution
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + text

    Rectangle {
        id: disc
        anchors.left: parent.left
        anchors.leftMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        width: 104
        height: 104
        radius: 52
        color: row.safe ? Theme.accentTint : Theme.surface
        Drawing {
            anchors.centerIn: parent
            width: 56
            height: 56
            name: row.drawing
            ink: row.safe ? Theme.accent : Theme.caution
        }
    }
    Column {
        id: texts
        anchors { left: disc.right; leftMargin: 32; right: mark.left; rightMargin: 20; verticalCenter: parent.verticalCenter }
        spacing: 2
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: row.label
            font.pixelSize: Theme.label
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            text: row.text
            font.pixelSize: Theme.body
            font.bold: true
            color: Theme.ink
            Accessible.ignored: true
        }
    }
    Drawing {
        id: mark
        anchors { right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
        width: 52
        height: 52
        name: row.safe ? "check_circle" : "warning"
        ink: row.safe ? Theme.good : Theme.caution
    }
}
