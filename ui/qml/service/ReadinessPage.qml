import QtQuick
import SimKiosk.Ui

// Is the machine ready for customers: on the screen, on paper, as a PDF.
ServiceFrame {
    id: page
    objectName: "service_readiness"

    readonly property ServiceBenchViewModel bench: service.bench

    heading: bench.ready ? qsTr("Ready to sell") : qsTr("Not ready to sell")
    lead: bench.readinessAt
    showBack: !service.busy
    secondaryText: qsTr("Keep as PDF")
    onSecondary: bench.keep()
    actionText: qsTr("Print")
    actionEnabled: !service.busy
    actionDrawing: "receipt"
    onAction: bench.print()

    ListView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.bench.readiness
        delegate: TestRow {
            required property var modelData
            width: list.width - 16
            text: modelData.text
            detail: modelData.detail
            progress: modelData.progress
        }
        ScrollHint { view: list }
    }
}
