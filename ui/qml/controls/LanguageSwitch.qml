import QtQuick
import SimKiosk.Ui

// Every language, one touch away: for whoever has just come.
Rectangle {
    id: languages

    required property SessionViewModel session
    property bool inverse: false

    implicitWidth: row.implicitWidth + 12
    implicitHeight: Theme.touch + 12
    radius: height / 2
    color: inverse ? Theme.glass : Theme.sunken
    border.width: inverse && Theme.highContrast ? 2 : 0
    border.color: Theme.accentInk

    Languages { id: known }
    Row {
        id: row
        anchors.centerIn: parent
        // The order is that of no language: it stays when the page is mirrored.
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false
        Repeater {
            model: known.all
            LanguageTab {
                required property var modelData
                text: modelData.brief
                spokenName: modelData.name
                chosen: languages.session.language === modelData.tag
                inverse: languages.inverse
                onClicked: languages.session.chooseLanguage(modelData.tag)
            }
        }
    }
}
