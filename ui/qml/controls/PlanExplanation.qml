import QtQuick
import SimKiosk.Ui

// What the plan in hand gives, in everyday words and pictures, and the price with everything in it.
Surface {
    id: panel

    required property PlansViewModel plans
    required property bool upright  // beside the plans: one thing below the other
    readonly property bool chosen: plans.selectedId !== ""
    signal advise()

    implicitHeight: (chosen ? lines.height : invitation.height) + 2 * pad
    readonly property int pad: upright ? 20 : 28

    Column {
        id: invitation
        visible: !panel.chosen
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapL }
        spacing: Theme.gapM
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.inkSoft
            text: qsTr("Touch a plan to see what it gives you.")
        }
        QuietButton {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.max(104, implicitHeight)
            most: parent.width
            visible: !panel.chosen
            text: qsTr("Help me choose")
            drawing: "advice"
            onClicked: panel.advise()
        }
    }
    Column {
        id: lines
        visible: panel.chosen
        anchors { left: parent.left; leftMargin: Theme.gapL }
        y: panel.pad
        width: parent.width - 2 * Theme.gapL
        spacing: panel.upright ? 8 : 18
        Words {
            width: parent.width
            level: panel.upright ? Theme.body : Theme.heading
            strong: true
            text: panel.plans.selectedName
        }
        Grid {
            id: figures
            width: parent.width
            columns: panel.upright || Theme.large ? 1 : 3
            columnSpacing: Theme.gapM
            rowSpacing: panel.upright ? 8 : 12
            Repeater {
                model: panel.plans.figures
                Row {
                    id: figure
                    required property var modelData
                    width: figures.columns === 1 ? figures.width : (figures.width - 2 * Theme.gapM) / 3
                    spacing: Theme.gapS
                    Rectangle {
                        id: disc
                        anchors.verticalCenter: parent.verticalCenter
                        width: panel.upright ? 60 : 72
                        height: width
                        radius: width / 2
                        color: Theme.accentTint
                        Drawing {
                            anchors.centerIn: parent
                            width: 36
                            height: 36
                            name: figure.modelData.drawing
                            ink: Theme.accent
                        }
                    }
                    Column {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - disc.width - Theme.gapS
                        Words {
                            width: parent.width
                            strong: true
                            text: figure.modelData.figure
                        }
                        Words {
                            width: parent.width
                            level: Theme.caption
                            color: Theme.inkSoft
                            text: figure.modelData.words
                        }
                    }
                }
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.outline
            color: Theme.line
        }
        Grid {
            id: prices
            width: parent.width
            columns: panel.upright || Theme.large ? 1 : 2
            columnSpacing: Theme.gapL
            rowSpacing: 12
            Repeater {
                model: [{ label: qsTr("Today you pay"), price: panel.plans.dueToday, words: panel.plans.dueTodayWords },
                        { label: qsTr("From the second month"), price: panel.plans.afterwards, words: panel.plans.afterwardsWords }]
                Column {
                    id: price
                    required property var modelData
                    required property int index
                    width: prices.columns === 1 ? prices.width : (prices.width - Theme.gapL) / 2
                    Grid {
                        width: parent.width
                        columns: panel.upright ? 2 : 1
                        verticalItemAlignment: Grid.AlignVCenter
                        Words {
                            width: price.width - (panel.upright ? amount.width : 0)
                            level: Theme.caption
                            color: Theme.inkSoft
                            text: price.modelData.label
                        }
                        Words {
                            id: amount
                            width: panel.upright ? implicitWidth : price.width
                            level: panel.upright ? Theme.body : Theme.heading
                            strong: true
                            color: price.index === 0 ? Theme.accent : Theme.ink
                            text: price.modelData.price
                        }
                    }
                    Words {
                        width: parent.width
                        level: Theme.caption
                        color: Theme.inkSoft
                        text: price.modelData.words
                    }
                }
            }
        }
    }
}
