import QtQuick
import SimKiosk.Ui

// One consent with its own switch; says whether the sale needs it.
ChoiceButton {
    id: control

    property string drawing
    property string title
    property string detail
    property bool needed: false
    property bool wide: false

    implicitHeight: Math.max(wide ? 168 : 180, words.implicitHeight + 40)
    text: title
    Accessible.role: Accessible.CheckBox
    Accessible.name: title
    Accessible.description: detail

    background: Surface {
        raised: false
        color: control.down ? Theme.sunken : control.on ? Theme.accentTint : Theme.surface
        border.width: control.on ? 5 : Theme.outline
        border.color: control.on ? Theme.accent : Theme.edge
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: icon
            anchors { left: parent.left; leftMargin: 32; verticalCenter: parent.verticalCenter }
            width: 64
            height: 64
            name: control.drawing
            ink: Theme.accent
        }
        Column {
            id: words
            anchors { left: icon.right; leftMargin: 28; right: toggle.left; rightMargin: 20; verticalCenter: parent.verticalCenter }
            spacing: 4
            Text {
                width: parent.width
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                text: control.title
                font.pixelSize: Theme.body
                font.bold: true
                color: Theme.ink
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                text: control.detail
                font.pixelSize: Theme.caption
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                text: control.needed ? qsTr("Needed for the sale") : qsTr("Your free choice")
                font.pixelSize: Theme.caption
                font.bold: true
                color: control.needed ? Theme.accentDeep : Theme.inkSoft
                Accessible.ignored: true
            }
        }
        Toggle {
            id: toggle
            anchors { right: parent.right; rightMargin: 32; verticalCenter: parent.verticalCenter }
            on: control.on
        }
    }
}
