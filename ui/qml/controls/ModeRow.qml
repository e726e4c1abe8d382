import QtQuick
import SimKiosk.Ui

// One wish about how things are shown, on or off.
ChoiceButton {
    id: control

    property string drawing

    width: parent ? parent.width : implicitWidth
    height: implicitHeight
    implicitHeight: Math.max(Theme.touch + 24, words.implicitHeight + 40)
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: control.down ? Theme.sunken : control.on ? Theme.accentTint : Theme.surface
        border.width: control.on ? 5 : Theme.outline
        border.color: control.on ? Theme.accent : Theme.edge
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: icon
            anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter }
            width: Theme.px(40)
            height: width
            name: control.drawing
            ink: Theme.accent
        }
        Text {
            id: words
            anchors { left: icon.right; leftMargin: 24; right: toggle.left; rightMargin: 20; verticalCenter: parent.verticalCenter }
            text: control.text
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            font.pixelSize: Theme.body
            font.bold: control.on
            color: Theme.ink
            Accessible.ignored: true
        }
        Toggle {
            id: toggle
            anchors { right: parent.right; rightMargin: 28; verticalCenter: parent.verticalCenter }
            on: control.on
        }
    }
}
