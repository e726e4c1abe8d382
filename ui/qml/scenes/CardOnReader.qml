import QtQuick
import SimKiosk.Ui

// The document comes down onto the reader, rests there while it is read, and goes up again.
Item {
    id: scene

    property string phase: "place"
    property string drawing: "identity_card"
    readonly property real unit: Math.min(width / 960, height / 760)

    Accessible.ignored: true

    Drawing {
        id: reader
        width: 960 * scene.unit
        height: 420 * scene.unit
        x: (scene.width - width) / 2
        y: scene.height - height
        name: "reader"
    }
    Drawing {
        id: card
        readonly property real restY: reader.y + 78 * scene.unit
        readonly property real highY: reader.y - 320 * scene.unit
        width: 520 * scene.unit
        height: 328 * scene.unit
        x: (scene.width - width) / 2
        property real lowered
        y: scene.phase === "reading" ? restY : scene.phase === "place" ? highY + (restY - highY) * lowered : highY
        name: scene.drawing

        SequentialAnimation on lowered {
            running: scene.phase === "place" && scene.visible && Theme.moving
            loops: Animation.Infinite
            PauseAnimation { duration: 400 }
            NumberAnimation { from: 0; to: 1; duration: 1100; easing.type: Easing.InOutCubic }
            PauseAnimation { duration: 1000 }
            NumberAnimation { from: 1; to: 0; duration: 700; easing.type: Easing.InOutCubic }
        }
    }
    Rectangle {
        id: beam
        visible: scene.phase === "reading"
        width: card.width - 60 * scene.unit
        height: 8 * scene.unit
        radius: height / 2
        x: card.x + 30 * scene.unit
        color: Theme.accent
        property real way
        y: card.restY + 30 * scene.unit + way * (card.height - 60 * scene.unit)
        SequentialAnimation on way {
            running: beam.visible && Theme.moving
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 900; easing.type: Easing.InOutSine }
            NumberAnimation { from: 1; to: 0; duration: 900; easing.type: Easing.InOutSine }
        }
    }
    Drawing {
        visible: scene.phase === "accepted"
        width: 200 * scene.unit
        height: width
        x: card.x + card.width - width * 0.6
        y: card.y + card.height - height * 0.6
        name: "big_check"
    }
}
