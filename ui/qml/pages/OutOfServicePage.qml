import QtQuick
import SimKiosk.Ui

// Says honestly that nothing can be sold now, and what is missing.
Item {
    id: page
    objectName: "out_of_service"

    required property KioskModels models
    readonly property bool wide: width > height

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: "#1B1D38" }
            GradientStop { position: 1; color: "#33365A" }
        }
    }
    Column {
        x: Theme.margin
        y: page.wide ? 230 : 420
        width: page.wide ? 900 : page.width - 2 * Theme.margin
        spacing: Theme.gapL
        Drawing {
            width: 160
            height: 160
            name: "cloud_off"
            ink: "#A9A4FF"
        }
        Words {
            objectName: "heading"
            width: parent.width
            level: Theme.display
            strong: true
            color: Theme.accentInk
            text: qsTr("Back in a moment")
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            level: 36
            color: Theme.accentInkSoft
            text: qsTr("This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.")
        }
    }
    Rectangle {
        visible: page.models.session.missingServices.length > 0
        x: page.wide ? page.width - width - Theme.margin : Theme.margin
        y: page.wide ? 300 : 1180
        width: page.wide ? 800 : page.width - 2 * Theme.margin
        height: missing.height + 80
        radius: Theme.radiusM
        color: "#1FFFFFFF"
        Column {
            id: missing
            x: 44
            y: 40
            width: parent.width - 88
            spacing: 20
            Words {
                width: parent.width
                strong: true
                color: Theme.accentInk
                text: qsTr("Not working at the moment")
            }
            Repeater {
                model: page.models.session.missingServices
                Row {
                    id: item
                    required property string modelData
                    spacing: 20
                    Drawing {
                        width: 40
                        height: 40
                        name: "warning"
                        ink: "#FFC98A"
                    }
                    Words {
                        width: missing.width - 60
                        color: Theme.accentInk
                        text: item.modelData
                    }
                }
            }
        }
    }
}
