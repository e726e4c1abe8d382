import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "identity_card"

    readonly property IdentityViewModel identity: models.identity
    readonly property bool accepted: identity.phase === "accepted"

    heading: identity.instruction
    lead: identity.detail

    Item {
        id: scene
        width: page.wide ? parent.width * 0.58 : parent.width
        height: page.wide ? parent.height : parent.height - (page.accepted ? holder.height : tips.height) - Theme.gapL
        CardOnReader {
            anchors.centerIn: parent
            width: Math.min(parent.width, 860)
            height: Math.min(parent.height, 860)
            phase: page.identity.phase
        }
    }
    Surface {
        id: holder
        visible: page.accepted
        width: page.wide ? parent.width * 0.4 : parent.width
        height: page.wide ? 520 : 300
        x: parent.width - width
        y: page.wide ? (parent.height - height) / 2 : parent.height - height
        Grid {
            anchors.centerIn: parent
            columns: page.wide ? 1 : 2
            columnSpacing: Theme.gapL
            rowSpacing: Theme.gapM
            verticalItemAlignment: Grid.AlignVCenter
            horizontalItemAlignment: page.wide ? Grid.AlignHCenter : Grid.AlignLeft
            Picture {
                visible: !empty
                width: 180
                height: width * aspect
                image: page.identity.photo
                cornerRadius: Theme.radiusS
            }
            Column {
                width: page.wide ? holder.width - 96 : holder.width - 340
                spacing: Theme.gap
                Fact { drawing: "check_circle"; text: qsTr("Card read"); figure: Theme.good; level: Theme.body }
                Words {
                    width: parent.width
                    level: 52
                    strong: true
                    text: page.identity.maskedName
                }
                Words {
                    width: parent.width
                    color: Theme.inkSoft
                    text: page.identity.maskedNumber
                }
            }
        }
    }
    Column {
        visible: page.wide && !page.accepted
        x: parent.width * 0.62
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
