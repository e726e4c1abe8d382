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

    Column {
        id: places
        width: page.wide ? page.bodyWidth * 0.56 : page.bodyWidth
        spacing: Theme.gapS
        PlaceRow {
            objectName: "simCardPlace"
            width: parent.width
            height: page.wide ? 168 : 184
            drawing: "sim"
            label: qsTr("SIM card")
            text: page.problem.simCard
            safe: page.problem.simCardSafe
        }
        PlaceRow {
            objectName: "documentPlace"
            width: parent.width
            height: page.wide ? 168 : 184
            drawing: "id_card"
            label: qsTr("Document")
            text: page.problem.document
            safe: page.problem.documentSafe
        }
        PlaceRow {
            objectName: "moneyPlace"
            width: parent.width
            height: page.wide ? 168 : 184
            drawing: "wallet"
            label: qsTr("Money")
            text: page.problem.money
            safe: page.problem.moneySafe
        }
    }
    Column {
        x: page.wide ? places.width + Theme.gapL : 0
        y: page.wide ? 0 : places.height + Theme.gapL
        width: page.bodyWidth - x
        spacing: Theme.gapM
        Rectangle {
            width: parent.width
            height: nextColumn.height + 72
            radius: Theme.radiusM
            color: Theme.accentTint
            Column {
                id: nextColumn
                x: 40
                y: 36
                width: parent.width - 80
                spacing: 12
                Fact { drawing: "help"; text: qsTr("What happens next"); figure: Theme.accentDeep; level: Theme.label }
                Words {
                    objectName: "next"
                    width: parent.width
                    level: 36
                    strong: true
                    text: page.problem.next
                }
            }
        }
        Surface {
            visible: page.problem.caseNumber !== ""
            width: parent.width
            height: 168
            raised: false
            border.width: 2
            border.color: Theme.line
            Column {
                anchors { left: parent.left; leftMargin: 40; right: parent.right; rightMargin: 40; verticalCenter: parent.verticalCenter }
                Words {
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("Case number")
                }
                Words {
                    objectName: "caseNumber"
                    width: parent.width
                    level: Theme.title
                    strong: true
                    text: page.problem.caseNumber
                }
            }
        }
    }
}
