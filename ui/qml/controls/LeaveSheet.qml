import QtQuick
import SimKiosk.Ui

// Asks once before the sale is left, and says what that means now.
MessageSheet {
    id: sheet

    required property SessionViewModel session

    heading: qsTr("Leave now?")
    Words {
        width: parent.width
        color: Theme.inkSoft
        text: sheet.session.leaveText
    }
    actions: Flow {
        id: choices
        readonly property real half: Theme.large ? width : (width - spacing) / 2
        width: parent.width
        spacing: Theme.gapM
        QuietButton {
            width: choices.half
            height: Theme.mainButton
            text: qsTr("Leave")
            onClicked: {
                sheet.open = false
                sheet.session.cancel()
            }
        }
        PrimaryButton {
            width: choices.half
            text: qsTr("Stay here")
            drawing: ""
            onClicked: sheet.open = false
        }
    }
}
