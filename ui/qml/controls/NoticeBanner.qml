import QtQuick
import SimKiosk.Ui

// Something happened that does not end the sale.
Rectangle {
    id: banner

    property string text
    property bool good: false

    visible: text !== ""
    implicitHeight: visible ? Math.max(88, words.implicitHeight + 40) : 0
    radius: Theme.radiusS
    color: good ? Theme.goodTint : Theme.cautionTint
    border.width: Theme.highContrast ? Theme.outline : 0
    border.color: good ? Theme.good : Theme.caution
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Drawing {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        name: banner.good ? "check_circle" : "info"
        ink: banner.good ? Theme.good : Theme.caution
    }
    Text {
        id: words
        anchors { left: icon.right; leftMargin: 20; right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
        text: banner.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: Theme.label
        color: Theme.ink
        Accessible.ignored: true
    }
}
