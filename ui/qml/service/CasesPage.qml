import QtQuick
import SimKiosk.Ui

// The exception desk: what waits for people.
ServiceFrame {
    id: page
    objectName: "service_cases"

    heading: qsTr("Open cases")
    lead: service.cases.length > 0 ? qsTr("Until they are settled, the machine hands out no card.")
                                   : qsTr("Nothing waits for you.")

    ListView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.service.cases
        delegate: CaseRow {
            required property var modelData
            width: list.width
            text: modelData.number !== "" ? qsTr("Case %1").arg(modelData.number) : qsTr("Case of %1").arg(modelData.openedAt)
            detail: modelData.card !== "" ? qsTr("%1, card ending in %2").arg(modelData.openedAt).arg(modelData.card)
                                          : qsTr("%1, card never read").arg(modelData.openedAt)
            onClicked: page.service.openCaseOf(modelData.sale)
        }
        ScrollHint { view: list }
    }
}
