import QtQuick
import SimKiosk.Ui

// One of several ways to the same end; taking it drops the others.
ChoiceButton {
    id: control

    property string drawing
    property string title
    property string detail
    property bool wide: false

    implicitHeight: words.y + words.implicitHeight + 24

    text: title
    Accessible.role: Accessible.RadioButton
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
            visible: !control.wide
            anchors.left: parent.left
            anchors.leftMargin: 28
            y: 24
            width: 56
            height: 56
            name: control.drawing
            ink: Theme.accent
        }
        // Chosen shows by shape and colour.
        Rectangle {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: 28
            y: control.wide ? 20 : 28
            width: 48
            height: 48
            radius: 24
            color: control.on ? Theme.accent : Theme.surface
            border.width: control.on ? 0 : 3
            border.color: Theme.edge
            Drawing {
                anchors.centerIn: parent
                visible: control.on
                width: 32
                height: 32
                name: "check"
                ink: Theme.accentInk
            }
        }
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: 28
            y: control.wide ? 18 : icon.y + icon.height + 10
            width: parent.width - 56
            spacing: 6
            Text {
                width: parent.width - (control.wide ? mark.width + 12 : 0)
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                text: control.title
                font.pixelSize: Theme.label
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
        }
    }
}
