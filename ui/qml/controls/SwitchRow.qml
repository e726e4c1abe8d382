import QtQuick
import SimKiosk.Ui

// A short wish that is on or off.
ChoiceButton {
    id: control

    implicitHeight: Math.max(96, words.implicitHeight + 32)
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: control.down ? Theme.sunken : Theme.surface
        border.width: Theme.outline
        border.color: control.on ? Theme.accent : Theme.edge
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Text {
            id: words
            anchors { left: parent.left; leftMargin: 24; right: toggle.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            text: control.text
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            font.pixelSize: Theme.label
            color: Theme.ink
            Accessible.ignored: true
        }
        Toggle {
            id: toggle
            anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
            on: control.on
        }
    }
}
