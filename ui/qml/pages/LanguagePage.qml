import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "language"
    heading: qsTr("Which language do you prefer?")
    lead: qsTr("You can change it at any time at the top of the screen.")
    actionText: qsTr("Continue")
    onAction: models.session.next()

    Grid {
        id: cards
        readonly property real cellWidth: page.wide ? (page.bodyWidth - 2 * spacing) / 3 : page.bodyWidth
        y: page.wide ? 40 : 48
        columns: page.wide ? 3 : 1
        spacing: page.wide ? Theme.gapL : Theme.gapM
        Repeater {
            model: [{ tag: "zh-CN", name: "中文", hello: "您好，欢迎" }, { tag: "en", name: "English", hello: "Hello and welcome" },
                    { tag: "es", name: "Español", hello: "Hola, le damos la bienvenida" }]
            ChoiceButton {
                id: card
                required property var modelData
                readonly property bool chosen: page.models.session.language === modelData.tag
                width: cards.cellWidth
                height: page.wide ? 380 : 240
                text: modelData.name
                on: chosen
                onClicked: page.models.session.chooseLanguage(modelData.tag)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                background: Surface {
                    color: card.chosen ? Theme.accentTint : card.down ? Theme.sunken : Theme.surface
                    border.width: card.chosen ? 5 : 0
                    border.color: Theme.accent
                    FocusRing { control: card; shown: card.visualFocus }
                }
                contentItem: Item {
                    Column {
                        anchors { left: parent.left; leftMargin: 48; right: tick.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
                        spacing: 12
                        Text {
                            text: card.text
                            font.pixelSize: 64
                            font.bold: true
                            color: card.chosen ? Theme.accentDeep : Theme.ink
                            Accessible.ignored: true
                        }
                        Text {
                            width: parent.width
                            wrapMode: Text.Wrap
                            text: card.modelData.hello
                            font.pixelSize: Theme.body
                            color: Theme.inkSoft
                            Accessible.ignored: true
                        }
                    }
                    Rectangle {
                        id: tick
                        anchors { right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
                        width: 64
                        height: 64
                        radius: 32
                        color: card.chosen ? Theme.accent : "transparent"
                        border.width: card.chosen ? 0 : 4
                        border.color: Theme.edge
                        Drawing {
                            anchors.centerIn: parent
                            visible: card.chosen
                            width: 40
                            height: 40
                            name: "check"
                            ink: Theme.accentInk
                        }
                    }
                }
            }
        }
    }
}
