import QtQuick
import SimKiosk.Ui

// What helps while the document is being read.
Rectangle {
    id: tips
    property var lines: [{ icon: "id_card", text: qsTr("Take the card out of its cover or wallet.") },
                         { icon: "clock", text: qsTr("Leave it there until this screen says so.") },
                         { icon: "shield", text: qsTr("Only its chip is read. The machine never keeps the card.") }]
    height: column.height + 64
    radius: Theme.radiusM
    color: Theme.sunken
    Column {
        id: column
        anchors { left: parent.left; leftMargin: 36 }
        y: 32
        width: parent.width - 72
        spacing: 20
        Repeater {
            model: tips.lines
            Row {
                id: tip
                required property var modelData
                spacing: 20
                Drawing {
                    id: icon
                    width: Theme.px(40)
                    height: width
                    name: tip.modelData.icon
                    ink: Theme.accent
                }
                Words {
                    width: column.width - icon.width - 20
                    level: Theme.label
                    text: tip.modelData.text
                }
            }
        }
    }
}
