import QtQuick
import SimKiosk.Ui

// A step of a test: at work, done, failed, or only noted; by sign and words, not by colour alone.
Rectangle {
    id: row

    property string text
    property string detail
    property string progress: "running"

    implicitHeight: Math.max(92, column.height + 28)
    radius: Theme.radiusS
    color: progress === "failed" ? Theme.badTint : Theme.surface
    border.width: 2
    border.color: progress === "failed" ? Theme.bad : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text + (detail !== "" ? ": " + detail : "")

    Spinner {
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        visible: row.progress === "running"
    }
    Drawing {
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        visible: row.progress !== "running"
        width: 44
        height: 44
        name: row.progress === "done" ? "check_circle" : row.progress === "noted" ? "info" : "close"
        ink: row.progress === "done" ? Theme.good : row.progress === "noted" ? Theme.inkSoft : Theme.bad
    }
    Column {
        id: column
        anchors { left: parent.left; leftMargin: 92; right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            text: row.text
            font.pixelSize: Theme.label
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
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
