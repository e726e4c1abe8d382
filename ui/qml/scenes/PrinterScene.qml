import QtQuick
import SimKiosk.Ui

// The receipt comes out of its slot.
Item {
    id: scene

    property bool working: false
    property bool printed: false
    readonly property real unit: Math.min(width / 1000, height / 780)

    Accessible.ignored: true

    Item {
        id: stage
        width: 960 * scene.unit
        height: 760 * scene.unit
        anchors.centerIn: parent
        Drawing {
            width: parent.width
            height: 300 * scene.unit
            name: "slot"
        }
        Item {
            clip: true
            x: 270 * scene.unit
            y: 224 * scene.unit
            width: 420 * scene.unit
            height: parent.height - y
            Drawing {
                id: paper
                width: 420 * scene.unit
                height: 520 * scene.unit
                y: scene.printed ? -10 * scene.unit : scene.working ? -height * 0.55 : -height
                name: "paper"
                Behavior on y { NumberAnimation { duration: Theme.moving ? 900 : 0; easing.type: Easing.OutCubic } }
            }
        }
        Spinner {
            visible: scene.working
            width: 120 * scene.unit
            height: width
            x: (parent.width - width) / 2
            y: 540 * scene.unit
        }
    }
}
