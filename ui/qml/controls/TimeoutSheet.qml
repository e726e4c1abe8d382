import QtQuick
import SimKiosk.Ui

// The page's time is nearly over: one touch extends it.
Sheet {
    id: sheet

    required property SessionViewModel session

    open: session.warning
    sheetHeight: 780

    Column {
        x: Theme.margin
        y: 56
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gapM
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 176
            height: 176
            radius: 88
            color: Theme.cautionTint
            Text {
                objectName: "secondsLeft"
                anchors.centerIn: parent
                text: sheet.session.secondsLeft
                font.pixelSize: Theme.display
                font.bold: true
                color: Theme.caution
                Accessible.ignored: true
            }
        }
        Words {
            width: parent.width
            level: Theme.title
            strong: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Are you still here?")
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            text: sheet.session.page === "service"
                  ? qsTr("In %1 seconds you are logged out.").arg(sheet.session.secondsLeft)
                  : qsTr("In %1 seconds we close this purchase and delete what you entered.").arg(sheet.session.secondsLeft)
            Accessible.role: Accessible.AlertMessage
        }
    }
    PrimaryButton {
        x: Theme.margin
        y: sheet.sheetHeight - height - (sheet.width > sheet.height ? 56 : 64 + Theme.radiusL)
        width: parent.width - 2 * Theme.margin
        text: qsTr("I am still here")
        drawing: "check"
        onClicked: sheet.session.stillHere()
    }
}
