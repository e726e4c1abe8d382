import QtQuick
import SimKiosk.Ui

// Shows the movement asked for: an arrow that goes there (down for a nod), or an eye that closes. The preview is a looking
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
        property real way
        readonly property bool nod: scene.movement === "nod"
        x: 28 + (nod ? 0 : scene.movement === "right" ? 16 : -16) * way
        y: 28 + (nod ? 16 : 0) * way
        rotation: nod ? 90 : 0
        name: nod || scene.movement === "right" ? "arrow_right" : "arrow_left"
        ink: Theme.accent
        SequentialAnimation on way {
            running: arrow.visible && scene.visible
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 500; easing.type: Easing.OutCubic }
            NumberAnimation { from: 1; to: 0; duration: 500; easing.type: Easing.InCubic }
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
