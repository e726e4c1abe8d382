import QtQuick
import SimKiosk.Ui

// Cards in the stack and in the bin, counted by hand.
TwoFieldPad {
    id: pad

    required property CardCount count

    firstLabel: qsTr("Cards in the stack")
    firstText: count.stack
    secondLabel: qsTr("Cards in the retain bin")
    secondText: count.bin
    atSecond: count.atBin
    onDigit: value => count.typeDigit(value)
    onErase: count.eraseDigit()
    onClear: count.clearDigits()
    onEnter: count.goOn()
}
