import QtQuick
import SimKiosk.Ui

// The door to the service pages.
ServiceFrame {
    id: page
    objectName: "service_log_in"

    heading: qsTr("Staff only")
    lead: service.typesPin ? qsTr("Now your PIN.")
        : service.identity.waits ? qsTr("Type your staff number. The customer's purchase waits meanwhile.")
        : qsTr("Type your staff number. While staff are here, the machine sells nothing.")
    actionText: service.typesPin ? qsTr("Log in") : qsTr("On to the PIN")
    actionEnabled: service.mayGoOn
    onAction: service.goOn()
    function goBack() { service.leave() }
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
