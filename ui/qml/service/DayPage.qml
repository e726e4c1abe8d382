import QtQuick
import SimKiosk.Ui

// Close of day: do the three books agree, and if not, where.
ServiceFrame {
    id: page
    objectName: "service_day"

    readonly property ServiceBenchViewModel bench: service.bench

    heading: bench.dayTitle
    lead: bench.daySummary
    showBack: !service.busy
    actionText: bench.compared ? qsTr("Print for the file") : ""
    actionEnabled: !service.busy
    actionDrawing: "receipt"
    onAction: bench.print()

    Spinner {
        visible: !page.bench.compared
        anchors.horizontalCenter: parent.horizontalCenter
        y: 80
        width: 160
        height: 160
    }
    Drawing {
        visible: page.bench.compared && page.bench.agree
        anchors.horizontalCenter: parent.horizontalCenter
        y: 80
        width: 220
        height: 220
        name: "big_check"
        ink: Theme.good
    }
    ListView {
        id: list
        visible: page.bench.differences.length > 0
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.bench.differences
        delegate: FaultRow {
            required property var modelData
            width: list.width - 16
            name: modelData.name
            why: modelData.why
            detail: modelData.detail
        }
        ScrollHint { view: list }
    }
}
