import QtQuick
import SimKiosk.Ui

// One of the findings; chosen shows by a tick and colour.
ChoiceButton {
    id: row

    implicitHeight: 80
    Accessible.role: Accessible.RadioButton
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusS
        color: row.down ? Theme.sunken : row.on ? Theme.accentTint : Theme.surface
        border.width: row.on ? 4 : 2
        border.color: row.on ? Theme.accent : Theme.edge
        FocusRing { control: row; shown: row.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            width: 36
            height: 36
            name: row.on ? "check" : ""
            ink: Theme.accent
        }
        Text {
            anchors { left: mark.right; leftMargin: 16; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            text: row.text
            wrapMode: Text.Wrap
            font.pixelSize: Theme.caption
            font.bold: row.on
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
