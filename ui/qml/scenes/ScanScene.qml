import QtQuick
import SimKiosk.Ui

// A phone that comes up to the code.
Item {
    id: scene
    Accessible.ignored: true
    Drawing {
        id: phone
        readonly property real size: Math.min(scene.height - 24, scene.width * 640 / 360)
        height: size
        width: size * 360 / 640
        x: (scene.width - width) / 2
        name: "phone_scan"
        SequentialAnimation on y {
            running: scene.visible && Theme.moving
            loops: Animation.Infinite
            NumberAnimation { from: 20; to: 4; duration: 900; easing.type: Easing.InOutSine }
            NumberAnimation { from: 4; to: 20; duration: 900; easing.type: Easing.InOutSine }
        }
    }
}
