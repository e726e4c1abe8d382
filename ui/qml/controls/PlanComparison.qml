import QtQuick
import SimKiosk.Ui

// Up to three plans side by side, the same row for the same thing.
Sheet {
    id: sheet

    required property PlansViewModel plans

    sheetHeight: width > height ? 980 : 1440
    sheetWidth: width > height ? 1400 : width

    Words {
        id: title
        x: Theme.margin
        y: 48
        width: parent.width - 2 * Theme.margin
        level: Theme.title
        strong: true
        text: qsTr("Side by side")
        Accessible.role: Accessible.Heading
    }
    Row {
        id: columns
        x: 40
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapM
        width: parent.width - 80
        spacing: Theme.gapS
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
                width: (columns.width - 2 * columns.spacing) / 3
                height: sheet.width > sheet.height ? 680 : 1060
                radius: Theme.radiusM
                color: Theme.canvas
                Column {
                    x: 24
                    y: 28
                    width: parent.width - 48
                    spacing: sheet.width > sheet.height ? 10 : Theme.gapS
                    Words {
                        width: parent.width
                        height: sheet.width > sheet.height ? 40 : 68
                        level: Theme.label
                        strong: true
                        text: column.name
                    }
                    Words {
                        width: parent.width
                        level: 52
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
                            spacing: sheet.width > sheet.height ? 6 : 10
                            Rectangle {
                                width: parent.width
                                height: 2
                                color: Theme.line
                            }
                            Words {
                                width: parent.width
                                height: sheet.width > sheet.height ? 40 : 66
                                verticalAlignment: Text.AlignVCenter
                                level: Theme.caption
                                text: cell.modelData
                            }
                        }
                    }
                }
                QuietButton {
                    x: 16
                    y: parent.height - height - 16
                    width: parent.width - 32
                    height: 96
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
    QuietButton {
        x: 40
        y: sheet.sheetHeight - height - (sheet.width > sheet.height ? 40 : 64 + Theme.radiusL)
        height: 104
        width: (parent.width - 96) / 2
        text: qsTr("Clear")
        onClicked: {
            sheet.plans.clearComparison()
            sheet.open = false
        }
    }
    PrimaryButton {
        x: parent.width - width - 40
        y: sheet.sheetHeight - height - (sheet.width > sheet.height ? 40 : 64 + Theme.radiusL)
        height: 104
        width: (parent.width - 96) / 2
        text: qsTr("Back to all plans")
        drawing: ""
        onClicked: sheet.open = false
    }
}
