import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "language"
    heading: qsTr("Which language do you prefer?")
    lead: qsTr("You can change it at any time at the top of the screen.")
    actionText: qsTr("Continue")
    onAction: models.session.next()
    leastHeight: cards.y + cards.height

    Languages { id: known }
    Grid {
        id: cards
        readonly property int rowCount: Math.ceil(known.all.length / columns)
        anchors { left: parent.left; right: parent.right }
        y: page.wide ? 24 : 32
        columns: page.wide ? 3 : 1
        spacing: Theme.gapM
        Repeater {
            model: known.all
            LanguageCard {
                required property var modelData
                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns
                height: Math.max(implicitHeight, page.wide ? 232 : 176)
                text: modelData.name
                hello: modelData.hello
                on: page.models.session.language === modelData.tag
                onClicked: page.models.session.chooseLanguage(modelData.tag)
            }
        }
    }
}
