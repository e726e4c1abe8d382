import QtQuick
import SimKiosk.Ui

// A new pack goes into the stack: its first and its last number tell how many cards it holds.
ServiceFrame {
    id: page
    objectName: "service_pack"

    readonly property PackRange pack: service.stock.pack

    heading: qsTr("A new pack of cards")
    lead: pack.atLast ? qsTr("Scan or type the number of the last card.") : qsTr("Scan or type the number of the first card.")
    actionText: pack.atLast ? qsTr("Write it down") : qsTr("On to the last card")
    actionEnabled: pack.mayGoOn
    onAction: pack.goOn()
    Keys.onPressed: event => pad.key(event)

    TwoFieldPad {
        id: pad
        focus: true
        width: page.bodyWidth
        height: page.bodyHeight
        wide: page.wide
        firstLabel: qsTr("First card")
        firstText: page.pack.first
        secondLabel: qsTr("Last card")
        secondText: page.pack.last
        atSecond: page.pack.atLast
        onDigit: value => page.pack.typeDigit(value)
        onErase: page.pack.eraseDigit()
        onClear: page.pack.clearDigits()
        onEnter: page.pack.goOn()
    }
}
