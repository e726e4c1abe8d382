import QtQuick
import SimKiosk.Ui

// A technician's other tools.
ServiceFrame {
    id: page
    objectName: "service_tools"

    readonly property ServiceBenchViewModel bench: service.bench

    heading: qsTr("Tools")
    lead: qsTr("Updates are not installed from this screen.")
    showBack: !service.busy

    Column {
        width: page.wide ? (page.bodyWidth - Theme.gapL) / 2 : page.bodyWidth
        spacing: Theme.gapS
        CaseRow {
            width: parent.width
            enabled: !page.service.busy
            text: qsTr("Touch test")
            detail: qsTr("Wipe over the whole screen: what is not felt stays light.")
            drawing: "check_circle"
            figure: Theme.accent
            onClicked: page.bench.touchTest()
        }
        CaseRow {
            width: parent.width
            enabled: !page.service.busy
            text: qsTr("Copy the logs to a USB stick")
            detail: qsTr("Encrypted: only the operator can read them. Nothing about customers stands in them.")
            drawing: "receipt"
            figure: Theme.accent
            onClicked: page.bench.copyLogs()
        }
    }
}
