import QtQuick
import SimKiosk.Ui

// What the camera sees and how good that is: live, until the technician goes back.
ServiceFrame {
    id: page
    objectName: "service_camera"

    readonly property ServiceCameraViewModel camera: service.camera

    heading: qsTr("Camera view")
    lead: camera.lead
    showBack: true

    Item {
        id: glass
        height: page.wide ? page.bodyHeight - facts.height : Math.min(page.bodyHeight * 0.42, 620)
        width: page.wide ? (page.bodyWidth - Theme.gapL) / 2 : page.bodyWidth
        anchors.left: parent.left
        CameraPreview {
            id: preview
            anchors.horizontalCenter: parent.horizontalCenter
            height: parent.height
            width: Math.min(parent.width, height * 16 / 9)
            models: page.models
            framed: true
            ringColor: Theme.accent
            trackColor: Theme.progressTrack
        }
        Drawing {
            visible: !preview.live
            anchors.centerIn: parent
            width: 160
            height: 160
            name: "video"
            ink: Theme.edge
        }
    }
    Words {
        id: facts
        anchors.left: parent.left
        y: glass.height
        width: glass.width
        level: Theme.caption
        color: Theme.inkSoft
        text: page.camera.facts
    }
    GridView {
        id: meters
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: page.wide ? 0 : facts.y + facts.height + Theme.gapS
        width: glass.width
        height: page.bodyHeight - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: width / 2
        cellHeight: Math.max(70, Math.min(84, height / Math.ceil(count / 2)))
        model: page.camera.gates
        delegate: MeterRow {
            required property var modelData
            width: meters.cellWidth - Theme.gapM
            text: modelData.text
            value: modelData.value
            good: modelData.good
            at: modelData.at
            from: modelData.from
            to: modelData.to
        }
        ScrollHint { view: meters }
    }
}
