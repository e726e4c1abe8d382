import QtQuick
import SimKiosk.Ui

// The three languages, each in its own words, one touch away on every page.
Rectangle {
    id: languages

    required property SessionViewModel session
    property bool inverse: false

    implicitWidth: row.implicitWidth + 12
    implicitHeight: Theme.touch + 12
    radius: height / 2
    color: inverse ? "#1FFFFFFF" : Theme.sunken

    Row {
        id: row
        anchors.centerIn: parent
        Repeater {
            model: [{ tag: "zh-CN", name: "中文", spoken: "中文" }, { tag: "en", name: "EN", spoken: "English" },
                    { tag: "es", name: "ES", spoken: "Español" }]
            LanguageTab {
                required property var modelData
                text: modelData.name
                spokenName: modelData.spoken
                chosen: languages.session.language === modelData.tag
                inverse: languages.inverse
                onClicked: languages.session.chooseLanguage(modelData.tag)
            }
        }
    }
}
