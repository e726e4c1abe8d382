import QtQuick
import SimKiosk.Ui

// Something is going on.
Item {
    id: spinner
    property color figure: Theme.accent
    Accessible.ignored: true
    Repeater {
        model: 8
        Rectangle {
            required property int index
            readonly property real angle: index * Math.PI / 4
            width: spinner.width * 0.16
            height: width
            radius: width / 2
            x: spinner.width / 2 + Math.cos(angle) * spinner.width * 0.38 - width / 2
            y: spinner.height / 2 + Math.sin(angle) * spinner.height * 0.38 - height / 2
            color: spinner.figure
            opacity: 0.15 + 0.85 * ((index - spinner.phase + 8) % 8) / 7
        }
    }
    property int phase: 0
    Timer {
        interval: 110
        repeat: true
        running: spinner.visible && Theme.moving
        onTriggered: spinner.phase = (spinner.phase + 7) % 8
    }
}
