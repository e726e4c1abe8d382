import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "plans"
    heading: qsTr("Choose your plan")
    actionText: models.plans.selectedId === "" ? qsTr("Choose a plan") : qsTr("Take %1").arg(models.plans.selectedName)
    actionEnabled: models.plans.selectedId !== "" && !models.session.busy
    // Small words scroll in the list; large ones move with the whole page.
    leastHeight: wide ? explained.implicitHeight : Theme.large ? explained.y + explained.height : 1060
    onAction: models.plans.choose()

    Flow {
        id: filters
        anchors.left: parent.left
        width: page.wide ? parent.width - explained.width - Theme.gapL : parent.width
        spacing: 12
        Repeater {
            model: page.models.plans.filters
            Chip {
                required property string modelData
                text: (page.models.session.language, page.models.plans.filterName(modelData))
                ticked: Theme.highContrast
                chosen: page.models.plans.filter === modelData
                onClicked: page.models.plans.chooseFilter(modelData)
            }
        }
        QuietButton {
            visible: page.models.plans.selectedId !== ""
            text: qsTr("Help me choose")
            drawing: "advice"
            level: Theme.label
            onClicked: advisor.open = true
        }
        QuietButton {
            visible: page.models.plans.comparedCount > 1
            text: qsTr("Compare %1").arg(page.models.plans.comparedCount)
            drawing: "compare"
            level: Theme.label
            onClicked: comparison.open = true
        }
    }
    GridView {
        id: grid
        readonly property int columns: page.wide ? 3 : Theme.large ? 1 : 2
        anchors { left: parent.left; leftMargin: -Theme.gapS; top: filters.bottom; topMargin: Theme.gapM }
        height: Theme.large ? contentHeight : parent.height - filters.height - Theme.gapM - (page.wide ? 0 : explained.height + Theme.gapM)
        interactive: !Theme.large
        width: (page.wide ? parent.width - explained.width - Theme.gapL : parent.width) + 2 * Theme.gapS
        clip: true
        cellWidth: width / columns
        cellHeight: Theme.large ? (Theme.fromTheRight ? 650 : 540) : 348  // Arabic lines are higher
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 2000
        model: page.models.plans.plans
        delegate: PlanTile {
            width: grid.cellWidth
            height: grid.cellHeight
            plans: page.models.plans
        }
        ScrollHint { view: grid }
        // The plan in hand is seen, also when the recommendation chose it.
        readonly property string inHand: page.models.plans.selectedId
        onInHandChanged: whenLaidOut.restart()
        onHeightChanged: whenLaidOut.restart()  // what it gives is told below, and takes its room
        Timer {
            id: whenLaidOut
            interval: 0
            onTriggered: if (grid.interactive) grid.positionViewAtIndex(page.models.plans.selectedRow, GridView.Contain)
        }
    }
    PlanExplanation {
        id: explained
        plans: page.models.plans
        upright: page.wide
        width: page.wide ? 560 : parent.width
        height: page.wide ? parent.height - y : Math.max(implicitHeight, 300)
        anchors.right: parent.right
        y: page.wide ? 0 : Theme.large ? grid.y + grid.height + Theme.gapM : parent.height - height
        onAdvise: advisor.open = true
    }
    Connections {
        target: page.models.plans
        function onChanged() {
            if (page.models.plans.comparedCount === 0) comparison.open = false
        }
    }
    PlanAdvisor {
        id: advisor
        parent: page.stage
        z: 2
        advice: page.models.advice
        onTaken: (planId) => page.models.plans.select(planId)
    }
    PlanComparison {
        id: comparison
        parent: page.stage
        z: 2
        plans: page.models.plans
    }
}
