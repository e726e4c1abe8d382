import QtQuick
import SimKiosk.Ui

// An answer is awaited for longer than a moment: something moves, so that nobody touches again.
Item {
    id: bar

    property bool busy: false
    readonly property int patience: 300  // milliseconds without a sign

    height: 8
    visible: waited
    property bool waited: false
    onBusyChanged: if (!busy) waited = false
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("One moment, please")

    Timer {
        interval: bar.patience
        running: bar.busy && !bar.waited
        onTriggered: bar.waited = true
    }
    Rectangle {
        anchors.fill: parent
        radius: 4
        color: Theme.accentTint
        clip: true
        Rectangle {
            id: runner
            width: parent.width / 4
            height: parent.height
            radius: 4
            color: Theme.accent
            SequentialAnimation on x {
                running: bar.visible && Theme.moving
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: bar.width * 3 / 4; duration: 900; easing.type: Easing.InOutSine }
                NumberAnimation { from: bar.width * 3 / 4; to: 0; duration: 900; easing.type: Easing.InOutSine }
            }
        }
    }
}
