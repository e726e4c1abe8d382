import QtQuick
import SimKiosk.Ui

// Invites: what one gets here, what it costs, how it goes and how long it takes, and what works now.
Item {
    id: page
    objectName: "attract"

    required property KioskModels models
    readonly property SessionViewModel session: models.session
    readonly property AttractViewModel attract: models.attract
    readonly property bool wide: width > 1400 && height > 800 && !Theme.large
    // Large words, or half the screen: what it says, and the way in.
    readonly property bool brief: !wide && (Theme.large || height < 1400)

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.attractGround[0] }
            GradientStop { position: 0.62; color: Theme.attractGround[1] }
            GradientStop { position: 1; color: Theme.attractGround[2] }
        }
    }
    TapHandler {
        enabled: page.session.saleOpen
        onTapped: page.session.start()
    }

    Item {
        id: hero
        visible: !page.brief && height > 150
        width: page.wide ? 760 : page.width - 2 * Theme.margin
        height: Math.max(0, plans.y - y - Theme.gapS)
        anchors { left: parent.left; leftMargin: page.wide ? page.width - width - Theme.margin : Theme.margin }
        y: page.wide ? 150 : words.y + words.height + Theme.gapL
        Drawing {
            anchors.centerIn: parent
            width: 640
            height: 640
            name: "waves"
            ink: "#A9A4FF"
        }
        Item {
            id: card
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(520, (hero.height - 30) / 0.766)  // turned by 8 degrees it is 0.766 as high as wide
            height: width * 329 / 520
            property real floating
            y: (hero.height - height) / 2 - 12 + 24 * floating
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
                running: page.visible && Theme.moving
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: 1; duration: 2400; easing.type: Easing.InOutSine }
                NumberAnimation { from: 1; to: 0; duration: 2400; easing.type: Easing.InOutSine }
            }
        }
    }

    Column {
        id: words
        anchors { left: parent.left; leftMargin: Theme.margin }
        y: page.brief ? Theme.headerHeight - 60 : page.wide ? 180 : 200
        width: page.wide ? page.width - 760 - 3 * Theme.margin : page.width - 2 * Theme.margin
        spacing: Theme.gapM
        Words {
            objectName: "heading"
            width: parent.width
            level: Theme.px(page.wide || page.brief ? 84 : 96)
            strong: true
            color: Theme.accentInk
            text: qsTr("A new SIM card, right now")
            Accessible.role: Accessible.Heading
        }
        Words {
            visible: !Theme.large
            width: parent.width
            level: Theme.px(36)
            color: Theme.accentInkSoft
            text: qsTr("Choose a plan and a number, show your identity document, pay with your phone. That is all.")
        }
        Row {
            visible: page.attract.saleTime !== ""
            width: parent.width
            spacing: 20
            Drawing {
                anchors.verticalCenter: parent.verticalCenter
                width: 48
                height: 48
                name: "clock"
                ink: Theme.accentInk
            }
            Words {
                objectName: "saleTime"
                anchors.verticalCenter: parent.verticalCenter
                width: words.width - 68
                level: Theme.px(36)
                strong: true
                color: Theme.accentInk
                text: page.attract.saleTime
            }
        }
    }

    Column {
        id: plans
        anchors { left: parent.left; leftMargin: page.wide ? page.width - width - Theme.margin : Theme.margin }
        y: page.brief ? words.y + words.height + Theme.gapM : (page.wide ? start.y : how.y) - height - Theme.gapL
        width: page.wide ? 760 : page.width - 2 * Theme.margin
        spacing: Theme.gapS
        // Where there is room.
        visible: page.attract.showcase.length > 0 && !(Theme.large && page.width > page.height) &&
                 (!page.brief || y + height < services.y)
        Words {
            width: parent.width
            strong: true
            color: Theme.accentInk
            text: page.session.fromPrice
        }
        Row {
            id: tiles
            visible: !page.brief
            width: parent.width
            spacing: Theme.gapS
            property real tallest: 0
            // A page is made in slices: when the number of tiles is known, they need not be there yet, and no binding is told.
            function measure() {
                let most = 0
                for (let i = 0; i < showcase.count; ++i)
                    most = Math.max(most, showcase.itemAt(i)?.needed ?? 0)
                tallest = most
            }
            Repeater {
                id: showcase
                onItemAdded: tiles.measure()
                model: page.attract.showcase
                Rectangle {
                    id: tile
                    required property var modelData
                    width: (tiles.width - 2 * tiles.spacing) / 3
                    readonly property real needed: column.height + 48
                    onNeededChanged: tiles.measure()
                    height: tiles.tallest
                    radius: Theme.radiusM
                    color: Theme.surface
                    Column {
                        id: column
                        anchors { left: parent.left; leftMargin: 28 }
                        y: 24
                        width: parent.width - 56
                        spacing: 6
                        Words {
                            width: parent.width
                            level: Theme.label
                            strong: true
                            text: tile.modelData.name
                        }
                        Words {
                            width: parent.width
                            level: Theme.title
                            strong: true
                            color: Theme.accent
                            text: tile.modelData.price
                        }
                        Words {
                            width: parent.width
                            level: Theme.caption
                            color: Theme.inkSoft
                            text: qsTr("a month · %1").arg(tile.modelData.data)
                        }
                    }
                }
            }
        }
    }

    Row {
        id: how
        visible: !page.brief
        anchors { left: parent.left; leftMargin: Theme.margin }
        y: services.y - height - Theme.gapL
        width: words.width
        Repeater {
            model: [{ icon: "plan", text: qsTr("Choose") }, { icon: "id_card", text: qsTr("Show document") },
                    { icon: "wallet", text: qsTr("Pay") }, { icon: "sim", text: qsTr("Take SIM") }]
            Column {
                id: stepColumn
                required property var modelData
                width: how.width / 4
                spacing: 14
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: page.wide ? 80 : 96
                    height: width
                    radius: width / 2
                    color: Theme.glass
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
    // What works now, by tick or sign as well as by word; where room is short, what does not.
    Flow {
        id: services
        anchors { left: parent.left; leftMargin: Theme.margin }
        y: (page.wide ? page.height - 48 : start.y - Theme.gapL) - height
        width: words.width
        spacing: Theme.gapM
        Repeater {
            model: page.attract.services
            Row {
                id: service
                required property var modelData
                visible: !page.brief || !modelData.works
                spacing: 10
                Drawing {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 32
                    height: 32
                    name: service.modelData.works ? "check_circle" : "info"
                    ink: service.modelData.works ? "#8FF0C0" : "#FFC98A"
                }
                Words {
                    level: Theme.caption
                    color: Theme.accentInkSoft
                    text: service.modelData.text
                }
            }
        }
    }
    PrimaryButton {
        id: start
        objectName: "mainAction"
        light: true
        anchors { left: parent.left; leftMargin: page.wide ? page.width - width - Theme.margin : Theme.margin }
        y: page.height - height - (page.wide ? 60 : Theme.large ? 40 : 64)
        width: page.wide ? 760 : page.width - 2 * Theme.margin
        text: qsTr("Touch to start")
        enabled: page.session.saleOpen
        onClicked: page.session.start()
    }
}
