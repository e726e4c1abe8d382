import QtQuick
import SimKiosk.Ui

// One setting: another value is chosen, checked, shown beside the old one, and only then confirmed.
ServiceFrame {
    id: page
    objectName: "service_setting"

    readonly property ServiceToolViewModel tools: service.tools

    heading: tools.name
    lead: tools.meaning
    actionText: tools.proposed ? qsTr("Change it") : qsTr("Check the new value")
    actionEnabled: tools.proposed || tools.differs
    actionDrawing: tools.proposed ? "check" : Theme.towards("arrow_right")
    onAction: tools.proposed ? tools.confirm() : tools.propose()

    Column {
        id: facts
        anchors.left: parent.left
        width: page.wide ? (page.bodyWidth - Theme.gapL) / 2 : page.bodyWidth
        spacing: Theme.gapS
        EntryField {
            width: parent.width
            label: qsTr("Now")
            text: page.tools.now
        }
        EntryField {
            visible: page.tools.proposed
            width: parent.width
            current: true
            label: qsTr("New")
            text: page.tools.proposal
        }
        Words {
            width: parent.width
            level: Theme.caption
            color: Theme.inkSoft
            text: page.tools.origin
        }
        Words {
            width: parent.width
            level: Theme.caption
            color: Theme.inkSoft
            text: page.tools.effect
        }
    }
    Column {
        id: editor
        visible: !page.tools.proposed
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 0 : facts.height + Theme.gapL
        width: facts.width
        spacing: Theme.gapS
        Words {
            visible: text !== ""
            width: parent.width
            level: Theme.label
            strong: true
            text: page.tools.range
        }
        Repeater {
            model: page.tools.choices
            FindingRow {
                required property var modelData
                width: editor.width
                text: modelData.text
                on: modelData.on
                onClicked: page.tools.choose(modelData.value)
            }
        }
        EntryField {
            visible: page.tools.isNumber
            width: parent.width
            current: true
            label: qsTr("New")
            text: page.tools.draft
        }
        Row {
            visible: page.tools.isNumber
            spacing: Theme.gapS
            QuietButton {
                width: (editor.width - Theme.gapS) / 2
                height: Theme.mainButton
                text: qsTr("Lower")
                enabled: page.tools.mayLower
                autoRepeat: true
                onClicked: page.tools.step(-1)
            }
            QuietButton {
                width: (editor.width - Theme.gapS) / 2
                height: Theme.mainButton
                text: qsTr("Higher")
                enabled: page.tools.mayRaise
                autoRepeat: true
                onClicked: page.tools.step(1)
            }
        }
    }
}
