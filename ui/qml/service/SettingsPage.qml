import QtQuick
import SimKiosk.Ui

// What may be set at the machine: the values now, and where each comes from.
ServiceFrame {
    id: page
    objectName: "service_settings"

    readonly property ServiceToolViewModel tools: service.tools

    heading: qsTr("Settings")
    lead: tools.trouble !== "" ? tools.trouble : qsTr("Every change is written down with your number.")

    ListView {
        id: list
        width: page.bodyWidth
        height: page.bodyHeight
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.tools.settings
        delegate: CaseRow {
            required property var modelData
            width: list.width - 16
            text: modelData.text
            detail: modelData.detail
            drawing: modelData.drawing
            figure: Theme.accent
            onClicked: page.tools.openSetting(modelData.key)
        }
        footer: Item {
            width: list.width - 16
            height: undo.visible ? undo.height + Theme.gapL : 0
            CaseRow {
                id: undo
                y: Theme.gapL
                width: parent.width
                visible: detail !== ""
                text: qsTr("Undo the last change")
                detail: page.tools.undoText
                drawing: "undo"
                onClicked: page.tools.undo()
            }
        }
        ScrollHint { view: list }
    }
}
