import QtQuick
import SimKiosk.Ui

// The number's time is nearly over: it can be kept longer, once.
Sheet {
    id: sheet

    required property SessionViewModel session
    property string declined  // the number that need not be kept longer

    open: session.reservationOffered && declined !== session.reservedNumber
    sheetHeight: 780

    Column {
        x: Theme.margin
        y: 64
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gapM
        Drawing {
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
                  .arg(sheet.session.reservedNumber).arg(sheet.session.reservationLeft)
        }
    }
    Row {
        id: choices
        x: Theme.margin
        y: Math.min(sheet.sheetHeight, sheet.height - 64) - height - (sheet.width > sheet.height ? 56 : 64 + Theme.radiusL)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gapM
        QuietButton {
            width: (choices.width - choices.spacing) / 2
            height: Theme.mainButton
            text: qsTr("Not needed")
            onClicked: sheet.declined = sheet.session.reservedNumber
        }
        PrimaryButton {
            width: (choices.width - choices.spacing) / 2
            text: qsTr("Keep it longer")
            drawing: ""
            onClicked: {
                sheet.declined = sheet.session.reservedNumber
                sheet.session.extendReservation()
            }
        }
    }
}
