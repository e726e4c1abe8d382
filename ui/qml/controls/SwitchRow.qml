import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// A short wish that is on or off.
T.AbstractButton {
    id: control

    property bool on: false

    implicitHeight: 96
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: control.clicked()
    Accessible.onToggleAction: control.clicked()

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
