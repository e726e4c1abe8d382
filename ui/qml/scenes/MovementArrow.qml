import QtQuick
import SimKiosk.Ui

// Shows the movement asked for: an arrow that goes there, or an eye that closes. The preview is a looking
// glass, so the customer's own left is on the left of the screen.
Rectangle {
    id: scene

    property string movement

    width: 144
    height: 144
    radius: 72
    color: Theme.accentTint
    Accessible.ignored: true

    Drawing {
        id: arrow
        visible: scene.movement !== "blink"
        width: 88
        height: 88
        x: 28
        y: 28
        name: scene.movement === "right" ? "arrow_right" : "arrow_left"
        ink: Theme.accent
        SequentialAnimation on x {
            running: arrow.visible && scene.visible
            loops: Animation.Infinite
            NumberAnimation { from: 28; to: scene.movement === "right" ? 44 : 12; duration: 500; easing.type: Easing.OutCubic }
            NumberAnimation { to: 28; duration: 500; easing.type: Easing.InCubic }
        }
    }
    Drawing {
        id: eye
        visible: scene.movement === "blink"
        anchors.centerIn: parent
        width: 96
        height: 96
        name: "eye"
        ink: Theme.accent
        transform: Scale { id: lid; origin.y: 48; yScale: 1 }
        SequentialAnimation {
            running: eye.visible && scene.visible
            loops: Animation.Infinite
            PauseAnimation { duration: 900 }
            NumberAnimation { target: lid; property: "yScale"; to: 0.08; duration: 150 }
            NumberAnimation { target: lid; property: "yScale"; to: 1; duration: 200 }
        }
    }
}
