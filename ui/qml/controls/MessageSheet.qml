import QtQuick
import SimKiosk.Ui

// A sheet with a heading, what there is to say or choose, and its actions below, always in view.
Sheet {
    id: sheet

    property string heading
    default property alias lines: column.data
    property alias actions: footer.data
    property bool centred: false
    readonly property bool narrow: !lying
    readonly property real edgeBelow: narrow ? 40 + Theme.radiusL : 48
    readonly property real room: sheet.height - 64

    sheetHeight: Math.min(room, 56 + column.height + (footer.visible ? Theme.gapL + footer.height : 0) + edgeBelow)

    Flickable {
        id: scroller
        readonly property real beside: 24  // for the mark that there is more
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin - beside; rightMargin: Theme.margin - beside }
        y: 48
        height: sheet.sheetHeight - y - (footer.visible ? footer.height + Theme.gapM : 0) - sheet.edgeBelow
        contentHeight: column.height + 8
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            x: scroller.beside
            y: 8
            width: scroller.width - 2 * scroller.beside
            spacing: Theme.gapM
            Words {
                width: parent.width
                visible: text !== ""
                level: Theme.title
                strong: true
                horizontalAlignment: sheet.centred ? Text.AlignHCenter : Text.AlignLeft
                text: sheet.heading
                Accessible.role: Accessible.Heading
            }
        }
        ScrollHint { view: scroller }
    }
    Item {
        id: footer
        visible: childrenRect.height > 0
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: sheet.sheetHeight - height - sheet.edgeBelow
        height: childrenRect.height
    }
}
