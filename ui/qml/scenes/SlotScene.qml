import QtQuick
import SimKiosk.Ui

// The slot under the screen: the card works its way out, waits to be taken, and is gone.
Item {
    id: scene

    property string phase: "working"
    readonly property real unit: Math.min(width / 1000, height / 780)

    Accessible.ignored: true

    Item {
        id: stage
        width: 960 * scene.unit
        height: 760 * scene.unit
        anchors.centerIn: parent

        Drawing {
            id: slot
            width: parent.width
            height: 300 * scene.unit
            y: 60 * scene.unit
            name: "slot"
        }
        // The card shows only below the slot.
        Item {
            id: window
            clip: true
            x: 190 * scene.unit
            y: slot.y + 224 * scene.unit
            width: 580 * scene.unit
            height: parent.height - y
            Drawing {
                id: card
                width: 560 * scene.unit
                height: 354 * scene.unit
                x: 10 * scene.unit
                y: scene.phase === "take" ? -40 * scene.unit : -height
                name: "sim_card"
                visible: scene.phase !== "taken"
                Behavior on y { NumberAnimation { duration: Theme.moving ? 900 : 0; easing.type: Easing.OutCubic } }
            }
        }
        Drawing {
            id: arrow
            visible: scene.phase === "take"
            width: 110 * scene.unit
            height: width
            x: (parent.width - width) / 2
            property real way
            y: parent.height - height - 40 * scene.unit * (1 - way)
            name: "arrow_down"
            ink: Theme.accent
            SequentialAnimation on way {
                running: arrow.visible && scene.visible && Theme.moving
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: 1; duration: 500; easing.type: Easing.InOutSine }
                NumberAnimation { from: 1; to: 0; duration: 500; easing.type: Easing.InOutSine }
            }
        }
        Drawing {
            visible: scene.phase === "taken"
            width: 280 * scene.unit
            height: width
            x: (parent.width - width) / 2
            y: 420 * scene.unit
            name: "big_check"
        }
        Spinner {
            visible: scene.phase === "working"
            width: 180 * scene.unit
            height: width
            x: (parent.width - width) / 2
            y: 470 * scene.unit
        }
    }
}
