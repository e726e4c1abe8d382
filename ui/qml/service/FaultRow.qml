import QtQuick
import SimKiosk.Ui

// A part that does not work, the reason, and what the device itself said, for technicians.
Rectangle {
    id: row

    property string name
    property string why
    property string detail

    implicitHeight: column.height + 32
    radius: Theme.radiusS
    color: Theme.cautionTint
    Accessible.role: Accessible.StaticText
    Accessible.name: name + (why !== "" ? ": " + why : "") + (detail !== "" ? " (" + detail + ")" : "")

    Drawing {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        name: "warning"
        ink: Theme.caution
    }
    Column {
        id: column
        anchors { left: icon.right; leftMargin: 20; right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            visible: text !== ""
            wrapMode: Text.Wrap
            text: row.name
            font.pixelSize: Theme.label
            font.bold: true
            color: Theme.ink
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            visible: text !== ""
            text: row.why
            font.pixelSize: Theme.caption
            color: Theme.ink
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            visible: text !== ""
            wrapMode: Text.Wrap
            text: row.detail
            font.pixelSize: 22
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
