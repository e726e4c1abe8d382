import QtQuick
import SimKiosk.Ui

// Invites: what one gets here, how it goes, what it costs, whether everything works.
Item {
    id: page
    objectName: "attract"

    required property KioskModels models
    readonly property SessionViewModel session: models.session
    readonly property bool wide: width > height

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: "#28207F" }
            GradientStop { position: 0.62; color: "#4338CA" }
            GradientStop { position: 1; color: "#3128A0" }
        }
    }
    TapHandler {
        enabled: page.session.saleOpen
        onTapped: page.session.start()
    }

    Column {
        id: words
        x: Theme.margin
        y: page.wide ? 220 : 212
        width: page.wide ? 820 : page.width - 2 * Theme.margin
        spacing: Theme.gapM
        Words {
            objectName: "heading"
            width: parent.width
            level: page.wide ? 88 : 100
            strong: true
            color: Theme.accentInk
            text: qsTr("A new SIM card, right now")
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            level: 36
            color: Theme.accentInkSoft
            text: qsTr("Choose a plan and a number, show your identity document, pay with your phone. That is all.")
        }
        Rectangle {
            visible: page.session.fromPrice !== ""
            width: price.implicitWidth + 56
            height: 72
            radius: 36
            color: "#1FFFFFFF"
            Words {
                id: price
                anchors.centerIn: parent
                level: Theme.body
                strong: true
                color: Theme.accentInk
                wrapMode: Text.NoWrap
                text: page.session.fromPrice
            }
        }
    }

    Item {
        id: hero
        width: page.wide ? 800 : page.width
        height: page.wide ? 560 : 640
        x: page.wide ? page.width - width - 40 : 0
        y: page.wide ? 190 : 750
        Drawing {
            anchors.centerIn: parent
            width: 780
            height: 780
            name: "waves"
            ink: "#A9A4FF"
        }
        Item {
            id: card
            anchors.horizontalCenter: parent.horizontalCenter
            width: 560
            height: 354
            property real floating
            y: (hero.height - height) / 2 - 10 + 24 * floating
            rotation: -8
            SoftShadow {
                x: -60
                y: -30
                width: card.width + 120
                height: card.height + 120
                spread: 60
                cornerRadius: 30
                strength: 0.28
            }
            Drawing {
                anchors.fill: parent
                name: "sim_card"
            }
            SequentialAnimation on floating {
                running: page.visible
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: 1; duration: 2400; easing.type: Easing.InOutSine }
                NumberAnimation { from: 1; to: 0; duration: 2400; easing.type: Easing.InOutSine }
            }
        }
    }

    Row {
        id: how
        x: Theme.margin
        y: page.wide ? 740 : 1440
        width: page.wide ? 860 : page.width - 2 * Theme.margin
        Repeater {
            model: [{ icon: "plan", text: qsTr("Choose") }, { icon: "id_card", text: qsTr("Show card") },
                    { icon: "wallet", text: qsTr("Pay") }, { icon: "sim", text: qsTr("Take SIM") }]
            Column {
                id: stepColumn
                required property var modelData
                width: how.width / 4
                spacing: 14
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: 96
                    height: 96
                    radius: 48
                    color: "#24FFFFFF"
                    Drawing {
                        anchors.centerIn: parent
                        width: 48
                        height: 48
                        name: stepColumn.modelData.icon
                        ink: Theme.accentInk
                    }
                }
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    level: Theme.label
                    color: Theme.accentInk
                    text: stepColumn.modelData.text
                }
            }
        }
    }
    Words {
        x: Theme.margin
        y: page.wide ? 918 : 1644
        width: how.width
        horizontalAlignment: page.wide ? Text.AlignLeft : Text.AlignHCenter
        level: Theme.caption
        color: Theme.accentInkSoft
        visible: text !== ""
        text: page.session.limitation
    }
    PrimaryButton {
        objectName: "mainAction"
        light: true
        x: page.wide ? page.width - width - Theme.margin : Theme.margin
        y: page.height - height - (page.wide ? 60 : 64)
        width: page.wide ? 760 : page.width - 2 * Theme.margin
        text: qsTr("Touch to start")
        enabled: page.session.saleOpen
        onClicked: page.session.start()
    }
}
