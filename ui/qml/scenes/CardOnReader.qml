import QtQuick
import SimKiosk.Ui

// The identity card comes down onto the reader, rests there while it is read, and goes up again.
Item {
    id: scene

    property string phase: "place"
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
        readonly property real highY: reader.y - 330 * scene.unit
        width: 520 * scene.unit
        height: 328 * scene.unit
        x: (scene.width - width) / 2
        y: scene.phase === "reading" ? restY : highY
        name: "identity_card"

        SequentialAnimation on y {
            running: scene.phase === "place" && scene.visible
            loops: Animation.Infinite
            NumberAnimation { from: card.highY; to: card.restY; duration: 1100; easing.type: Easing.InOutCubic }
            PauseAnimation { duration: 1000 }
            NumberAnimation { from: card.restY; to: card.highY; duration: 700; easing.type: Easing.InOutCubic }
            PauseAnimation { duration: 400 }
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
        SequentialAnimation on y {
            running: beam.visible
            loops: Animation.Infinite
            NumberAnimation { from: card.restY + 30 * scene.unit; to: card.restY + card.height - 30 * scene.unit; duration: 900; easing.type: Easing.InOutSine }
            NumberAnimation { from: card.restY + card.height - 30 * scene.unit; to: card.restY + 30 * scene.unit; duration: 900; easing.type: Easing.InOutSine }
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
