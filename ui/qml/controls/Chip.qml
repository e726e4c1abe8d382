import QtQuick
import SimKiosk.Ui

// One of several: a filter, a class, a language. Chosen shows by colour, weight and a tick.
ChoiceButton {
    id: control

    property alias chosen: control.on
    property bool inverse: false
    property bool ticked: true
    property string spokenName: text

    implicitWidth: row.implicitWidth + (ticked ? 52 : 42)
    implicitHeight: Theme.touch
    Accessible.role: Accessible.RadioButton
    Accessible.name: spokenName

    readonly property color figure: inverse ? (chosen ? Theme.accentDeep : Theme.accentInk)
                                           : chosen ? Theme.accentInk : Theme.ink

    background: Rectangle {
        radius: height / 2
        color: control.inverse ? (control.chosen ? Theme.surface : Theme.glass)
                              : control.chosen ? Theme.accent : control.down ? Theme.sunken : Theme.surface
        border.width: control.inverse || control.chosen ? 0 : Theme.outline
        border.color: Theme.edge
        FocusRing { control: control; shown: control.visualFocus; radius: parent.radius + 8 }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 10
            Drawing {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.chosen && control.ticked
                width: Theme.px(30)
                height: width
                name: "check"
                ink: control.figure
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                color: control.figure
                font.pixelSize: Theme.label
                font.bold: control.chosen
                Accessible.ignored: true
            }
        }
    }
}
