import QtQuick
import SimKiosk.Ui

// One language with its greeting.
ChoiceButton {
    id: card

    required property string hello

    implicitHeight: words.implicitHeight + 40
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: hello

    background: Surface {
        color: card.on ? Theme.accentTint : card.down ? Theme.sunken : Theme.surface
        border.width: card.on ? 5 : Theme.outline
        border.color: card.on ? Theme.accent : Theme.edge
        FocusRing { control: card; shown: card.visualFocus }
    }
    contentItem: Item {
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 40; right: tick.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            spacing: 8
            Text {
                width: parent.width
                text: card.text
                font.pixelSize: Theme.title
                font.bold: true
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                color: card.on ? Theme.accentDeep : Theme.ink
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                text: card.hello
                font.pixelSize: Theme.label
                color: Theme.inkSoft
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: tick
            anchors { right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
            width: 64
            height: 64
            radius: 32
            color: card.on ? Theme.accent : Theme.surface
            border.width: card.on ? 0 : 4
            border.color: Theme.edge
            Drawing {
                anchors.centerIn: parent
                visible: card.on
                width: 40
                height: 40
                name: "check"
                ink: Theme.accentInk
            }
        }
    }
}
