import QtQuick
import SimKiosk.Ui

// Whose document was read: enough for the customer to see that it is the right one.
Surface {
    id: holder

    property bool wide: false
    property string title
    property var photo
    property string maskedName
    property string maskedNumber

    height: wide ? 520 : Math.max(300, things.height + 64)
    Grid {
        id: things
        anchors.centerIn: parent
        columns: holder.wide || Theme.large ? 1 : 2
        columnSpacing: Theme.gapL
        rowSpacing: Theme.gapM
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: holder.wide ? Grid.AlignHCenter : Grid.AlignLeft
        Picture {
            visible: !empty
            width: 180
            height: width * aspect
            image: holder.photo
            cornerRadius: Theme.radiusS
        }
        Column {
            width: holder.wide ? holder.width - 96 : Theme.large ? holder.width - 64 : holder.width - 340
            spacing: Theme.gap
            Fact { drawing: "check_circle"; text: holder.title; figure: Theme.good; level: Theme.body }
            Words {
                width: parent.width
                level: Theme.px(52)
                strong: true
                text: holder.maskedName
            }
            Words {
                width: parent.width
                color: Theme.inkSoft
                text: holder.maskedNumber
            }
        }
    }
}
