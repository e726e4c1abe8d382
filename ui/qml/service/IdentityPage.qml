import QtQuick
import SimKiosk.Ui

// The customer beside the photo of their document: is it the same person?
ServiceFrame {
    id: page
    objectName: "service_identity"

    readonly property ServiceIdentityViewModel identity: service.identity
    readonly property SessionViewModel session: models.session
    readonly property real factsWidth: wide ? bodyWidth * 0.34 : bodyWidth
    readonly property real picturesWidth: wide ? bodyWidth - factsWidth - Theme.gapL : bodyWidth
    readonly property real pictureWidth: (picturesWidth - Theme.gapM) / 2
    readonly property real pictureHeight: Math.min(pictureWidth * 1.26, wide ? bodyHeight - 48 : bodyHeight - facts.height - 2 * Theme.gapM - 40)

    heading: qsTr("Is it this person?")
    lead: qsTr("Look at the customer, the document in their hand and its photo here.")
    actionText: qsTr("It is this person")
    actionDrawing: "check"
    actionEnabled: !service.busy
    onAction: identity.decide(true)
    secondaryText: qsTr("It is not")
    onSecondary: identity.decide(false)

    Row {
        id: pictures
        anchors.left: parent.left
        spacing: Theme.gapM
        Column {
            spacing: 8
            Words {
                width: page.pictureWidth
                level: Theme.caption
                color: Theme.inkSoft
                text: qsTr("Photo of the document")
            }
            Rectangle {
                width: page.pictureWidth
                height: page.pictureHeight
                radius: 28
                color: Theme.sunken
                Picture {
                    anchors.centerIn: parent
                    readonly property real fit: Math.min(parent.width - 16, (parent.height - 16) / aspect)
                    width: fit
                    height: fit * aspect
                    image: page.identity.photo
                    cornerRadius: 24
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Photo of the document")
                }
            }
        }
        Column {
            spacing: 8
            Words {
                width: page.pictureWidth
                level: Theme.caption
                color: Theme.inkSoft
                text: page.identity.camera ? qsTr("The camera now") : qsTr("The customer")
            }
            Item {
                width: page.pictureWidth
                height: page.pictureHeight
                CameraPreview {
                    id: preview
                    objectName: "staffPreview"
                    visible: page.identity.camera
                    anchors { fill: parent; margins: -30 }  // the room of its ring
                    models: page.models
                    framed: true
                    ringColor: Theme.edge
                    trackColor: Theme.sunken
                }
                Surface {
                    visible: !page.identity.camera
                    anchors.fill: parent
                    Column {
                        anchors.centerIn: parent
                        width: parent.width - 64
                        spacing: Theme.gapM
                        Drawing {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: 120
                            height: 120
                            name: "person"
                            ink: Theme.edge
                        }
                        Words {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            level: Theme.label
                            text: qsTr("The camera stays off: the customer did not agree to it. Look at them.")
                        }
                    }
                }
            }
        }
    }
    Column {
        id: facts
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 40 : pictures.height + Theme.gapM
        width: page.factsWidth
        spacing: page.wide ? Theme.gapS : 12
        Words {
            width: parent.width
            level: Theme.caption
            color: Theme.inkSoft
            text: page.identity.document
        }
        Words {
            width: parent.width
            strong: true
            text: page.identity.name
        }
        Words {
            width: parent.width
            text: page.identity.number
        }
        Words {
            width: parent.width
            visible: page.identity.caseNumber !== ""
            level: Theme.caption
            color: Theme.inkSoft
            text: qsTr("Case %1").arg(page.identity.caseNumber)
        }
        Words {
            width: parent.width
            visible: page.session.reservationLeft !== ""
            level: Theme.caption
            color: page.session.reservationEnding ? Theme.caution : Theme.inkSoft
            text: qsTr("The customer's number is kept for another %1.").arg(page.session.reservationLeft)
        }
        Words {
            width: parent.width
            visible: page.identity.needsSecond
            level: Theme.caption
            strong: true
            text: qsTr("A yes needs a second person's signature.")
        }
    }
}
