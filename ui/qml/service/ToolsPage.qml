import QtQuick
import SimKiosk.Ui

// A technician's other tools.
ServiceFrame {
    id: page
    objectName: "service_tools"

    readonly property ServiceBenchViewModel bench: service.bench
    readonly property ServiceToolViewModel tools: service.tools

    heading: qsTr("Tools")
    showBack: !service.busy
    leastHeight: grid.height

    Grid {
        id: grid
        width: page.bodyWidth
        columns: page.wide ? 2 : 1
        spacing: Theme.gapS
        readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
        CaseRow {
            width: grid.cellWidth
            enabled: !page.service.busy
            text: qsTr("Network test")
            detail: qsTr("From this machine to the carrier, step by step.")
            drawing: "cloud_off"
            figure: Theme.accent
            onClicked: page.tools.testNetwork()
        }
        CaseRow {
            width: grid.cellWidth
            enabled: !page.service.busy
            text: qsTr("Sound test")
            detail: qsTr("Tones on the loudspeaker, a sentence in the headset.")
            drawing: "headset"
            figure: Theme.accent
            onClicked: page.tools.testSound()
        }
        CaseRow {
            width: grid.cellWidth
            enabled: !page.service.busy
            text: qsTr("Touch test")
            detail: qsTr("Wipe over the whole screen: what is not felt stays light.")
            drawing: "check_circle"
            figure: Theme.accent
            onClicked: page.bench.touchTest()
        }
        CaseRow {
            width: grid.cellWidth
            enabled: !page.service.busy
            text: qsTr("Settings")
            detail: qsTr("Language, sound and face check of this machine.")
            drawing: "sort"
            figure: Theme.accent
            onClicked: page.tools.openSettings()
        }
        CaseRow {
            width: grid.cellWidth
            enabled: !page.service.busy
            text: qsTr("Copy the logs to a USB stick")
            detail: qsTr("Encrypted: only the operator can read them. Nothing about customers stands in them.")
            drawing: "receipt"
            figure: Theme.accent
            onClicked: page.bench.copyLogs()
        }
        TestRow {
            width: grid.cellWidth
            height: 140
            progress: "noted"
            text: qsTr("Update: version %1 is installed").arg(page.tools.version)
            detail: qsTr("Updates are not installed from this screen.")
        }
    }
}
