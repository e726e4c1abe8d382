import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "live_face"

    readonly property FaceViewModel face: models.face
    readonly property bool done: face.movement === "done"

    heading: qsTr("Is it really you?")
    lead: qsTr("Look into the glass and follow the sentence below.")
    secondaryText: page.done ? "" : qsTr("Have a member of staff check me instead")
    onSecondary: face.askStaff()

    leastHeight: page.wide ? 0 : (Theme.large ? 520 : 480) + Math.max(300, said.height)
    Item {
        id: glass
        readonly property real roomHeight: page.wide ? page.bodyHeight : page.bodyHeight - Math.max(300, said.height)
        height: Math.min(roomHeight, 1000)
        width: height * 0.78
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth * 0.06 : (page.bodyWidth - width) / 2
        y: page.wide ? (page.bodyHeight - height) / 2 : 0

        CameraPreview {
            id: preview
            anchors.fill: parent
            models: page.models
            progress: page.face.progress
            ringColor: page.done ? Theme.good : Theme.accent
            trackColor: Theme.progressTrack
        }
        Drawing {
            visible: !preview.live && !page.done
            anchors.centerIn: parent
            width: 280
            height: 280
            name: "face"
            ink: Theme.edge
        }
        Drawing {
            visible: page.done
            anchors { right: parent.right; bottom: parent.bottom; margins: 40 }
            width: 160
            height: 160
            name: "big_check"
        }
    }
    Item {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth * 0.06 + glass.width + 80 : 0
        y: page.wide ? 0 : glass.height
        width: page.bodyWidth - anchors.leftMargin
        height: page.bodyHeight - y

        Column {
            id: said
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.gapM
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.gapL
                HeadScene {
                    visible: page.face.movement !== "" && !page.done
                    anchors.verticalCenter: parent.verticalCenter
                    movement: page.face.movement
                }
                Words {
                    objectName: "guidance"
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, words.width - (parent.children[0].visible ? 220 : 0))
                    level: Theme.title
                    strong: true
                    horizontalAlignment: Text.AlignHCenter
                    color: page.done ? Theme.good : page.face.attention ? Theme.caution : Theme.ink
                    text: page.face.guidance
                    readonly property bool paced: true
                    Accessible.role: Accessible.AlertMessage
                }
            }
            Row {
                visible: page.models.session.busy
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.gapS
                Spinner {
                    width: 40
                    height: 40
                }
                Words {
                    width: Math.min(implicitWidth, words.width - 60)
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("Your carrier is being asked …")
                }
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                level: Theme.label
                color: Theme.inkSoft
                visible: page.face.triesLeft > 0 && !page.models.session.busy
                text: qsTr("Tries left: %1").arg(page.face.triesLeft)
            }
        }
    }
}
