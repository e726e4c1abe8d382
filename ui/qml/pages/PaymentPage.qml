import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "payment"

    readonly property PaymentViewModel payment: models.payment
    readonly property bool confirmed: payment.phase === "confirmed"

    heading: confirmed ? qsTr("Thank you") : qsTr("Pay with your phone")
    lead: confirmed ? qsTr("Your bank has confirmed the payment.")
                    : payment.phase === "opening" ? qsTr("The code comes in a moment.")
                                                  : qsTr("Scan the code with your wallet app and confirm there.")

    readonly property bool ending: models.session.warning && !confirmed
    actionText: ending && models.session.canStay ? qsTr("I am still here") : ""
    actionDrawing: "check"
    onAction: models.session.stillHere()

    leastHeight: page.wide ? 560 : code.height + Theme.gapM + state.height + Theme.gapM + (how.visible ? how.leastHeight : 0)
    Surface {
        id: code
        anchors.left: parent.left
        width: page.wide ? Math.min(page.bodyWidth * 0.46, page.bodyHeight) : page.bodyWidth
        height: page.wide ? page.bodyHeight : Theme.large ? 700 + amount.height + breakdown.height : Theme.low ? 520 : 860
        Words {
            id: amount
            objectName: "amount"
            anchors.horizontalCenter: parent.horizontalCenter
            y: page.wide ? 16 : 36
            level: page.wide || Theme.low ? Theme.px(64) : Theme.display
            strong: true
            wrapMode: Text.NoWrap
            text: page.payment.amount
        }
        Words {
            id: breakdown
            anchors { horizontalCenter: parent.horizontalCenter; top: amount.bottom; topMargin: 4 }
            width: parent.width - 64
            horizontalAlignment: Text.AlignHCenter
            level: Theme.label
            color: Theme.inkSoft
            text: page.payment.breakdown
        }
        Item {
            anchors { top: breakdown.bottom; topMargin: 16; bottom: parent.bottom; bottomMargin: 28; left: parent.left; right: parent.right }
            QrCode {
                id: qr
                objectName: "paymentQr"
                visible: page.payment.phase === "waiting"
                anchors.centerIn: parent
                width: Math.min(parent.width - 48, parent.height)
                height: width
                payload: page.payment.qr
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Payment code to scan")
            }
            Column {
                visible: page.payment.phase === "opening"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.margin
                spacing: Theme.gapL
                Spinner {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: 160
                    height: 160
                }
                Estimate {
                    width: parent.width
                    usualMs: page.payment.usualMs
                    words: page.payment.usual
                }
            }
            Drawing {
                visible: page.confirmed
                anchors.centerIn: parent
                width: 360
                height: 360
                name: "big_check"
            }
        }
    }
    Item {
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? code.width + Theme.gapL : 0
        y: page.wide ? 0 : code.height + Theme.gapM
        width: page.bodyWidth - anchors.leftMargin
        height: page.bodyHeight - y
        Rectangle {
            id: state
            width: parent.width
            height: Math.max(112, stateWords.height + 40)
            radius: Theme.radiusM
            color: page.confirmed ? Theme.goodTint : page.ending ? Theme.cautionTint : Theme.accentTint
            border.width: Theme.highContrast ? Theme.outline : 0
            border.color: Theme.edge
            Row {
                anchors.centerIn: parent
                spacing: 20
                Spinner {
                    visible: !page.confirmed && !page.ending
                    anchors.verticalCenter: parent.verticalCenter
                    width: 52
                    height: 52
                }
                Drawing {
                    visible: page.ending
                    anchors.verticalCenter: parent.verticalCenter
                    width: 52
                    height: 52
                    name: "warning"
                    ink: Theme.caution
                }
                Drawing {
                    visible: page.confirmed
                    anchors.verticalCenter: parent.verticalCenter
                    width: 52
                    height: 52
                    name: "check_circle"
                    ink: Theme.good
                }
                Words {
                    id: stateWords
                    width: Math.min(implicitWidth, state.width - 140)
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    color: page.confirmed ? Theme.good : page.ending ? Theme.caution : Theme.accentDeep
                    text: page.ending ? qsTr("In %n seconds the payment code ends. Nothing is paid yet.", "", page.models.session.secondsLeft)
                                      : page.payment.status
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Row {
            id: how
            readonly property real leastHeight: Math.max(300, steps.height)
            visible: !page.confirmed
            y: state.height + (page.wide ? Theme.gapL : Theme.gapM)
            width: parent.width
            height: parent.height - y
            spacing: Theme.gapL
            ScanScene {
                id: scan
                visible: !Theme.large
                width: 240
                height: Math.min(parent.height, 430)
            }
            Column {
                id: steps
                width: parent.width - (scan.visible ? 280 : 0)
                anchors.verticalCenter: page.wide ? parent.verticalCenter : undefined
                spacing: page.wide ? Theme.gapM : Theme.gapS
                Repeater {
                    model: [qsTr("Open the wallet app on your phone"), qsTr("Scan this code"), qsTr("Check the amount and confirm")]
                    Row {
                        id: line
                        required property string modelData
                        required property int index
                        spacing: 20
                        Rectangle {
                            id: bullet
                            width: Theme.px(40) + 12
                            height: width
                            radius: width / 2
                            color: Theme.accentTint
                            Text {
                                anchors.centerIn: parent
                                text: line.index + 1
                                font.pixelSize: Theme.label
                                font.bold: true
                                color: Theme.accentDeep
                                Accessible.ignored: true
                            }
                        }
                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            width: steps.width - bullet.width - 20
                            level: Theme.label
                            text: line.modelData
                        }
                    }
                }
                Words {
                    objectName: "codeEnds"
                    width: parent.width
                    visible: page.models.session.timeLeft !== ""
                    level: Theme.label
                    strong: true
                    text: qsTr("This code is valid for %1.").arg(page.models.session.timeLeft)
                }
                Words {
                    width: parent.width
                    level: Theme.caption
                    color: Theme.inkSoft
                    text: qsTr("Only your bank can confirm the payment. This page goes on by itself.")
                }
            }
        }
    }
}
