import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "numbers"

    readonly property NumbersViewModel numbers: models.numbers

    heading: qsTr("Choose your number")
    actionText: numbers.selected === "" ? qsTr("Choose a number") : qsTr("Reserve %1").arg(numbers.selected)
    actionEnabled: numbers.selected !== "" && !models.session.busy
    // Small words have the numbers beside the keys, in a list of their own; large ones below each other on one long page.
    readonly property bool stacked: Theme.large
    leastHeight: wide ? Math.max(search.y + 500, toggles.y + toggles.height) : stacked ? toggles.y + toggles.height : 1060
    onAction: numbers.reserve()

    Flow {
        id: classes
        anchors.left: parent.left
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
        anchors.right: parent.right
        y: page.wide ? 0 : page.stacked ? classes.height + Theme.gapM : modes.y
        text: page.numbers.orderName
        Accessible.name: qsTr("Sort: %1").arg(page.numbers.orderName)
        drawing: "sort"
        level: Theme.label
        onClicked: page.numbers.nextOrder()
    }
    Flow {
        id: modes
        anchors { left: parent.left; leftMargin: page.wide ? search.width + Theme.gapM : 0 }
        y: page.stacked ? list.y + list.height + Theme.gapL : classes.height + Theme.gapM
        width: page.wide ? 320 : page.stacked ? parent.width : parent.width - sort.width - Theme.gapS
        spacing: page.wide ? 12 : Theme.gapS
        Repeater {
            model: [{ mode: NumbersViewModel.Digits, text: qsTr("Digits") },
                    { mode: NumbersViewModel.Birthday, text: qsTr("Birthday") },
                    { mode: NumbersViewModel.Pattern, text: qsTr("Pattern") }]
            Chip {
                required property var modelData
                width: page.wide ? modes.width : implicitWidth
                text: modelData.text
                ticked: Theme.highContrast
                chosen: page.numbers.mode === modelData.mode
                onClicked: page.numbers.chooseMode(modelData.mode)
            }
        }
    }
    NumberSearch {
        id: search
        numbers: page.numbers
        anchors.left: parent.left
        y: page.wide ? modes.y : modes.y + modes.height + Theme.gapM
        width: page.wide ? 440 : page.stacked ? parent.width : 400
        height: page.stacked ? 860 : Math.min(page.wide ? 540 : 728, page.bodyHeight - y - (page.wide ? 0 : toggles.height + Theme.gapM))
    }
    Column {
        id: toggles
        anchors { left: parent.left; leftMargin: page.wide ? search.width + Theme.gapM : 0 }
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
        readonly property real gap: 20  // beside each number
        anchors {
            left: parent.left
            leftMargin: page.wide ? search.width + modes.width + 2 * Theme.gapM : page.stacked ? 0 : search.width + Theme.gapL
        }
        y: page.stacked ? sort.y + sort.height + Theme.gapM : search.y
        width: page.bodyWidth - anchors.leftMargin + gap
        height: page.stacked ? Math.max(contentHeight, none.visible ? none.height + 120 : 0) : page.bodyHeight - y
        interactive: !page.stacked
        clip: true
        cellWidth: width / columns
        cellHeight: page.stacked ? 188 : 116
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 1200
        model: page.numbers.numbers
        delegate: NumberTile {
            width: list.cellWidth - list.gap
            height: list.cellHeight - 12
            numbers: page.numbers
        }
        footer: Item {
            width: list.width
            height: page.numbers.more ? 16 + more.height : 0
            QuietButton {
                id: more
                visible: page.numbers.more
                anchors.left: parent.left
                width: list.width - list.gap
                height: Math.max(104, Theme.touch)
                text: qsTr("More numbers")
                drawing: "arrow_down"
                onClicked: page.numbers.showMore()
            }
        }
        ScrollHint { view: list }
    }
    Column {
        id: none
        visible: list.count === 0
        anchors { left: list.left }
        y: list.y + 60
        width: list.width - list.gap
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
            height: Math.max(104, Theme.touch)
            text: qsTr("Show all numbers")
            onClicked: page.numbers.clearWishes()
        }
    }
}
