import QtQuick
import SimKiosk.Ui

// Nobody gives up a card or money alone: somebody else signs with their own number and PIN.
ServiceFrame {
    id: page
    objectName: "service_sign_off"

    heading: qsTr("A second person signs")
    lead: service.typesPin ? qsTr("Now their PIN.") : service.openCase.title + ": " + service.openCase.chosenText
    actionText: service.typesPin ? qsTr("Sign and settle the case") : qsTr("On to the PIN")
    actionEnabled: service.mayGoOn
    onAction: service.goOn()
    Keys.onPressed: event => pad.key(event)

    StaffPad {
        id: pad
        focus: true
        width: page.bodyWidth
        height: page.bodyHeight
        wide: page.wide
        service: page.service
    }
}
