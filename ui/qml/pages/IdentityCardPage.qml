import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "identity_card"

    readonly property IdentityViewModel identity: models.identity
    readonly property bool accepted: identity.phase === "accepted"

    heading: identity.instruction
    lead: identity.detail

    leastHeight: page.wide ? 0 : 360 + (page.accepted ? holder.height : tips.height) + Theme.gapL
    Item {
        id: scene
        anchors.left: parent.left
        width: page.wide ? parent.width * 0.58 : parent.width
        height: page.wide ? parent.height : parent.height - (page.accepted ? holder.height : tips.height) - Theme.gapL
        CardOnReader {
            anchors.centerIn: parent
            width: Math.min(parent.width, 860)
            height: Math.min(parent.height, 860)
            phase: page.identity.phase
        }
    }
    DocumentHolder {
        id: holder
        visible: page.accepted
        wide: page.wide
        width: page.wide ? parent.width * 0.4 : parent.width
        anchors.right: parent.right
        y: page.wide ? (parent.height - height) / 2 : parent.height - height
        title: qsTr("Card read")
        photo: page.identity.photo
        maskedName: page.identity.maskedName
        maskedNumber: page.identity.maskedNumber
    }
    Column {
        visible: page.wide && !page.accepted
        anchors.left: parent.left
        anchors.leftMargin: parent.width * 0.62
        width: parent.width * 0.38
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapL
        Tips { width: parent.width }
    }
    Tips {
        id: tips
        visible: !page.wide && !page.accepted
        width: parent.width
        y: parent.height - height
    }
}
