import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "numbers"

    readonly property NumbersViewModel numbers: models.numbers

    heading: qsTr("Choose your number")
    actionText: numbers.selected === "" ? qsTr("Choose a number") : qsTr("Reserve %1").arg(numbers.selected)
    actionEnabled: numbers.selected !== "" && !models.session.busy
    onAction: numbers.reserve()

    Flow {
        id: classes
        width: page.wide ? parent.width - sort.width - Theme.gapS : parent.width
        spacing: Theme.gapS
        Repeater {
            model: [-1, 0, 1, 2, 3]
            Chip {
                required property int modelData
                text: (page.models.session.language, page.numbers.className(modelData))
                chosen: page.numbers.classIndex === modelData
                onClicked: page.numbers.chooseClass(modelData)
            }
        }
    }
    QuietButton {
        id: sort
        x: parent.width - width
        y: page.wide ? 0 : modes.y
        text: page.numbers.orderName
        Accessible.name: qsTr("Sort: %1").arg(page.numbers.orderName)
        drawing: "sort"
        level: Theme.label
        onClicked: page.numbers.nextOrder()
    }
    Flow {
        id: modes
        x: page.wide ? search.width + Theme.gapM : 0
        y: classes.height + Theme.gapM
        width: page.wide ? 320 : parent.width - sort.width - Theme.gapS
        spacing: page.wide ? 12 : Theme.gapS
        Repeater {
            model: [{ mode: NumbersViewModel.Digits, text: qsTr("Digits") },
                    { mode: NumbersViewModel.Birthday, text: qsTr("Birthday") },
                    { mode: NumbersViewModel.Pattern, text: qsTr("Pattern") }]
            Chip {
                required property var modelData
                width: page.wide ? modes.width : implicitWidth
                text: modelData.text
                ticked: false
                chosen: page.numbers.mode === modelData.mode
                onClicked: page.numbers.chooseMode(modelData.mode)
            }
        }
    }
    NumberSearch {
        id: search
        numbers: page.numbers
        y: page.wide ? modes.y : modes.y + modes.height + Theme.gapM
        width: page.wide ? 440 : 400
        height: Math.min(page.wide ? 540 : 728, page.bodyHeight - y - (page.wide ? 0 : toggles.height + Theme.gapM))
    }
    Column {
        id: toggles
        x: page.wide ? modes.x : 0
        y: page.wide ? modes.y + modes.height + Theme.gapM : search.y + search.height + Theme.gapM
        width: page.wide ? modes.width : search.width
        spacing: 12
        SwitchRow {
            visible: page.numbers.mode !== NumbersViewModel.Pattern
            width: parent.width
            text: qsTr("At the end")
            on: page.numbers.atEnd
            onClicked: page.numbers.toggleAtEnd()
        }
        SwitchRow {
            width: parent.width
            text: qsTr("Without 4")
            on: page.numbers.without4
            onClicked: page.numbers.toggleWithout4()
        }
    }
    GridView {
        id: list
        readonly property int columns: page.wide ? 2 : 1
        x: page.wide ? modes.x + modes.width + Theme.gapM : search.width + Theme.gapL
        y: search.y
        width: page.bodyWidth - x + 20
        height: page.bodyHeight - y
        clip: true
        cellWidth: width / columns
        cellHeight: 116
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 1200
        model: page.numbers.numbers
        delegate: NumberTile {
            width: list.cellWidth - 20
            height: 104
            numbers: page.numbers
        }
        footer: Item {
            width: list.width
            height: page.numbers.more ? 120 : 0
            QuietButton {
                visible: page.numbers.more
                width: list.width - 20
                height: 104
                text: qsTr("More numbers")
                drawing: "arrow_down"
                onClicked: page.numbers.showMore()
            }
        }
        ScrollHint { view: list }
    }
    Column {
        visible: list.count === 0
        x: list.x
        y: list.y + 60
        width: list.width - 20
        spacing: Theme.gapM
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.inkSoft
            text: page.numbers.searching ? qsTr("Looking for numbers …") : qsTr("No number fits all your wishes.")
        }
        QuietButton {
            visible: !page.numbers.searching && page.numbers.wishes
            width: parent.width
            height: 104
            text: qsTr("Show all numbers")
            onClicked: page.numbers.clearWishes()
        }
    }
}
