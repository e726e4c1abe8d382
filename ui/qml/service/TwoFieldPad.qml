import QtQuick
import SimKiosk.Ui

// Two numbers and the digits to type them by finger.
Item {
    id: pad

    property bool wide: false
    property string firstLabel
    property string firstText
    property string secondLabel
    property string secondText
    property bool atSecond: false
    property bool closed: false  // what was typed is being looked at
    signal digit(int value)
    signal erase()
    signal clear()
    signal enter()

    // Typing goes here without a touch before.
    Component.onCompleted: forceActiveFocus()

    // Of a keyboard, where there is one.
    function key(event) {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) digit(event.key - Qt.Key_0)
        else if (event.key === Qt.Key_Backspace) erase()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) enter()
        else return
        event.accepted = true
    }

    Column {
        id: fields
        anchors.left: parent.left
        width: pad.wide ? (pad.width - Theme.gapL) / 2 : pad.width
        spacing: Theme.gapS
        EntryField {
            width: parent.width
            label: pad.firstLabel
            text: pad.firstText
            current: !pad.atSecond
        }
        EntryField {
            width: parent.width
            label: pad.secondLabel
            text: pad.secondText
            current: pad.atSecond
        }
    }
    Keypad {
        anchors.left: parent.left
        anchors.leftMargin: pad.wide && !Theme.fromTheRight ? pad.width - width : 0  // a keypad is not mirrored
        y: pad.wide ? 0 : fields.height + Theme.gapM
        width: fields.width
        height: Math.min(pad.height - y, 640)
        enabled: !pad.closed
        onDigit: value => pad.digit(value)
        onErase: pad.erase()
        onClear: pad.clear()
    }
}
