import QtQuick
import SimKiosk.Ui

// Up to three plans side by side, the same row for the same thing; large words get them below each other.
MessageSheet {
    id: sheet

    required property PlansViewModel plans
    readonly property bool wide: width > 1400 && !Theme.large
    readonly property bool beside: !Theme.large

    sheetWidth: wide ? 1400 : width
    heading: beside ? qsTr("Side by side") : ""

    Grid {
        id: columns
        width: parent.width
        columns: sheet.beside ? 3 : 1
        columnSpacing: Theme.gapS
        rowSpacing: Theme.gapM
        Repeater {
            model: sheet.open ? sheet.plans.comparison : null
            Rectangle {
                id: column
                required property string offeringId
                required property string name
                required property string description
                required property string price
                required property string dataText
                required property string callsText
                required property string messagesText
                required property string contractText
                required property string abroadText
                required property string todayText
                required property string thenText
                width: sheet.beside ? (columns.width - 2 * columns.columnSpacing) / 3 : columns.width
                height: lines.height + 28 + Theme.gapS + take.height + 16
                radius: Theme.radiusM
                color: Theme.canvas
                border.width: Theme.highContrast ? Theme.outline : 0
                border.color: Theme.edge
                Column {
                    id: lines
                    anchors { left: parent.left; leftMargin: 24; right: parent.right; rightMargin: 24 }
                    y: 28
                    spacing: sheet.wide ? 10 : Theme.gapS
                    Words {
                        width: parent.width
                        height: sheet.wide ? 60 : sheet.beside ? 72 : implicitHeight
                        level: Theme.label
                        strong: true
                        text: column.name
                    }
                    Words {
                        width: parent.width
                        level: Theme.px(52)
                        strong: true
                        color: Theme.accent
                        text: column.price
                    }
                    Repeater {
                        model: [column.dataText, column.callsText, column.messagesText, column.abroadText, column.contractText,
                                qsTr("Today %1").arg(column.todayText), qsTr("Then %1").arg(column.thenText)]
                        Column {
                            id: cell
                            required property string modelData
                            width: parent.width
                            spacing: sheet.wide ? 2 : 10
                            Rectangle {
                                width: parent.width
                                height: Theme.outline
                                color: Theme.line
                            }
                            Words {
                                width: parent.width
                                height: Math.max(implicitHeight, sheet.wide ? 48 : sheet.beside ? 66 : 0)
                                verticalAlignment: Text.AlignVCenter
                                level: Theme.caption
                                text: cell.modelData
                            }
                        }
                    }
                }
                QuietButton {
                    id: take
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 16 }
                    height: Math.max(96, Theme.touch)
                    text: qsTr("Take it")
                    Accessible.name: qsTr("Choose %1").arg(column.name)
                    onClicked: {
                        sheet.plans.select(column.offeringId)
                        sheet.open = false
                    }
                }
            }
        }
    }
    actions: Flow {
        id: choices
        readonly property real half: Theme.large ? width : (width - spacing) / 2
        width: parent.width
        spacing: Theme.gapS
        QuietButton {
            width: choices.half
            height: Theme.large ? Theme.touch : 104
            text: qsTr("Clear")
            onClicked: {
                sheet.plans.clearComparison()
                sheet.open = false
            }
        }
        PrimaryButton {
            width: choices.half
            height: Theme.large ? implicitHeight : 104
            text: qsTr("Back to all plans")
            drawing: ""
            onClicked: sheet.open = false
        }
    }
}
