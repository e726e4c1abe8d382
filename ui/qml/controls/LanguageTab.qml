import QtQuick
import SimKiosk.Ui

ChoiceButton {
    id: control

    property alias chosen: control.on
    property bool inverse: false
    property string spokenName: text

    width: 108
    height: Theme.touch
    Accessible.role: Accessible.RadioButton
    Accessible.name: spokenName

    background: Rectangle {
        radius: height / 2
        color: control.chosen ? Theme.surface : "transparent"
        border.width: control.chosen && (!control.inverse || Theme.highContrast) ? Theme.outline : 0
        border.color: Theme.edge
        FocusRing { control: control; shown: control.visualFocus; radius: parent.radius + 8; inverse: control.inverse }
    }
    contentItem: Text {
        text: control.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.label
        font.bold: true
        color: control.chosen ? Theme.accentDeep : control.inverse ? Theme.accentInk : Theme.inkSoft
        Accessible.ignored: true
    }
}
