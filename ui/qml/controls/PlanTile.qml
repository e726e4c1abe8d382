import QtQuick
import SimKiosk.Ui

// One plan in the grid: price first, then what it gives; touch to take it in hand, or put it beside others.
Item {
    id: tile

    required property PlansViewModel plans
    required property string offeringId
    required property string name
    required property string price
    required property string dataText
    required property string callsText
    required property string contractText
    required property string spokenName
    required property bool fiveG
    required property bool selected
    required property bool compared

    ChoiceButton {
        id: card
        anchors.fill: parent
        anchors.margins: Theme.gapS
        text: tile.name
        on: tile.selected
        onClicked: tile.plans.select(tile.offeringId)
        Accessible.role: Accessible.RadioButton
        Accessible.name: tile.spokenName

        background: Surface {
            raised: false
            color: tile.selected ? Theme.accentTint : card.down ? Theme.sunken : Theme.surface
            border.width: tile.selected ? 5 : Theme.outline
            border.color: tile.selected ? Theme.accent : Theme.line
            FocusRing { control: card; shown: card.visualFocus; anchors.margins: 4 }
        }
        contentItem: Item {
            // Not by colour alone.
            Drawing {
                id: mark
                objectName: "selectedMark"
                visible: tile.selected
                anchors { left: parent.left; leftMargin: 24; verticalCenter: title.verticalCenter }
                width: Theme.label
                height: width
                name: "check_circle"
                ink: Theme.accent
            }
            Text {
                id: title
                anchors { left: parent.left; leftMargin: tile.selected ? 24 + mark.width + 12 : 28; right: badge.visible ? badge.left : parent.right; rightMargin: 20; top: parent.top; topMargin: 24 }
                text: tile.name
                lineHeight: Theme.fromTheRight ? 0.86 : 1
                font.pixelSize: Theme.label
                font.bold: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 20
                color: tile.selected ? Theme.accentDeep : Theme.ink
                Accessible.ignored: true
            }
            Rectangle {
                id: badge
                visible: tile.fiveG
                anchors { right: parent.right; rightMargin: 24; top: parent.top; topMargin: 22 }
                width: badgeText.implicitWidth + 32
                height: badgeText.implicitHeight + 12
                radius: 12
                color: Theme.accentTint
                Text {
                    id: badgeText
                    anchors.centerIn: parent
                    text: "5G"
                    font.pixelSize: Theme.caption
                    font.bold: true
                    color: Theme.accentDeep
                    Accessible.ignored: true
                }
            }
            Row {
                id: cost
                anchors { left: parent.left; leftMargin: 28; top: title.bottom; topMargin: 16 }
                spacing: 10
                Text {
                    text: tile.price
                    lineHeight: Theme.fromTheRight ? 0.86 : 1
                    font.pixelSize: Theme.px(54)
                    font.bold: true
                    color: Theme.ink
                    Accessible.ignored: true
                }
                Text {
                    anchors.baseline: parent.children[0].baseline
                    text: qsTr("a month")
                    font.pixelSize: Theme.caption
                    color: Theme.inkSoft
                    Accessible.ignored: true
                }
            }
            Column {
                anchors { left: cost.left; right: parent.right; rightMargin: 20; top: cost.bottom; topMargin: 16 }
                spacing: 4
                Fact { width: parent.width; drawing: "data"; text: tile.dataText; level: Theme.px(26) }
                Fact { width: parent.width; drawing: "phone"; text: tile.callsText; level: Theme.px(26) }
                Fact { width: parent.width; drawing: "contract"; text: tile.contractText; level: Theme.px(26) }
            }
        }
    }
    ChoiceButton {
        id: compare
        anchors { right: card.right; rightMargin: 14; top: card.top; topMargin: Theme.large ? 116 : 66 }
        width: Math.max(104, caption.implicitWidth + 40)
        height: caption.implicitHeight + 72
        on: tile.compared
        onClicked: tile.plans.toggleCompared(tile.offeringId)
        Accessible.role: Accessible.CheckBox
        Accessible.name: qsTr("Compare %1").arg(tile.name)
        background: Rectangle {
            anchors.fill: parent
            anchors.margins: 6
            radius: 20
            color: tile.compared ? Theme.accent : tile.selected ? Theme.surface : Theme.sunken
            FocusRing { control: compare; shown: compare.visualFocus }
        }
        contentItem: Item {
            Drawing {
                anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 14 }
                width: 36
                height: 36
                name: tile.compared ? "check" : "compare"
                ink: tile.compared ? Theme.accentInk : Theme.inkSoft
            }
            Text {
                id: caption
                anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 12 }
                text: qsTr("Compare")
                font.pixelSize: Theme.px(20)
                color: tile.compared ? Theme.accentInk : Theme.inkSoft
                Accessible.ignored: true
            }
        }
    }
}
