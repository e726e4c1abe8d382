import QtQuick
import SimKiosk.Ui

// How far a wait has come, by what it usually takes here. It never says "done" before the machine does.
Column {
    id: estimate

    property int usualMs: 0    // 0: not known, nothing is promised
    property string words
    property int stage: 0      // begins anew with each

    visible: usualMs > 0
    spacing: 12
    onStageChanged: restart()
    onUsualMsChanged: restart()
    Component.onCompleted: restart()

    function restart() {
        if (usualMs > 0) way.restart()
        else way.stop()
    }

    Rectangle {
        width: parent.width
        height: 16
        radius: 8
        color: Theme.sunken
        Accessible.role: Accessible.ProgressBar
        Accessible.name: estimate.words
        Rectangle {
            property real part
            width: Math.max(height, parent.width * part)
            height: parent.height
            radius: 8
            color: Theme.accent
            SequentialAnimation on part {
                id: way
                running: false
                NumberAnimation { from: 0; to: 0.85; duration: Math.max(1, estimate.usualMs); easing.type: Easing.OutSine }
                NumberAnimation { to: 0.97; duration: Math.max(1, 3 * estimate.usualMs); easing.type: Easing.OutSine }
            }
        }
    }
    Words {
        width: parent.width
        level: Theme.label
        color: Theme.inkSoft
        text: estimate.words
    }
}
