import QtQuick
import SimKiosk.Ui

// A telephone number with its class and what it costs once.
ChoiceButton {
    id: tile

    required property NumbersViewModel numbers
    required property string digits
    required property string grouped
    required property string className
    required property string price
    required property string spokenName
    required property int classIndex
    required property bool selected

    readonly property color classColor: [Theme.inkSoft, Theme.silver, Theme.gold, Theme.platinum][classIndex]

    on: selected
    onClicked: numbers.select(digits)
    Accessible.role: Accessible.RadioButton
    Accessible.name: spokenName

    background: Rectangle {
        radius: 24
        color: tile.selected ? Theme.accentTint : tile.down ? Theme.sunken : Theme.surface
        border.width: tile.selected ? 5 : Theme.outline
        border.color: tile.selected ? Theme.accent : Theme.line
        FocusRing { control: tile; shown: tile.visualFocus; anchors.margins: 4 }
    }
    contentItem: Item {
        Text {
            id: number
            anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter }
            text: tile.grouped
            font.pixelSize: Theme.large ? 68 : 38
            font.bold: true
            color: tile.selected ? Theme.accentDeep : Theme.ink
            Accessible.ignored: true
        }
        // Not by colour alone.
        Drawing {
            objectName: "selectedMark"
            visible: tile.selected
            anchors { left: number.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
            width: 32
            height: 32
            name: "check_circle"
            ink: Theme.accent
        }
        Column {
            anchors { right: parent.right; rightMargin: 28; verticalCenter: parent.verticalCenter }
            Text {
                anchors.right: parent.right
                text: tile.className
                font.pixelSize: Theme.px(22)
                font.bold: tile.classIndex > 0
                color: tile.classIndex > 0 && !tile.selected ? tile.classColor : Theme.inkSoft
                Accessible.ignored: true
            }
            Text {
                anchors.right: parent.right
                text: tile.price
                font.pixelSize: Theme.label
                font.bold: true
                color: Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
