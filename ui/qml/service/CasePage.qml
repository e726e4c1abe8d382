import QtQuick
import SimKiosk.Ui

// A case: what happened, where the evidence points, what to do.
ServiceFrame {
    id: page
    objectName: "service_case"

    readonly property ServiceCaseViewModel open: service.openCase
    readonly property bool low: height < 1400 && !Theme.large
    readonly property real columnWidth: wide ? (bodyWidth - Theme.gapL) / 2 : bodyWidth

    heading: open.title
    lead: open.card + "\n" + open.money
    secondaryText: qsTr("Evidence")
    onSecondary: open.showEvidence()
    actionText: qsTr("Count the cards")
    onAction: open.next()

    StoryList {
        id: story
        anchors.left: parent.left
        width: page.columnWidth
        height: page.wide ? page.bodyHeight : page.bodyHeight - advice.height - Theme.gapM
        lines: page.open.story
    }
    Column {
        id: advice
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 0 : page.bodyHeight - height
        width: page.columnWidth
        spacing: page.wide ? 8 : Theme.gapS
        Rectangle {
            width: parent.width
            height: words.height + (page.wide ? 24 : 48)
            radius: Theme.radiusM
            color: Theme.accentTint
            Column {
                id: words
                anchors.left: parent.left
                anchors.leftMargin: 32
                y: page.wide ? 12 : 24
                width: parent.width - 64
                spacing: 6
                Fact { drawing: "check_circle"; text: qsTr("Where the evidence points"); figure: Theme.accentDeep; level: Theme.caption }
                Words {
                    width: parent.width
                    strong: true
                    text: page.open.recommended
                }
                Words {
                    width: parent.width
                    level: Theme.caption
                    text: page.open.reason
                }
            }
        }
        Words {
            visible: !page.wide
            width: parent.width
            topPadding: 4
            level: Theme.caption
            color: Theme.inkSoft
            text: qsTr("What did you find?")
        }
        Grid {
            id: choices
            width: parent.width
            columns: page.wide || page.low ? 2 : 1
            spacing: page.wide ? 12 : Theme.gapS
            Repeater {
                model: page.open.findings
                FindingRow {
                    required property var modelData
                    width: (choices.width - (choices.columns - 1) * choices.spacing) / choices.columns
                    text: modelData.text
                    on: modelData.chosen
                    onClicked: page.open.choose(modelData.key)
                }
            }
        }
        Words {
            width: parent.width
            level: Theme.caption
            strong: true
            text: page.open.whatToDo + (page.open.needsSecond ? " " + qsTr("A second person signs too.") : "")
        }
    }
}
