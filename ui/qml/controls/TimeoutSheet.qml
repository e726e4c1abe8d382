import QtQuick
import SimKiosk.Ui

// The page's time is nearly over: one touch extends it. The payment page says it itself, beside its code.
MessageSheet {
    id: sheet

    required property SessionViewModel session

    open: session.warning && session.page !== "payment"
    centred: true

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(176, seconds.implicitWidth + 48)
        height: width
        radius: width / 2
        color: Theme.cautionTint
        border.width: Theme.highContrast ? 4 : 0
        border.color: Theme.caution
        Text {
            id: seconds
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
              ? qsTr("In %n seconds you are logged out.", "", sheet.session.secondsLeft)
              : sheet.session.page === "receipt" || sheet.session.page === "problem"
              ? qsTr("In %n seconds this page closes.", "", sheet.session.secondsLeft)
              : qsTr("In %n seconds we close this purchase and delete what you entered.", "", sheet.session.secondsLeft)
        Accessible.role: Accessible.AlertMessage
    }
    actions: PrimaryButton {
        width: parent.width
        text: qsTr("I am still here")
        drawing: "check"
        onClicked: sheet.session.stillHere()
    }
}
