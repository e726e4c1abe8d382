import QtQuick
import SimKiosk.Ui

// Nobody gives up a card or money alone: somebody else signs with their own number and PIN.
ServiceFrame {
    id: page
    objectName: "service_sign_off"

    heading: qsTr("A second person signs")
    lead: service.typesPin ? qsTr("Now their PIN.")
        : service.identity.open ? qsTr("They have compared the customer with the document, too.")
        : service.openCase.title + ": " + service.openCase.chosenText
    actionText: !service.typesPin ? qsTr("On to the PIN")
        : service.identity.open ? qsTr("Sign: it is this person") : qsTr("Sign and settle the case")
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
