import QtQuick
import SimKiosk.Ui

// Every device, and whether it works now.
ServiceFrame {
    id: page
    objectName: "service_devices"

    heading: qsTr("Devices")
    lead: qsTr("Asked again every few seconds.")
    secondaryText: qsTr("Tools")
    onSecondary: service.bench.openTools()
    showBack: !service.busy
    actionText: qsTr("Readiness report")
    actionDrawing: "receipt"
    onAction: service.bench.openReadiness()

    GridView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: page.wide ? width / 2 : width
        cellHeight: 156
        model: page.service.bench.devices
        delegate: Item {
            id: cell
            required property var modelData
            width: list.cellWidth
            height: list.cellHeight
            CaseRow {
                width: cell.width - (page.wide ? Theme.gapS : 0)
                height: 140
                text: cell.modelData.name
                detail: cell.modelData.state
                drawing: cell.modelData.good ? "check_circle" : "warning"
                figure: cell.modelData.good ? Theme.good : Theme.caution
                onClicked: page.service.bench.openDevice(cell.modelData.part)
            }
        }
        ScrollHint { view: list }
    }
}
