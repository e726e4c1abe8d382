import QtQuick
import SimKiosk.Ui

// What the number should look like: digits, a birthday, or a pattern at its end.
Item {
    id: search

    required property NumbersViewModel numbers

    Surface {
        id: display
        readonly property bool birthday: search.numbers.mode === NumbersViewModel.Birthday
        readonly property string digits: search.numbers.digits
        visible: search.numbers.mode !== NumbersViewModel.Pattern
        width: parent.width
        height: Math.max(112, hint.implicitHeight + 24)
        raised: false
        border.width: 3
        border.color: digits === "" ? Theme.edge : Theme.accent
        Words {
            id: hint
            visible: display.digits === ""
            anchors { left: parent.left; leftMargin: 28; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            level: Theme.label
            color: Theme.inkSoft
            text: display.birthday ? qsTr("Month and day, such as 0517") : qsTr("Digits you would like")
        }
        Words {
            visible: display.digits !== ""
            anchors { left: parent.left; leftMargin: 28; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            level: Theme.px(52)
            strong: true
            wrapMode: Text.NoWrap
            text: display.birthday && display.digits.length > 2 ? display.digits.slice(0, 2) + " · " + display.digits.slice(2)
                                                                : display.digits
        }
    }
    Keypad {
        visible: display.visible
        y: display.height + Theme.gapS
        width: parent.width
        height: search.height - y
        onDigit: (value) => search.numbers.typeDigit(value)
        onErase: search.numbers.eraseDigit()
        onClear: search.numbers.clearDigits()
    }
    Grid {
        id: patterns
        visible: !display.visible
        width: parent.width
        columns: 2
        spacing: 12
        Repeater {
            model: search.numbers.patterns
            ChoiceButton {
                id: pattern
                required property string modelData
                required property int index
                width: (patterns.width - patterns.spacing) / 2
                height: Math.min(Theme.px(180), (search.height - 2 * patterns.spacing) / 3)
                on: search.numbers.patternIndex === index
                onClicked: search.numbers.togglePattern(index)
                Accessible.role: Accessible.RadioButton
                Accessible.name: qsTr("Pattern %1").arg(modelData)
                background: Rectangle {
                    radius: 24
                    color: pattern.on ? Theme.accentTint : pattern.down ? Theme.sunken : Theme.surface
                    border.width: pattern.on ? 5 : Theme.outline
                    border.color: pattern.on ? Theme.accent : Theme.line
                    FocusRing { control: pattern; shown: pattern.visualFocus; anchors.margins: 4 }
                }
                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        width: parent.width - 24
                        Text {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: pattern.modelData
                            font.pixelSize: Theme.body
                            font.bold: true
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: 20
                            color: pattern.on ? Theme.accentDeep : Theme.ink
                            Accessible.ignored: true
                        }
                        Text {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: search.numbers.examples[pattern.index]
                            font.pixelSize: Theme.label
                            color: Theme.inkSoft
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
