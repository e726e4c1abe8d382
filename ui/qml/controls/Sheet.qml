import QtQuick
import SimKiosk.Ui

// A question or a closer look, over the page. Swallows every touch beside it.
FocusScope {
    id: sheet

    property bool open: false
    property real sheetHeight: 800
    readonly property bool lying: width > 1400  // a lying screen: in its middle; else from below
    property real sheetWidth: lying ? 1120 : width
    default property alias content: panel.data
    signal background()  // touched beside the sheet

    anchors.fill: parent
    visible: open
    onOpenChanged: if (open) forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        MouseArea {
            anchors.fill: parent
            onClicked: sheet.background()
        }
    }
    Rectangle {
        id: panel
        width: sheet.sheetWidth
        height: Math.min(sheet.sheetHeight, sheet.height - 64)
        x: (sheet.width - width) / 2
        y: sheet.lying ? (sheet.height - height) / 2 : sheet.height - height + Theme.radiusL
        radius: Theme.radiusL
        color: Theme.surface
        // What lies between the controls belongs to the sheet.
        MouseArea { anchors.fill: parent }
    }
}
