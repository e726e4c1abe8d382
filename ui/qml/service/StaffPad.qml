import QtQuick
import SimKiosk.Ui

// Number and PIN of a member of staff.
TwoFieldPad {
    id: pad

    required property ServiceViewModel service

    firstLabel: qsTr("Staff number")
    firstText: service.number
    secondLabel: qsTr("PIN")
    secondText: service.pinDots
    atSecond: service.typesPin
    closed: service.busy
    onDigit: value => service.typeDigit(value)
    onErase: service.eraseDigit()
    onClear: service.clearDigits()
    onEnter: service.goOn()
}
