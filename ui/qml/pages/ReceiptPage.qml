import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "receipt"

    readonly property ReceiptViewModel receipt: models.receipt
    readonly property bool onPhone: receipt.phase === "not_printed" && receipt.qr !== ""

    heading: receipt.instruction
    lead: receipt.detail
    actionText: receipt.phase === "printing" ? "" : qsTr("Done")
    actionDrawing: "check"
    onAction: models.session.finish()

    leastHeight: page.wide ? 0 : 420 + card.height + Theme.gapL
    Item {
        id: picture
        anchors.left: parent.left
        width: page.wide ? page.bodyWidth * 0.56 : page.bodyWidth
        height: page.wide ? page.bodyHeight : page.bodyHeight - card.height - Theme.gapL
        Surface {
            visible: page.onPhone
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height, 720)
            height: width
            QrCode {
                objectName: "receiptQr"
                anchors.fill: parent
                anchors.margins: 24
                payload: page.receipt.qr
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Receipt code to scan")
            }
        }
        PrinterScene {
            visible: !page.onPhone
            anchors.fill: parent
            printed: page.receipt.phase === "printed"
            working: page.receipt.phase === "printing"
        }
    }
    Surface {
        id: card
        width: page.wide ? page.bodyWidth * 0.4 : page.bodyWidth
        height: Math.max(230, cardWords.height + 56)
        anchors.right: parent.right
        y: page.wide ? (page.bodyHeight - height) / 2 : page.bodyHeight - height
        Column {
            id: cardWords
            anchors { left: parent.left; leftMargin: 44; right: parent.right; rightMargin: 44; verticalCenter: parent.verticalCenter }
            spacing: 8
            Words {
                width: parent.width
                level: Theme.label
                color: Theme.inkSoft
                text: qsTr("Your new number")
            }
            Words {
                width: parent.width
                level: Theme.title
                strong: true
                text: page.models.session.shownNumber
                Accessible.name: page.receipt.number
            }
            QuietButton {
                objectName: "showNumber"
                anchors.left: parent.left
                text: page.models.session.numberShown ? qsTr("Hide the number") : qsTr("Show the number")
                drawing: "eye"
                level: Theme.label
                onClicked: page.models.session.showNumber()
            }
            Fact { width: parent.width; drawing: "check_circle"; text: page.receipt.activation; figure: Theme.good; level: Theme.label }
        }
    }
}
