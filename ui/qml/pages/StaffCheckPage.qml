import QtQuick
import SimKiosk.Ui

// A member of staff instead of the camera: they compare the person with the document, and with its photo here.
PageFrame {
    id: page
    objectName: "staff_check"

    readonly property StaffViewModel staff: models.staff
    readonly property IdentityViewModel identity: models.identity

    heading: models.session.busy ? qsTr("Thank you, that is you") : staff.title
    lead: staff.undecided ? qsTr("The camera could not decide. A person compares you with your document; then you go on here.")
                          : qsTr("They compare you with your document. Then you go on here: sign, pay and take your SIM card.")
    secondaryText: models.session.busy ? "" : qsTr("Do the face check instead")
    onSecondary: staff.checkFace()

    leastHeight: page.wide ? tips.y + tips.height : holder.y + holder.height
    Surface {
        id: ticket
        anchors.left: parent.left
        width: page.wide ? page.bodyWidth * 0.56 : page.bodyWidth
        height: Math.max(page.wide ? 220 : 260, about.height + 48)
        Row {
            id: about
            anchors { left: parent.left; leftMargin: 48; verticalCenter: parent.verticalCenter }
            spacing: Theme.gapL
            Item {
                width: 120
                height: 120
                anchors.verticalCenter: parent.verticalCenter
                Spinner {
                    anchors.fill: parent
                    visible: !page.staff.comparing
                }
                Drawing {
                    anchors.centerIn: parent
                    width: page.staff.comparing ? 120 : 56
                    height: width
                    name: "person"
                    ink: Theme.accent
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4
                Words {
                    width: ticket.width - 120 - 96 - Theme.gapL
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("Case number")
                }
                Words {
                    objectName: "caseNumber"
                    width: ticket.width - 120 - 96 - Theme.gapL
                    level: page.staff.caseNumber !== "" ? Theme.display : Theme.heading
                    strong: true
                    color: Theme.accentDeep
                    text: page.staff.caseNumber !== "" ? page.staff.caseNumber : qsTr("One moment …")
                }
            }
        }
    }
    Tips {
        id: tips
        anchors.left: parent.left
        y: ticket.height + Theme.gapM
        width: ticket.width
        lines: [{ icon: "id_card", text: qsTr("Stay here and keep your document in your hand.") },
                { icon: "wallet", text: qsTr("You have paid nothing yet, and it costs nothing extra.") },
                { icon: "clock", text: qsTr("Your number stays reserved as long as the clock above runs.") },
                { icon: "face", text: page.staff.undecided
                        ? qsTr("Staff at this machine may look at you through the camera. Nothing is kept.")
                        : qsTr("The camera is not looking. You may still choose the face check.") }]
    }
    DocumentHolder {
        id: holder
        wide: page.wide
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 0 : tips.y + tips.height + Theme.gapM
        width: page.wide ? page.bodyWidth * 0.4 : page.bodyWidth
        title: qsTr("The document that was read")
        photo: page.identity.photo
        maskedName: page.identity.maskedName
        maskedNumber: page.identity.maskedNumber
    }
}
