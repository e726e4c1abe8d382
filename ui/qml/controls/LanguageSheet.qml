import QtQuick
import SimKiosk.Ui

// Another language in the middle of a sale: nothing of it is lost.
MessageSheet {
    id: sheet

    required property SessionViewModel session

    heading: qsTr("Language")
    Languages { id: known }
    Repeater {
        model: known.all
        LanguageCard {
            required property var modelData
            width: parent.width
            height: implicitHeight
            text: modelData.name
            hello: modelData.hello
            on: sheet.session.language === modelData.tag
            onClicked: {
                sheet.session.chooseLanguage(modelData.tag)
                sheet.open = false
            }
        }
    }
    actions: PrimaryButton {
        width: parent.width
        text: qsTr("Close")
        drawing: ""
        onClicked: sheet.open = false
    }
    onBackground: open = false
}
