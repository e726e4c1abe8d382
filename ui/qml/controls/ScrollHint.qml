import QtQuick
import SimKiosk.Ui

// A thin mark at the side of a list: there is more, and where one is in it.
Rectangle {
    required property Flickable view

    parent: view
    visible: view.contentHeight > view.height + 1
    x: Theme.fromTheRight ? 0 : view.width - width
    y: view.visibleArea.yPosition * view.height
    width: 8
    height: Math.max(48, view.visibleArea.heightRatio * view.height)
    radius: 4
    color: Theme.edge
}
