import QtQuick
import SimKiosk.Ui

// A part that does not work, and the reason.
Rectangle {
    id: row

    property string name
    property string why

    implicitHeight: column.height + 32
    radius: Theme.radiusS
    color: Theme.cautionTint
    Accessible.role: Accessible.StaticText
    Accessible.name: name !== "" ? name + ": " + why : why

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
            wrapMode: Text.Wrap
            text: row.why
            font.pixelSize: Theme.caption
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
