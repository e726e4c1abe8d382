import QtQuick
import SimKiosk.Ui

// Says honestly that nothing can be sold now, and what is missing.
Item {
    id: page
    objectName: "out_of_service"

    required property KioskModels models
    readonly property bool wide: width > 1400 && !Theme.large
    readonly property bool low: height < 1400

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.closedGround[0] }
            GradientStop { position: 1; color: Theme.closedGround[1] }
        }
    }
    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.topMargin: Theme.headerHeight
        contentHeight: words.y + words.height + Theme.gapL
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        Flow {
            id: words
            readonly property real columnWidth: page.wide ? (width - Theme.gapL) / 2 - 1 : width
            anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
            y: page.wide ? 80 : page.low || Theme.large ? 8 : 164
            spacing: Theme.gapL
            Column {
                width: words.columnWidth
                spacing: page.low ? Theme.gapM : Theme.gapL
                Drawing {
                    visible: page.wide || !page.low
                    anchors.left: parent.left
                    width: 160
                    height: 160
                    name: "cloud_off"
                    ink: Theme.accentInkSoft
                }
                Words {
                    objectName: "heading"
                    width: parent.width
                    level: Theme.display
                    strong: true
                    color: Theme.accentInk
                    text: page.models.session.staffNeeded ? qsTr("Out of service") : qsTr("Back in a moment")
                    Accessible.role: Accessible.Heading
                }
                Words {
                    width: parent.width
                    level: Theme.px(36)
                    color: Theme.accentInkSoft
                    text: page.models.session.staffNeeded
                        ? qsTr("This machine sells nothing before our staff have looked at it. At the counter they are happy to help you now.")
                        : qsTr("This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.")
                }
            }
            Rectangle {
                visible: page.models.session.missingServices.length > 0
                width: words.columnWidth
                height: missing.height + 80
                radius: Theme.radiusM
                color: Theme.glass
                border.width: Theme.highContrast ? Theme.outline : 0
                border.color: Theme.accentInk
                Column {
                    id: missing
                    anchors { left: parent.left; leftMargin: 44 }
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
                                id: sign
                                width: Theme.px(40)
                                height: width
                                name: "warning"
                                ink: "#FFC98A"
                            }
                            Words {
                                width: missing.width - sign.width - 20
                                color: Theme.accentInk
                                text: item.modelData
                            }
                        }
                    }
                }
            }
        }
        ScrollHint { view: scroller }
    }
}
