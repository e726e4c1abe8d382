import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// The number that is kept for the customer, and for how long. Its middle is hidden from who looks over the shoulder, until it
// is pressed.
T.AbstractButton {
    id: chip

    required property SessionViewModel session

    readonly property color figure: session.reservationEnding ? Theme.caution : Theme.accent

    implicitWidth: 52 + texts.implicitWidth + 28 + time.implicitWidth + 44
    implicitHeight: Math.max(80, texts.implicitHeight + 16)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Number %1 is reserved for you, %2 left").arg(session.reservedNumber).arg(session.reservationLeft)
    Accessible.description: session.numberShown ? qsTr("Hide the number") : qsTr("Show the number")
    Accessible.onPressAction: chip.clicked()
    onClicked: session.showNumber()

    background: Rectangle {
        radius: 24
        border.width: Theme.highContrast ? Theme.outline : 0
        border.color: chip.figure
        color: chip.session.reservationEnding ? Theme.cautionTint : Theme.accentTint
        FocusRing { control: chip; shown: chip.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: clock
            anchors { left: parent.left; leftMargin: 18; verticalCenter: parent.verticalCenter }
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
                font.pixelSize: Theme.px(22)
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            Text {
                objectName: "shownNumber"
                text: chip.session.shownNumber
                font.pixelSize: Theme.px(26)
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
}
