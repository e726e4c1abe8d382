import QtQuick
import SimKiosk.Ui

// The machine at a glance: does it sell, what is missing and why, how much is left, what went wrong last.
ServiceFrame {
    id: page
    objectName: "service_home"

    heading: service.headline
    lead: service.who
    showBack: false
    secondaryText: qsTr("Log out")
    onSecondary: service.leave()

    readonly property real rowHeight: wide ? 100 : 116
    readonly property real columnWidth: wide ? (bodyWidth - Theme.gapL) / 2 : bodyWidth

    Grid {
        id: supplies
        width: page.bodyWidth
        columns: page.wide ? 4 : 2
        spacing: Theme.gapS
        Repeater {
            model: page.service.supplies
            SupplyTile {
                required property var modelData
                width: (supplies.width - (supplies.columns - 1) * supplies.spacing) / supplies.columns
                label: modelData.label
                text: modelData.text
                drawing: modelData.drawing
                good: page.service.looking || modelData.good
            }
        }
    }
    Column {
        id: ways
        y: supplies.height + Theme.gapM
        anchors.left: parent.left
        width: page.columnWidth
        spacing: Theme.gapS
        CaseRow {
            visible: page.service.cases.length > 0
            width: parent.width
            height: page.rowHeight
            text: qsTr("Open cases: %1").arg(page.service.cases.length)
            onClicked: page.service.openCases()
        }
        Row {
            width: parent.width
            spacing: Theme.gapS
            CaseRow {
                width: (parent.width - parent.spacing) / 2
                height: page.rowHeight
                text: qsTr("Cards and paper")
                drawing: "sim"
                figure: Theme.accent
                onClicked: page.service.openStock()
            }
            CaseRow {
                width: (parent.width - parent.spacing) / 2
                height: page.rowHeight
                text: qsTr("Close of day")
                drawing: "calendar"
                figure: Theme.accent
                onClicked: page.service.openDay()
            }
        }
        Row {
            width: parent.width
            spacing: Theme.gapS
            CaseRow {
                width: page.service.technician ? (parent.width - parent.spacing) / 2 : parent.width
                height: page.rowHeight
                text: qsTr("Receipt again")
                drawing: "receipt"
                figure: Theme.accent
                onClicked: page.service.openReceipts()
            }
            CaseRow {
                visible: page.service.technician
                width: (parent.width - parent.spacing) / 2
                height: page.rowHeight
                text: qsTr("Devices, tests")
                drawing: "shield"
                figure: Theme.accent
                onClicked: page.service.openDevices()
            }
        }
    }
    Flickable {
        id: news
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? ways.y : ways.y + ways.height + Theme.gapM
        width: page.columnWidth
        height: page.bodyHeight - y
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: news.width - 16
            spacing: Theme.gapS
            Words {
                width: parent.width
                level: Theme.label
                strong: true
                color: Theme.inkSoft
                text: page.service.looking ? qsTr("One moment …")
                                           : page.service.faults.length > 0 ? qsTr("Does not work now") : qsTr("Every part works")
            }
            Repeater {
                model: page.service.faults
                FaultRow {
                    required property var modelData
                    width: column.width
                    name: modelData.name
                    why: modelData.why
                    detail: modelData.detail
                }
            }
            Words {
                visible: page.service.troubles.length > 0
                width: parent.width
                topPadding: Theme.gapS
                level: Theme.label
                strong: true
                color: Theme.inkSoft
                text: qsTr("Last errors")
            }
            Repeater {
                model: page.service.troubles
                Words {
                    required property var modelData
                    width: column.width
                    level: Theme.caption
                    text: modelData.at + " · " + modelData.name + " · " + modelData.why
                }
            }
        }
        ScrollHint { view: news }
    }
}
