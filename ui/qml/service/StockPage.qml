import QtQuick
import SimKiosk.Ui

// Cards, bin and paper: what should be there, and what was left in the machine.
ServiceFrame {
    id: page
    objectName: "service_stock"

    readonly property ServiceStockViewModel stock: service.stock
    readonly property real columnWidth: wide ? (bodyWidth - Theme.gapL) / 2 : bodyWidth

    heading: qsTr("Cards and paper")
    lead: stock.counted + "\n" + stock.expected
    showBack: !service.busy
    actionText: qsTr("Count the cards")
    actionEnabled: !service.busy
    onAction: stock.countNow()

    Column {
        id: todo
        anchors.left: parent.left
        width: page.columnWidth
        spacing: Theme.gapS
        Tips {
            width: parent.width
            lines: [{ icon: "sim", text: qsTr("Fill the stack or empty the bin, then count both.") },
                    { icon: "receipt", text: qsTr("After a paper change, print the test.") }]
        }
        CaseRow {
            width: parent.width
            enabled: !page.service.busy
            text: qsTr("New pack: scan its numbers")
            drawing: "sim"
            figure: Theme.accent
            onClicked: page.stock.newPack()
        }
        CaseRow {
            width: parent.width
            enabled: !page.service.busy
            text: qsTr("Paper changed: print the test")
            drawing: "receipt"
            figure: Theme.accent
            onClicked: page.stock.printTest()
        }
    }
    Words {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 0 : todo.height + Theme.gapL
        width: page.columnWidth
        level: Theme.label
        strong: true
        color: Theme.inkSoft
        text: page.stock.left.length > 0 ? qsTr("Left in the machine in the last 30 days")
                                         : qsTr("Nothing was left in the machine in the last 30 days")
    }
    ListView {
        id: list
        anchors.left: title.left
        y: title.y + title.height + Theme.gapS
        width: page.columnWidth
        height: page.bodyHeight - y
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.stock.left
        delegate: Words {
            required property string modelData
            width: list.width - 16
            level: Theme.caption
            text: modelData
        }
        ScrollHint { view: list }
    }
}
