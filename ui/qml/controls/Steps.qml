import QtQuick
import SimKiosk.Ui

// Seven bars and the name of where one is.
Item {
    id: steps

    required property SessionViewModel session

    implicitHeight: 24 + name.height

    Row {
        id: bars
        width: parent.width
        spacing: 8
        Repeater {
            model: 7
            Rectangle {
                required property int index
                width: (bars.width - 6 * bars.spacing) / 7
                height: 10
                radius: 5
                color: index <= steps.session.step ? Theme.accent : Theme.progressTrack
                opacity: index < steps.session.step && !Theme.highContrast ? 0.55 : 1
                Behavior on color { ColorAnimation { duration: Theme.calm } }
            }
        }
    }
    Words {
        id: name
        objectName: "stepName"
        anchors { left: parent.left; right: parent.right; top: bars.bottom; topMargin: 14 }
        level: Theme.caption
        color: Theme.inkSoft
        text: steps.session.step < 0 ? "" : qsTr("Step %1 of 7 · %2").arg(steps.session.step + 1)
                                                                     .arg(steps.session.stepNames[steps.session.step])
    }
}
