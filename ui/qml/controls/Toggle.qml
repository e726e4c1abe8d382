import QtQuick
import SimKiosk.Ui

// The picture of a switch; on shows by place, colour and a tick.
Rectangle {
    id: toggle

    property bool on: false

    width: 104
    height: 60
    radius: 30
    color: on ? Theme.accent : Theme.edge
    Behavior on color { ColorAnimation { duration: Theme.quick } }

    Rectangle {
        x: toggle.on !== Theme.fromTheRight ? toggle.width - width - 6 : 6
        y: 6
        width: 48
        height: 48
        radius: 24
        color: Theme.surface
        Behavior on x { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }
        Drawing {
            anchors.centerIn: parent
            visible: toggle.on
            width: 30
            height: 30
            name: "check"
            ink: Theme.accent
        }
    }
}
