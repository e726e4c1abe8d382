import QtQuick
import SimKiosk.Ui

// What the plan in hand gives, in everyday words, and the price with everything in it.
Surface {
    id: panel

    required property PlansViewModel plans
    readonly property bool tall: height > width
    signal compare()

    Column {
        visible: panel.plans.selectedId === ""
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gapL
        spacing: Theme.gapS
        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 72
            height: 72
            name: "plan"
            ink: Theme.accent
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Theme.inkSoft
            text: qsTr("Touch a plan to see what it gives you.")
        }
    }
    Column {
        id: lines
        visible: panel.plans.selectedId !== ""
        x: Theme.gapL
        y: panel.tall ? Theme.gapL : 28
        width: parent.width - 2 * Theme.gapL
        spacing: panel.tall ? Theme.gapM : 14
        Words {
            width: parent.width
            level: panel.tall ? Theme.heading : 36
            strong: true
            text: panel.plans.selectedName
        }
        Repeater {
            model: panel.plans.explanation
            Row {
                id: row
                required property string modelData
                required property int index
                spacing: 18
                Drawing {
                    width: 36
                    height: 36
                    name: row.index === 0 ? "video" : row.index === lines.visibleChildren.length - 2 ? "calendar" : "check_circle"
                    ink: Theme.accent
                }
                Words {
                    width: lines.width - 54
                    level: Theme.label
                    text: row.modelData
                }
            }
        }
    }
    QuietButton {
        visible: panel.plans.comparedCount > 1
        anchors { right: parent.right; rightMargin: 24; top: panel.tall ? undefined : parent.top; topMargin: 20; bottom: panel.tall ? parent.bottom : undefined; bottomMargin: 24 }
        text: qsTr("Compare %1").arg(panel.plans.comparedCount)
        drawing: "compare"
        level: Theme.label
        onClicked: panel.compare()
    }
}
