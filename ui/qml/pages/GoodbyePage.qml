import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "goodbye"

    heading: qsTr("Thank you and goodbye")
    lead: qsTr("Your SIM card is ready. Have you taken everything with you?")
    actionText: qsTr("Finish")
    actionDrawing: "check"
    onAction: models.session.finish()

    leastHeight: lists.height
    Flow {
        id: lists
        width: parent.width
        spacing: Theme.gapL
        Surface {
            width: page.wide ? (parent.width - Theme.gapL) / 2 - 1 : parent.width
            height: page.wide ? page.bodyHeight : Math.max(520, taken.height + 96)
            Column {
                id: taken
                anchors { left: parent.left; leftMargin: 48; right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
                spacing: Theme.gapL
                Words {
                    width: parent.width
                    level: Theme.heading
                    strong: true
                    text: qsTr("Take with you")
                }
                Repeater {
                    model: [{ icon: "sim", text: qsTr("Your SIM card") }, { icon: "id_card", text: qsTr("Your document") },
                            { icon: "receipt", text: qsTr("Your receipt") }]
                    Fact {
                        required property var modelData
                        visible: modelData.icon !== "receipt" || page.models.receipt.phase !== "not_printed"
                        width: taken.width
                        spacing: 28
                        drawing: modelData.icon
                        text: modelData.text
                        level: Theme.px(36)
                        figure: Theme.ink
                    }
                }
            }
        }
        Rectangle {
            width: page.wide ? (parent.width - Theme.gapL) / 2 - 1 : parent.width
            height: page.wide ? page.bodyHeight : Math.max(560, deleted.height + 96)
            radius: Theme.radiusM
            color: Theme.goodTint
            border.width: Theme.highContrast ? Theme.outline : 0
            border.color: Theme.edge
            Column {
                id: deleted
                anchors { left: parent.left; leftMargin: 48; right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
                spacing: Theme.gapM
                Row {
                    spacing: 24
                    Drawing {
                        width: 56
                        height: 56
                        name: "shield"
                        ink: Theme.good
                    }
                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        width: deleted.width - 80
                        level: Theme.heading
                        strong: true
                        text: qsTr("Deleted from this machine")
                    }
                }
                Repeater {
                    model: [qsTr("Your camera pictures"), qsTr("The data of your document"), qsTr("Your signature and contract")]
                    Fact {
                        required property string modelData
                        width: deleted.width
                        spacing: 20
                        drawing: "check"
                        text: modelData
                        level: Theme.body
                        figure: Theme.ink
                    }
                }
                Words {
                    width: parent.width
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("Your carrier keeps the signed contract, as the law asks.")
                }
            }
        }
    }
}
