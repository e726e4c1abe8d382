import QtQuick
import SimKiosk.Ui

// Asks once before the sale is left, and says what that means now.
Sheet {
    id: sheet

    required property SessionViewModel session

    sheetHeight: 620

    Column {
        x: Theme.margin
        y: 64
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gapM
        Words {
            width: parent.width
            level: Theme.title
            strong: true
            text: qsTr("Leave now?")
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            color: Theme.inkSoft
            text: sheet.session.leaveText
        }
    }
    Row {
        id: choices
        x: Theme.margin
        y: sheet.sheetHeight - height - (sheet.width > sheet.height ? 56 : 64 + Theme.radiusL)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gapM
        QuietButton {
            width: (choices.width - choices.spacing) / 2
            height: Theme.mainButton
            text: qsTr("Leave")
            onClicked: {
                sheet.open = false
                sheet.session.cancel()
            }
        }
        PrimaryButton {
            width: (choices.width - choices.spacing) / 2
            text: qsTr("Stay here")
            drawing: ""
            onClicked: sheet.open = false
        }
    }
}
