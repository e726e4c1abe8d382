import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// Digits by finger. Its keys take no focus, so that what is being typed keeps it.
Grid {
    id: keypad

    signal digit(int value)
    signal erase()
    signal clear()

    // Digits stand as on every telephone.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    columns: 3
    spacing: 12

    Repeater {
        model: [{ key: "1" }, { key: "2" }, { key: "3" }, { key: "4" }, { key: "5" }, { key: "6" }, { key: "7" },
                { key: "8" }, { key: "9" }, { key: "clear", drawing: "close" }, { key: "0" }, { key: "erase", drawing: "backspace" }]
        T.AbstractButton {
            id: key
            required property var modelData
            readonly property bool isDigit: modelData.drawing === undefined
            width: (keypad.width - 2 * keypad.spacing) / 3
            height: (keypad.height - 3 * keypad.spacing) / 4
            text: isDigit ? modelData.key : ""
            focusPolicy: Qt.NoFocus
            onClicked: {
                if (isDigit) keypad.digit(parseInt(modelData.key))
                else if (modelData.key === "erase") keypad.erase()
                else keypad.clear()
            }
            Accessible.role: Accessible.Button
            Accessible.name: isDigit ? qsTr("Digit %1").arg(modelData.key)
                                     : modelData.key === "erase" ? qsTr("Delete the last digit") : qsTr("Delete all digits")
            Accessible.onPressAction: key.clicked()
            background: Rectangle {
                radius: 22
                color: key.down ? Theme.accentTint : key.isDigit ? Theme.surface : Theme.sunken
                border.width: key.isDigit ? 2 : 0
                border.color: Theme.line
            }
            contentItem: Item {
                Text {
                    anchors.centerIn: parent
                    text: key.text
                    font.pixelSize: Theme.px(44)
                    font.bold: true
                    color: Theme.ink
                    Accessible.ignored: true
                }
                Drawing {
                    anchors.centerIn: parent
                    visible: !key.isDigit
                    width: 44
                    height: 44
                    name: key.isDigit ? "" : key.modelData.drawing
                    ink: Theme.inkSoft
                }
            }
        }
    }
}
