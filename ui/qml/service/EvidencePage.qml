import QtQuick
import SimKiosk.Ui

// What the story was made from: the dispenser then and now, and every record of the journal.
ServiceFrame {
    id: page
    objectName: "service_evidence"

    readonly property ServiceCaseViewModel open: service.openCase

    heading: qsTr("Evidence")
    lead: open.title

    Column {
        id: dispenser
        width: page.bodyWidth
        spacing: Theme.gap
        Words {
            width: parent.width
            level: Theme.caption
            text: qsTr("Dispenser then: %1").arg(page.open.dispenserThen)
        }
        Words {
            width: parent.width
            level: Theme.caption
            text: qsTr("Dispenser now: %1").arg(page.open.dispenserNow)
        }
    }
    ListView {
        id: list
        y: dispenser.height + Theme.gapM
        width: page.bodyWidth
        height: page.bodyHeight - y
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.open.evidence
        delegate: Words {
            required property string modelData
            width: list.width - 24
            level: 22
            wrapMode: Text.WrapAnywhere
            text: modelData
        }
        ScrollHint { view: list }
    }
}
