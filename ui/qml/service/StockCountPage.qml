import QtQuick
import SimKiosk.Ui

// After filling the stack or emptying the bin: what is there now.
ServiceFrame {
    id: page
    objectName: "service_stock_count"

    readonly property CardCount count: service.stock.count

    heading: qsTr("Count the cards")
    lead: count.atBin ? qsTr("How many cards lie in the retain bin?") : qsTr("How many cards are in the stack?")
    actionText: count.atBin ? qsTr("Write it down") : qsTr("On to the bin")
    actionEnabled: count.mayGoOn
    onAction: count.goOn()
    Keys.onPressed: event => pad.key(event)

    CardCountPad {
        id: pad
        focus: true
        width: page.bodyWidth
        height: page.bodyHeight
        wide: page.wide
        count: page.count
    }
}
