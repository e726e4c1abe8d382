import QtQuick
import SimKiosk.Ui

// One question and its answers side by side; below each other where they do not fit.
Column {
    id: root

    property string drawing
    property string question
    property var answers: []
    property int answered: -1
    signal answer(int index)

    spacing: Theme.gapS
    Row {
        width: parent.width
        spacing: 20
        Drawing {
            id: picture
            width: Theme.px(44)
            height: width
            name: root.drawing
            ink: Theme.accent
        }
        Words {
            width: parent.width - picture.width - 20
            strong: true
            text: root.question
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gapS
        Repeater {
            model: root.answers
            Chip {
                required property string modelData
                required property int index
                text: modelData
                spokenName: qsTr("%1 %2").arg(root.question).arg(modelData)
                chosen: root.answered === index
                onClicked: root.answer(index)
            }
        }
    }
}
