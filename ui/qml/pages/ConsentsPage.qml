import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "consents"

    readonly property ConsentsViewModel consents: models.consents

    heading: qsTr("Your data, your decision")
    lead: qsTr("The law asks us to know who gets a number. How we make sure of it, and whether we write to you, is your choice.")
    actionText: qsTr("Agree and go on")
    actionEnabled: consents.sufficient && !models.session.busy
    onAction: consents.give()
    leastHeight: choices.height

    Flow {
        id: choices
        width: parent.width
        spacing: page.wide ? Theme.gapL : Theme.gapM
        Column {
            id: left
            width: page.wide ? (parent.width - Theme.gapL) * 0.56 : parent.width
            spacing: Theme.gapS
            ConsentRow {
                width: parent.width
                wide: page.wide
                drawing: "id_card"
                title: qsTr("Read my identity document")
                detail: qsTr("Name, number and photo go into the contract.")
                needed: true
                on: page.consents.identification
                onClicked: page.consents.identification = !page.consents.identification
            }
            Words {
                width: parent.width
                level: Theme.label
                strong: true
                topPadding: page.wide ? 0 : 8
                text: qsTr("Who compares you with its photo? Choose one.")
            }
            Grid {
                id: ways
                readonly property real tileWidth: columns === 1 ? width : (width - spacing) / 2
                readonly property real tileHeight: Math.max(page.wide ? 208 : 264, camera.implicitHeight, person.implicitHeight)
                width: parent.width
                columns: Theme.large ? 1 : 2
                spacing: Theme.gapS
                WayTile {
                    id: camera
                    width: ways.tileWidth
                    height: ways.tileHeight
                    wide: page.wide
                    drawing: "face"
                    title: qsTr("Compare my face with its photo")
                    detail: qsTr("The camera, now. Pictures stay here and are deleted.")
                    on: page.consents.faceProcessing
                    onClicked: page.consents.faceProcessing = !page.consents.faceProcessing
                }
                WayTile {
                    id: person
                    width: ways.tileWidth
                    height: ways.tileHeight
                    wide: page.wide
                    drawing: "person"
                    title: qsTr("Have a member of staff check me instead")
                    detail: qsTr("Somebody comes to you. Same price, same number.")
                    on: page.consents.staffCheck
                    onClicked: page.consents.staffCheck = !page.consents.staffCheck
                }
            }
        }
        Column {
            id: right
            width: page.wide ? (parent.width - Theme.gapL) * 0.44 - 1 : parent.width
            spacing: Theme.gapM
            Rectangle {
                width: parent.width
                height: facts.height + (page.wide ? 40 : 56)
                radius: Theme.radiusM
                color: Theme.sunken
                Column {
                    id: facts
                    anchors.left: parent.left
                    anchors.leftMargin: 36
                    y: page.wide ? 20 : 28
                    width: parent.width - 72
                    spacing: page.wide ? Theme.gapS : 18
                    Words {
                        width: parent.width
                        strong: true
                        text: qsTr("What happens with your data")
                    }
                    Repeater {
                        model: [{ icon: "shield", text: qsTr("Your carrier is responsible for it and uses it only for this contract.") },
                                { icon: "trash", text: qsTr("This machine deletes everything as soon as you are done.") },
                                { icon: "clock", text: qsTr("Your carrier keeps the contract as long as the law asks.") },
                                { icon: "person", text: qsTr("You may ask to see, correct or delete your data at any shop.") }]
                        Row {
                            id: fact
                            required property var modelData
                            spacing: 20
                            Drawing {
                                id: factIcon
                                width: Theme.px(40)
                                height: width
                                name: fact.modelData.icon
                                ink: Theme.accent
                            }
                            Words {
                                width: facts.width - factIcon.width - 20
                                level: page.wide ? Theme.caption : Theme.label
                                text: fact.modelData.text
                            }
                        }
                    }
                }
            }
            ConsentRow {
                // Beside the facts where a wide page has room, below the others on a tall one.
                parent: page.wide ? right : left
                width: parent.width
                wide: page.wide
                drawing: "megaphone"
                title: qsTr("Send me offers")
                detail: qsTr("By text message, a few times a year. You can stop it at any time.")
                needed: false
                on: page.consents.marketing
                onClicked: page.consents.marketing = !page.consents.marketing
            }
        }
    }
}
