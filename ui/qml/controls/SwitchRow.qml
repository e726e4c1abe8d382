import QtQuick
import SimKiosk.Ui

// A short wish that is on or off.
ChoiceButton {
    id: control


    implicitHeight: 96
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusM
        color: control.down ? Theme.sunken : Theme.surface
        border.width: 2
        border.color: control.on ? Theme.accent : Theme.line
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Text {
            anchors { left: parent.left; leftMargin: 24; right: toggle.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            text: control.text
            wrapMode: Text.Wrap
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
