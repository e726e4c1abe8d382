import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "problem"

    readonly property ProblemViewModel problem: models.problem

    heading: problem.title
    lead: problem.explanation
    showBack: false
    actionText: qsTr("Finish")
    actionDrawing: "check"
    onAction: models.session.finish()
    onSecondary: models.session.finish()

    leastHeight: Math.max(places.height, advice.y + advice.height)
    Column {
        id: places
        anchors.left: parent.left
        width: page.wide ? page.bodyWidth * 0.52 : page.bodyWidth
        spacing: Theme.gapS
        PlaceRow {
            objectName: "simCardPlace"
            width: parent.width
            drawing: "sim"
            label: qsTr("SIM card")
            text: page.problem.simCard
            safe: page.problem.simCardSafe
        }
        PlaceRow {
            objectName: "documentPlace"
            width: parent.width
            drawing: "id_card"
            label: qsTr("Document")
            text: page.problem.document
            safe: page.problem.documentSafe
        }
        PlaceRow {
            objectName: "moneyPlace"
            width: parent.width
            drawing: "wallet"
            label: qsTr("Money")
            text: page.problem.money
            safe: page.problem.moneySafe
        }
        Row {
            visible: page.problem.settling
            width: parent.width
            spacing: 20
            Spinner {
                width: 44
                height: 44
            }
            Words {
                width: parent.width - 64
                level: Theme.label
                color: Theme.inkSoft
                text: qsTr("Card and money are being put in order; this page tells you at once.")
            }
        }
    }
    Column {
        id: advice
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? places.width + Theme.gapL : 0
        y: page.wide ? 0 : places.height + Theme.gapL
        width: page.bodyWidth - anchors.leftMargin
        spacing: Theme.gapM
        Rectangle {
            width: parent.width
            height: nextColumn.height + 72
            radius: Theme.radiusM
            color: Theme.accentTint
            border.width: Theme.highContrast ? Theme.outline : 0
            border.color: Theme.edge
            Column {
                id: nextColumn
                anchors.left: parent.left
                anchors.leftMargin: 40
                y: 36
                width: parent.width - 80
                spacing: 12
                Fact { width: parent.width; drawing: Theme.towards("arrow_right"); text: qsTr("What happens next"); figure: Theme.accentDeep; level: Theme.label }
                Words {
                    objectName: "next"
                    width: parent.width
                    level: Theme.px(36)
                    strong: true
                    text: page.problem.next
                }
            }
        }
        Surface {
            width: parent.width
            height: personColumn.height + 56
            raised: false
            border.width: Theme.outline
            border.color: Theme.edge
            Column {
                id: personColumn
                anchors { left: parent.left; leftMargin: 40 }
                y: 28
                width: parent.width - 80
                spacing: Theme.gapS
                Row {
                    width: parent.width
                    spacing: 20
                    Drawing {
                        width: 48
                        height: 48
                        name: "person"
                        ink: Theme.accent
                    }
                    Words {
                        objectName: "help"
                        width: parent.width - 68
                        level: Theme.label
                        text: page.problem.help
                    }
                }
                Words {
                    visible: page.problem.caseNumber !== ""
                    width: parent.width
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("Case number")
                }
                Words {
                    objectName: "caseNumber"
                    visible: text !== ""
                    width: parent.width
                    level: Theme.title
                    strong: true
                    text: page.problem.caseNumber
                }
            }
        }
    }
}
