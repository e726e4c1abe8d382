import QtQuick
import SimKiosk.Ui

// A head that does what is asked for. The preview is a looking glass, so the customer's own left is on the left of the
// screen, and so is the head's.
Rectangle {
    id: scene

    // look, left, right (the head turns), go_left, go_right, raise, lower, nod, blink, closer, back, one, uncover
    property string movement
    readonly property real unit: width / 168

    width: 168
    height: 168
    radius: Theme.radiusM
    color: Theme.accentTint
    clip: true
    Accessible.ignored: true

    property real moved
    readonly property real way: Theme.moving ? moved : 1  // 0: at rest, 1: moved
    SequentialAnimation on moved {
        running: scene.visible && Theme.moving
        loops: Animation.Infinite
        PauseAnimation { duration: 350 }
        NumberAnimation { from: 0; to: 1; duration: 600; easing.type: Easing.InOutCubic }
        PauseAnimation { duration: 500 }
        NumberAnimation { from: 1; to: 0; duration: 500; easing.type: Easing.InOutCubic }
    }

    Item {
        id: person
        width: scene.width
        height: scene.height
        scale: scene.movement === "closer" ? 0.75 + 0.4 * scene.way : scene.movement === "back" ? 1.2 - 0.4 * scene.way : 1
        // From where it is now to where it should be.
        readonly property real sideways: scene.movement === "go_left" ? 46 : scene.movement === "go_right" ? -46 : 0
        readonly property real upright: scene.movement === "look" || scene.movement === "raise" ? 44 : scene.movement === "lower" ? -30 : 0
        x: scene.movement === "one" ? -26 * scene.unit : sideways * scene.unit * (1 - scene.way)
        y: upright * scene.unit * (1 - scene.way)

        Rectangle {  // shoulders
            width: 116 * scene.unit
            height: 90 * scene.unit
            radius: 40 * scene.unit
            x: (parent.width - width) / 2
            y: 124 * scene.unit
            color: Theme.accent
        }
        Rectangle {
            id: head
            width: 76 * scene.unit
            height: 96 * scene.unit
            radius: width / 2
            x: (parent.width - width) / 2
            y: 26 * scene.unit
            color: Theme.surface
            border.width: 5 * scene.unit
            border.color: Theme.accent
            clip: true

            // What the face has moves with it, and so the head turns.
            Item {
                id: features
                readonly property real turn: scene.movement === "left" ? -scene.way : scene.movement === "right" ? scene.way : 0
                width: parent.width
                height: parent.height
                x: 22 * scene.unit * turn
                y: scene.movement === "nod" ? 20 * scene.unit * scene.way : 0
                Repeater {
                    model: [24, 52]
                    Rectangle {
                        required property int modelData
                        readonly property real open: scene.movement === "blink" ? 1 - 0.85 * scene.way : 1
                        width: 9 * scene.unit
                        height: 11 * scene.unit * open
                        radius: width / 2
                        x: modelData * scene.unit - width / 2
                        y: 40 * scene.unit - height / 2
                        color: Theme.accentDeep
                    }
                }
                Rectangle {
                    width: 5 * scene.unit
                    height: 16 * scene.unit
                    radius: width / 2
                    x: 38 * scene.unit - width / 2 + 6 * scene.unit * features.turn
                    y: 44 * scene.unit
                    color: Theme.accent
                }
                Rectangle {
                    width: 24 * scene.unit
                    height: 5 * scene.unit
                    radius: height / 2
                    x: 38 * scene.unit - width / 2
                    y: 72 * scene.unit
                    color: Theme.accentDeep
                }
                Rectangle {  // a mask that is taken down
                    visible: scene.movement === "uncover"
                    width: 70 * scene.unit
                    height: 38 * scene.unit
                    radius: 14 * scene.unit
                    x: 3 * scene.unit
                    y: (52 + 46 * scene.way) * scene.unit
                    color: Theme.edge
                }
            }
        }
    }
    Drawing {  // which way, also when nothing moves
        readonly property string way: scene.movement
        visible: way === "go_left" || way === "go_right" || way === "raise" || way === "lower"
        x: way === "go_left" ? 8 * scene.unit : way === "go_right" ? parent.width - width - 8 * scene.unit : 8 * scene.unit
        y: way === "lower" ? parent.height - height - 8 * scene.unit : way === "raise" ? 8 * scene.unit : (parent.height - height) / 2
        width: 40 * scene.unit
        height: width
        name: way === "go_left" ? "arrow_left" : way === "go_right" ? "arrow_right" : "arrow_down"
        rotation: way === "raise" ? 180 : 0
        ink: Theme.accentDeep
    }
    Item {  // somebody else, who steps aside
        visible: scene.movement === "one"
        x: (46 + 60 * scene.way) * scene.unit
        width: scene.width
        height: scene.height
        opacity: 1 - 0.7 * scene.way
        Rectangle {
            width: 70 * scene.unit
            height: 86 * scene.unit
            radius: width / 2
            x: (parent.width - width) / 2
            y: 36 * scene.unit
            color: Theme.sunken
            border.width: 5 * scene.unit
            border.color: Theme.edge
        }
    }
}
