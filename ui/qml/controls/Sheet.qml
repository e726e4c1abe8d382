import QtQuick
import SimKiosk.Ui

// A question or a closer look, over the page. Swallows every touch beside it.
FocusScope {
    id: sheet

    property bool open: false
    property real sheetHeight: 800
    property real sheetWidth: width > height ? 1120 : width
    default property alias content: panel.data

    anchors.fill: parent
    visible: open
    onOpenChanged: if (open) forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        MouseArea { anchors.fill: parent }
    }
    Rectangle {
        id: panel
        readonly property bool wide: sheet.width > sheet.height
        width: sheet.sheetWidth
        height: Math.min(sheet.sheetHeight, sheet.height - 64)
        x: (sheet.width - width) / 2
        y: wide ? (sheet.height - height) / 2 : sheet.height - height + Theme.radiusL
        radius: Theme.radiusL
        color: Theme.surface
    }
}
