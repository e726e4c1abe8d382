import QtQuick
import SimKiosk.Ui

// What happened, oldest first; it opens at its end, where the doubt is.
ListView {
    id: list

    property var lines: []

    clip: true
    spacing: 12
    boundsBehavior: Flickable.StopAtBounds
    model: lines
    onCountChanged: positionViewAtEnd()
    onHeightChanged: positionViewAtEnd()
    delegate: Row {
        id: line
        required property var modelData
        width: list.width - 16
        spacing: Theme.gapS
        Rectangle {
            y: 12
            width: 16
            height: 16
            radius: 8
            color: line.modelData.doubt ? Theme.caution : Theme.accent
        }
        Column {
            width: line.width - 32
            Text {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: line.modelData.at
                font.pixelSize: 22
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                level: Theme.caption
                strong: line.modelData.doubt
                color: line.modelData.doubt ? Theme.caution : Theme.ink
                text: line.modelData.text
            }
        }
    }
    ScrollHint { view: list }
}
