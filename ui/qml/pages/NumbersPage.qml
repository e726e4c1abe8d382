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
        width: parent.width
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
    Item {
        id: search
        y: classes.height + Theme.gapM
        width: page.wide ? 520 : 400
        height: page.bodyHeight - y

        Surface {
            id: display
            width: parent.width
            height: 112
            raised: false
            border.width: 3
            border.color: page.numbers.digits === "" ? Theme.edge : Theme.accent
            Words {
                anchors { left: parent.left; leftMargin: 28; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
                level: page.numbers.digits === "" ? Theme.label : 52
                strong: page.numbers.digits !== ""
                color: page.numbers.digits === "" ? Theme.inkSoft : Theme.ink
                wrapMode: page.numbers.digits === "" ? Text.Wrap : Text.NoWrap
                text: page.numbers.digits === "" ? qsTr("Digits you would like") : page.numbers.digits
            }
        }
        Keypad {
            id: keypad
            y: display.height + Theme.gapS
            width: parent.width
            height: Math.min(page.wide ? 392 : 600, search.height - display.height - (page.wide ? 0 : toggles.height + Theme.gapM) - Theme.gapS)
            onDigit: (value) => page.numbers.typeDigit(value)
            onErase: page.numbers.eraseDigit()
            onClear: page.numbers.clearDigits()
        }
        Grid {
            id: toggles
            // In landscape beside the classes, at the right edge.
            x: page.wide ? page.bodyWidth - width : 0
            y: page.wide ? -search.y - 8 : keypad.y + keypad.height + Theme.gapM
            width: page.wide ? 700 : parent.width
            columns: page.wide ? 2 : 1
            spacing: Theme.gapS
            SwitchRow {
                width: page.wide ? (parent.width - Theme.gapS) / 2 : parent.width
                text: qsTr("At the end")
                on: page.numbers.atEnd
                onClicked: page.numbers.toggleAtEnd()
            }
            SwitchRow {
                width: page.wide ? (parent.width - Theme.gapS) / 2 : parent.width
                text: qsTr("Without 4")
                on: page.numbers.without4
                onClicked: page.numbers.toggleWithout4()
            }
        }
    }
    GridView {
        id: list
        readonly property int columns: page.wide ? 2 : 1
        x: search.width + Theme.gapL
        y: search.y
        width: page.bodyWidth - x + 20
        height: search.height
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
    Words {
        visible: list.count === 0
        x: list.x
        y: list.y + 60
        width: list.width
        horizontalAlignment: Text.AlignHCenter
        color: Theme.inkSoft
        text: page.numbers.searching ? qsTr("Looking for numbers …") : qsTr("No number fits. Try fewer digits.")
    }
}
