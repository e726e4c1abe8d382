import QtQuick
import SimKiosk.Ui

// The stage: one page at a time, the header above it, and what may lie over every page.
Item {
    id: root

    required property KioskModels models
    required property real pixelPitchMm

    readonly property SessionViewModel session: models.session
    readonly property AccessViewModel access: models.access
    readonly property bool fromTheRight: session.fromTheRight
    readonly property real fit: Math.max(0.1, Math.min(width, height) / 1080)
    // Reach: the lower half of a standing screen; a lying one is low already, and half of it would hold no page.
    readonly property real reachable: !access.reach ? 1 : height > width ? 0.5 : 0.72
    readonly property real captionHeight: access.caption === "" ? 0 : caption.height

    LayoutMirroring.enabled: fromTheRight
    LayoutMirroring.childrenInherit: true

    // For the narrator: the page is whole and has come to rest.
    readonly property bool pageReady: pages.status === Loader.Ready && !settling.running
    function openModes() { accessSheet.open = true }
    function closeSheets() {
        leaveSheet.open = false
        languageSheet.open = false
        accessSheet.open = false
    }
    // While a page is being made the machine may be on the next one already. It is finished first: Qt 6.4 writes into freed
    // memory when a Loader's source changes while what lies in the page is still being made, too.
    property bool outdated: false
    function openPage() {
        closeSheets()
        settling.restart()
        outdated = pages.status === Loader.Loading
        if (!outdated) pages.setSource(session.pageSource, { models: models })
    }

    Component.onCompleted: {
        Theme.pixelPitchMm = pixelPitchMm
        openPage()
        // The first page is needed for the first frame; later ones are made in slices between frames.
        pages.asynchronous = true
    }
    Binding { target: Theme; property: "fromTheRight"; value: root.fromTheRight }
    Binding { target: Theme; property: "large"; value: root.access.largeText }
    Binding { target: Theme; property: "highContrast"; value: root.access.highContrast }
    Binding { target: Theme; property: "still"; value: root.access.still }
    Binding { target: Theme; property: "low"; value: root.reachable === 0.5 }
    Binding { target: Theme; property: "headerHeight"; value: header.height }
    Connections {
        target: root.session
        function onPageChanged() { root.openPage() }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    // What is out of reach shows nothing that has to be touched or read.
    Rectangle {
        visible: root.reachable < 1
        width: parent.width
        height: parent.height - (stage.height + root.captionHeight) * root.fit
        color: Theme.accentDeep
        Drawing {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height) * 0.4
            height: width * 60 / 52
            name: "mark_light"
        }
    }
    Item {
        id: stage
        width: root.width / root.fit
        height: root.height / root.fit * root.reachable - root.captionHeight
        y: root.height - height * root.fit
        scale: root.fit
        transformOrigin: Item.TopLeft

        Loader {
            id: pages
            objectName: "pages"
            width: parent.width
            height: parent.height
            focus: true
            onLoaded: {
                if (Theme.moving) entrance.restart()
                settling.restart()
            }
            onStatusChanged: {
                if (status === Loader.Error) console.error("page does not load:", source)
                if (root.outdated && status !== Loader.Loading) turning.start()
            }
        }
        Header {
            id: header
            width: parent.width
            session: root.session
            access: root.access
            onLeave: leaveSheet.open = true
            onLanguages: languageSheet.open = true
            onModes: accessSheet.open = true
        }
        // Staff hold the corner with the mark; it is nothing to customers.
        MouseArea {
            objectName: "staffCorner"
            anchors.left: parent.left  // with the mark
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
        LanguageSheet {
            id: languageSheet
            z: 4
            session: root.session
        }
        AccessSheet {
            id: accessSheet
            z: 4
            access: root.access
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
    // What is said, for whoever cannot hear it well. Above the page, so that it covers nothing.
    Rectangle {
        id: caption
        visible: root.access.caption !== ""
        width: stage.width
        height: captionWords.height + 32
        y: stage.y - height * root.fit
        scale: root.fit
        transformOrigin: Item.TopLeft
        color: "#000000"
        Text {
            id: captionWords
            objectName: "caption"
            anchors { left: parent.left; right: parent.right; leftMargin: 40; rightMargin: 40; verticalCenter: parent.verticalCenter }
            height: Math.min(implicitHeight, 3 * Theme.label * 1.4)
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            text: root.access.caption
            font.pixelSize: Theme.label
            color: "#FFFFFF"
            Accessible.ignored: true
        }
    }
    // Where the keys are, when what they are at does not show it itself.
    Rectangle {
        id: keysFrame
        objectName: "keysFrame"
        readonly property var at: root.access.keysAt  // of any kind: some show the keys themselves
        visible: at !== null && at.visible && at.visualFocus !== true
        color: "transparent"
        radius: 16
        border.width: 6
        border.color: Theme.ink
        Rectangle {
            anchors { fill: parent; margins: -4 }
            color: "transparent"
            radius: 20
            border.width: 4
            border.color: Theme.surface
        }
        function follow() {
            if (!at) return
            const place = root.mapFromItem(at, 0, 0, at.width, at.height)
            x = place.x - 10
            y = place.y - 10
            width = place.width + 20
            height = place.height + 20
        }
        onAtChanged: follow()
        Timer {
            interval: 50
            repeat: true
            running: keysFrame.visible
            triggeredOnStart: true
            onTriggered: keysFrame.follow()
        }
    }
    // Nobody looks over the shoulder of who does not need to look. A touch lights it again.
    Rectangle {
        objectName: "dark"
        anchors.fill: parent
        // A code for the customer's telephone has to be seen by it.
        visible: root.access.dark && root.session.page !== "payment" && root.session.page !== "receipt"
        color: "#000000"
        MouseArea {
            anchors.fill: parent
            onClicked: root.access.dark = false
        }
    }
    Timer {
        id: settling
        interval: 300
    }
    Timer {
        id: turning
        interval: 0  // not while the Loader still tells of the page before
        onTriggered: root.openPage()
    }
    ParallelAnimation {
        id: entrance
        NumberAnimation { target: pages; property: "opacity"; from: 0; to: 1; duration: Theme.calm; easing.type: Easing.OutCubic }
        NumberAnimation { target: pages; property: "y"; from: 24; to: 0; duration: Theme.calm; easing.type: Easing.OutCubic }
    }
}
