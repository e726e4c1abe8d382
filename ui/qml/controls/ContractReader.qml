import QtQuick
import SimKiosk.Ui

// The contract as it will be signed, page below page, larger or smaller.
Sheet {
    id: sheet

    required property ReviewViewModel review
    property real zoom: 1

    sheetHeight: lying ? 1000 : 1760
    sheetWidth: lying ? 1500 : width

    Words {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: 48
        level: Theme.title
        strong: true
        text: qsTr("Your contract")
        Accessible.role: Accessible.Heading
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: title.verticalCenter }
        spacing: Theme.gapS
        QuietButton {
            width: 120
            drawing: "zoom_out"
            enabled: sheet.zoom > 1
            Accessible.name: qsTr("Smaller")
            onClicked: sheet.zoom = Math.max(1, sheet.zoom - 0.5)
        }
        QuietButton {
            width: 120
            drawing: "zoom_in"
            enabled: sheet.zoom < 2.5
            Accessible.name: qsTr("Larger")
            onClicked: sheet.zoom = Math.min(2.5, sheet.zoom + 0.5)
        }
    }
    Rectangle {
        anchors { fill: flick; margins: -2 }
        color: Theme.sunken
        radius: Theme.radiusS
    }
    Flickable {
        id: flick
        anchors { left: parent.left; right: parent.right; top: title.bottom; bottom: close.top; margins: Theme.margin; topMargin: Theme.gapM; bottomMargin: Theme.gapM }
        clip: true
        contentWidth: column.width
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            width: flick.width * sheet.zoom
            spacing: Theme.gapM
            Repeater {
                model: sheet.open ? sheet.review.contractPages : []
                Picture {
                    required property var modelData
                    width: column.width
                    height: width * aspect
                    image: modelData
                }
            }
        }
        ScrollHint { view: flick }
    }
    PrimaryButton {
        id: close
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Math.min(sheet.sheetHeight, sheet.height - 64) - height - (sheet.lying ? 40 : Theme.low ? 24 + Theme.radiusL : 64 + Theme.radiusL)
        width: parent.width - 2 * Theme.margin
        text: qsTr("Close the contract")
        drawing: ""
        onClicked: sheet.open = false
    }
}
