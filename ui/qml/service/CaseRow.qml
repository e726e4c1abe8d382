import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// A line that leads somewhere.
T.AbstractButton {
    id: row

    property string detail
    property string drawing: "warning"
    property color figure: Theme.caution

    implicitHeight: Math.max(140, words.implicitHeight + 32)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: if (row.enabled) row.clicked()

    background: Rectangle {
        radius: Theme.radiusM
        color: row.down ? Theme.sunken : Theme.surface
        border.width: 2
        border.color: Theme.edge
        FocusRing { control: row; shown: row.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: icon
            anchors.left: parent.left
            anchors.leftMargin: 32
            anchors.verticalCenter: parent.verticalCenter
            width: 56
            height: 56
            name: row.drawing
            ink: row.figure
        }
        Column {
            id: words
            anchors { left: icon.right; leftMargin: 28; right: arrow.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            Text {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                text: row.text
                font.pixelSize: Theme.body
                font.bold: true
                color: Theme.ink
                Accessible.ignored: true
            }
            Text {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                visible: text !== ""
                wrapMode: Text.Wrap
                text: row.detail
                font.pixelSize: Theme.caption
                color: Theme.inkSoft
                Accessible.ignored: true
            }
        }
        Drawing {
            id: arrow
            anchors { right: parent.right; rightMargin: 32; verticalCenter: parent.verticalCenter }
            width: 40
            height: 40
            name: Theme.towards("arrow_right")
            ink: Theme.inkSoft
        }
    }
}
