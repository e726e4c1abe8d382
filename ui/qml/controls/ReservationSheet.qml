import QtQuick
import SimKiosk.Ui

// The number's time is nearly over: it can be kept longer, once.
MessageSheet {
    id: sheet

    required property SessionViewModel session
    readonly property string number: session.reservedNumber
    property bool declined  // it need not be kept longer
    onNumberChanged: declined = false

    open: session.reservationOffered && !declined
    centred: true

    Drawing {
        visible: !Theme.large
        anchors.horizontalCenter: parent.horizontalCenter
        width: 120
        height: 120
        name: "clock"
        ink: Theme.caution
    }
    Words {
        width: parent.width
        level: Theme.title
        strong: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Keep your number longer?")
        Accessible.role: Accessible.Heading
    }
    Words {
        width: parent.width
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("%1 is reserved for you for another %2. After that, others can choose it.")
              .arg(sheet.session.shownNumber).arg(sheet.session.reservationLeft)
    }
    actions: Flow {
        id: choices
        readonly property real half: Theme.large ? width : (width - spacing) / 2
        width: parent.width
        spacing: Theme.gapM
        QuietButton {
            width: choices.half
            height: Theme.large ? Theme.touch : Theme.mainButton
            text: qsTr("Not needed")
            onClicked: sheet.declined = true
        }
        PrimaryButton {
            width: choices.half
            text: qsTr("Keep it longer")
            drawing: ""
            onClicked: {
                sheet.declined = true
                sheet.session.extendReservation()
            }
        }
    }
}
