import QtQuick
import SimKiosk.Ui

Row {
    id: mark

    property bool inverse: false

    spacing: 14
    Accessible.ignored: true
    Drawing {
        anchors.verticalCenter: parent.verticalCenter
        width: 52
        height: 60
        name: mark.inverse ? "mark_light" : "mark"
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: "SimKiosk"
        font.pixelSize: 34
        font.bold: true
        font.letterSpacing: -0.5
        color: mark.inverse ? Theme.accentInk : Theme.ink
        Accessible.ignored: true
    }
}
