import QtQuick
import SimKiosk.Ui

// The sales of late: one touch prints the receipt again, marked COPY.
ServiceFrame {
    id: page
    objectName: "service_receipts"

    heading: qsTr("Print a receipt again")
    lead: service.sold.length > 0 ? qsTr("It is marked COPY and names no telephone number: the machine does not keep it.")
                                  : qsTr("No card was sold here yet.")
    showBack: !service.busy

    ListView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.service.sold
        delegate: CaseRow {
            required property var modelData
            width: list.width - 16
            enabled: !page.service.busy
            text: modelData.at + " · " + modelData.amount
            detail: modelData.copies > 0 ? qsTr("Card ending in %1, copies so far: %2").arg(modelData.card).arg(modelData.copies)
                                         : qsTr("Card ending in %1").arg(modelData.card)
            drawing: "receipt"
            figure: Theme.accent
            onClicked: page.service.printCopyOf(modelData.sale)
        }
        ScrollHint { view: list }
    }
}
