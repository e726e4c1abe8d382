import QtQuick
import SimKiosk.Ui

// What is really there, for the case.
ServiceFrame {
    id: page
    objectName: "service_count"

    readonly property ServiceCaseViewModel open: service.openCase
    readonly property CardCount count: open.count

    heading: qsTr("Count the cards")
    lead: count.atBin ? qsTr("How many cards lie in the retain bin?") : qsTr("How many cards are in the stack?")
    actionText: !count.atBin ? qsTr("On to the bin") : open.needsSecond ? qsTr("On to the second person") : qsTr("Settle the case")
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
