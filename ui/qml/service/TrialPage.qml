import QtQuick
import SimKiosk.Ui

// Network or sound, step by step; what to look at when a step has failed; and for a sound, was it heard.
ServiceFrame {
    id: page
    objectName: "service_trial"

    readonly property ServiceToolViewModel tools: service.tools

    heading: tools.trialTitle
    lead: tools.trialLead
    showBack: !service.busy
    secondaryText: tools.asks ? qsTr("I hear nothing") : ""
    onSecondary: tools.heard(false)
    actionText: tools.asks ? qsTr("I hear it") : qsTr("Test again")
    actionDrawing: tools.asks ? "check" : "undo"
    actionEnabled: !service.busy
    onAction: tools.asks ? tools.heard(true) : tools.again()

    ListView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.tools.trialSteps
        delegate: TestRow {
            required property var modelData
            width: list.width - 16
            text: modelData.text
            detail: modelData.detail
            progress: modelData.progress
        }
        footer: Column {
            width: list.width - 16
            topPadding: Theme.gapM
            spacing: Theme.gapS
            Words {
                width: parent.width
                visible: text !== ""
                strong: true
                text: page.tools.advice
            }
            QuietButton {
                visible: page.tools.asks
                text: qsTr("Play it again")
                drawing: "undo"
                onClicked: page.tools.again()
            }
        }
        ScrollHint { view: list }
    }
}
