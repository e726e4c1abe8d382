import QtQuick
import SimKiosk.Ui

// The stage: one page at a time, the header above it, and what may lie over every page.
Item {
    id: root

    required property KioskModels models
    required property real pixelPitchMm

    readonly property SessionViewModel session: models.session
    readonly property real fit: Math.max(0.1, Math.min(width, height) / 1080)

    function openPage() {
        leaveSheet.open = false
        settling.restart()
        pages.setSource(session.pageSource, { models: models })
    }

    Component.onCompleted: {
        Theme.pixelPitchMm = pixelPitchMm
        openPage()
        // The first page is needed for the first frame; later ones are made in slices between frames.
        pages.asynchronous = true
    }
    Connections {
        target: root.session
        function onPageChanged() { root.openPage() }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Item {
        id: stage
        width: root.width / root.fit
        height: root.height / root.fit
        scale: root.fit
        transformOrigin: Item.TopLeft

        Loader {
            id: pages
            objectName: "pages"
            width: parent.width
            height: parent.height
            focus: true
            onLoaded: {
                entrance.restart()
                settling.restart()
            }
            onStatusChanged: if (status === Loader.Error) console.error("page does not load:", source)
        }
        Header {
            width: parent.width
            session: root.session
            onLeave: leaveSheet.open = true
        }
        // Staff hold the corner with the mark; it is nothing to customers.
        MouseArea {
            objectName: "staffCorner"
            width: 300
            height: 150
            enabled: root.session.staffMayEnter
            pressAndHoldInterval: 3000
            onPressAndHold: root.session.callStaffPages()
        }
        Shortcut {
            sequence: "Ctrl+Alt+S"
            enabled: root.session.staffMayEnter
            onActivated: root.session.callStaffPages()
        }
        // The second tap of a double tap must not press what the new page has in the same place.
        MouseArea {
            objectName: "settling"
            anchors.fill: parent
            visible: settling.running
        }
        LeaveSheet {
            id: leaveSheet
            z: 4
            session: root.session
        }
        ReservationSheet {
            z: 3
            session: root.session
        }
        TimeoutSheet {
            z: 5
            session: root.session
        }
    }
    Timer {
        id: settling
        interval: 300
    }
    ParallelAnimation {
        id: entrance
        NumberAnimation { target: pages; property: "opacity"; from: 0; to: 1; duration: Theme.calm; easing.type: Easing.OutCubic }
        NumberAnimation { target: pages; property: "y"; from: 24; to: 0; duration: Theme.calm; easing.type: Easing.OutCubic }
    }
}
