import QtQuick
import SimKiosk.Ui

// The number that is kept for the customer, and for how long.
Rectangle {
    id: chip

    required property SessionViewModel session

    readonly property color figure: session.reservationEnding ? Theme.caution : Theme.accent

    implicitWidth: 52 + texts.implicitWidth + 28 + time.implicitWidth + 44
    implicitHeight: 80
    radius: 24
    color: session.reservationEnding ? Theme.cautionTint : Theme.accentTint
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Number %1 is reserved for you, %2 left").arg(session.reservedNumber).arg(session.reservationLeft)

    Drawing {
        id: clock
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        width: 36
        height: 36
        name: "clock"
        ink: chip.figure
    }
    Column {
        id: texts
        anchors { left: clock.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        Text {
            text: qsTr("Reserved for you")
            font.pixelSize: 22
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        Text {
            text: chip.session.reservedNumber
            font.pixelSize: 26
            font.bold: true
            color: Theme.ink
            Accessible.ignored: true
        }
    }
    Text {
        id: time
        objectName: "reservationLeft"
        anchors { right: parent.right; rightMargin: 22; verticalCenter: parent.verticalCenter }
        text: chip.session.reservationLeft
        font.pixelSize: Theme.heading
        font.bold: true
        color: chip.figure
        Accessible.ignored: true
    }
}
