import QtQuick
import SimKiosk.Ui

// A number on its scale, with the part that is good marked; good or not by sign and words too.
Item {
    id: row

    property string text
    property string value
    property bool good: false
    property real at: 0  // these three: 0 to 1
    property real from: 0
    property real to: 1

    implicitHeight: 60
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ": " + value + ", " + (good ? qsTr("good") : qsTr("not good"))

    Drawing {
        id: sign
        anchors.left: parent.left
        y: 2
        width: 30
        height: 30
        name: row.good ? "check_circle" : "warning"
        ink: row.good ? Theme.good : Theme.caution
    }
    Text {
        anchors { left: sign.right; leftMargin: 12; right: number.left; rightMargin: 12 }
        anchors.baseline: number.baseline  // Arabic letters stand lower in their line
        text: row.text
        elide: Text.ElideNone
        font.pixelSize: 24
        color: Theme.ink
        Accessible.ignored: true
    }
    Text {
        id: number
        anchors.right: parent.right
        text: row.value
        font.pixelSize: 24
        font.bold: true
        color: Theme.ink
        Accessible.ignored: true
    }
    Rectangle {
        id: scale
        anchors { left: parent.left; right: parent.right }
        y: 42
        height: 12
        radius: 6
        color: Theme.sunken
        border.width: 1
        border.color: Theme.edge
        // A scale is read like a ruler, also from the right.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        Rectangle {
            x: row.from * parent.width
            width: (row.to - row.from) * parent.width
            height: parent.height
            radius: 6
            color: Theme.goodTint
            border.width: 1
            border.color: Theme.good
        }
        Rectangle {
            x: row.at * (parent.width - width)
            y: -5
            width: 8
            height: 22
            radius: 4
            color: row.good ? Theme.good : Theme.bad
        }
    }
}
