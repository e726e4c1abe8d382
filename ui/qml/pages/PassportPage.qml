import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "passport"

    readonly property PassportViewModel passport: models.passport
    readonly property bool showing: passport.phase === "show"
    readonly property bool accepted: passport.phase === "accepted"

    heading: passport.instruction
    lead: passport.detail

    leastHeight: page.wide ? 0 : showing ? 420 + hint.height + Theme.gapL : 400 + below.height + Theme.gapL

    // First: the printed lines, in front of the camera.
    Item {
        id: glass
        visible: page.showing
        anchors.left: parent.left
        width: page.wide ? parent.width * 0.62 : parent.width
        height: page.wide ? parent.height : parent.height - hint.height - Theme.gapL
        CameraPreview {
            id: preview
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height * 1.4)
            height: width / 1.4
            framed: true
            models: page.models
            ringColor: Theme.accent
            trackColor: Theme.progressTrack
        }
        Drawing {
            visible: !preview.live
            anchors.centerIn: parent
            width: preview.width * 0.5
            height: width * 540 / 856
            name: page.passport.card ? "permit" : "passport"
        }
    }
    Item {
        id: hint
        visible: page.showing
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? glass.width + Theme.gapL : 0
        y: page.wide ? 0 : glass.height + Theme.gapL
        width: parent.width - anchors.leftMargin
        height: page.wide ? parent.height : Math.max(320, hintWords.height)
        Column {
            id: hintWords
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.gapL
            Words {
                objectName: "guidance"
                width: parent.width
                level: Theme.title
                strong: true
                horizontalAlignment: Text.AlignHCenter
                text: page.passport.guidance
                Accessible.role: Accessible.AlertMessage
            }
            Drawing {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 300
                height: width * 540 / 856
                name: page.passport.card ? "permit_back" : "passport"
            }
        }
    }
    // Then: the chip, on the reader.
    CardOnReader {
        visible: !page.showing
        width: page.wide ? parent.width * 0.58 : Math.min(parent.width, 860)
        height: Math.min(page.wide ? parent.height : parent.height - below.height - Theme.gapL, 860)
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? 0 : (parent.width - width) / 2
        y: page.wide ? (parent.height - height) / 2 : 0
        drawing: page.passport.card ? "permit" : "passport_cover"
        phase: page.passport.phase
    }
    Item {
        id: below
        visible: !page.showing
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? parent.width * 0.62 : 0
        y: page.wide ? 0 : parent.height - height
        width: parent.width - anchors.leftMargin
        height: page.wide ? parent.height : Math.max(300, page.accepted ? holder.height : tips.height + 24)
        Tips {
            id: tips
            visible: !page.accepted
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            lines: [{ icon: "id_card", text: qsTr("Take it out of its cover.") },
                    { icon: "clock", text: qsTr("Leave it there until this screen says so.") },
                    { icon: "shield", text: qsTr("Only name, number and photo are read from the chip.") }]
        }
        Rectangle {
            visible: page.passport.phase === "reading"
            width: parent.width * page.passport.progress
            height: 12
            radius: 6
            color: Theme.accent
            Behavior on width { NumberAnimation { duration: Theme.calm } }
        }
        DocumentHolder {
            id: holder
            visible: page.accepted
            wide: page.wide
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            title: qsTr("Document read")
            photo: page.passport.photo
            maskedName: page.passport.maskedName
            maskedNumber: page.passport.maskedNumber
        }
    }
}
