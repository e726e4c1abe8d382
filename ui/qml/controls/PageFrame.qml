import QtQuick
import SimKiosk.Ui

// What every page has in the same place: heading, notice, content, and the actions at the bottom within reach. Where the
// content needs more height than there is (large text, the lower half of the screen), it is moved by a finger; the
// actions never are.
FocusScope {
    id: frame

    required property KioskModels models
    property string heading
    property string lead
    property string actionText
    property bool actionEnabled: true
    property string actionDrawing: Theme.towards("arrow_right")
    property string secondaryText
    property bool showBack: models.session.canGoBack
    property string notice: models.session.notice
    property bool noticeIsGood: models.session.noticeIsGood
    // The height the content needs so that nothing of it is squeezed; less room than that makes it scroll.
    property real leastHeight: 0
    readonly property bool wide: width > 1400 && !Theme.large
    readonly property bool hasActions: actionText !== "" || secondaryText !== "" || showBack
    default property alias content: body.data
    readonly property alias bodyWidth: body.width
    readonly property alias bodyHeight: body.height
    // Where a page puts what must lie over the header too.
    readonly property Item stage: parent && parent.parent ? parent.parent : frame
    signal action()
    signal secondary()
    function goBack() { models.session.back() }

    Flickable {
        id: scroller
        objectName: "pageScroller"
        width: parent.width
        y: Theme.headerHeight
        height: (frame.hasActions ? actions.y - (Theme.large || Theme.low ? 16 : 32) : frame.height - 48) - y
        contentHeight: Math.max(height, body.y + body.height)
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: top
            anchors { left: parent.left; leftMargin: Theme.margin }
            y: frame.wide || Theme.low ? 0 : 8
            width: (frame.wide && banner.visible ? scroller.width / 2 - 32 : scroller.width - Theme.margin) - Theme.margin
            spacing: Theme.low ? 0 : 12
            Words {
                objectName: "heading"
                width: parent.width
                level: Theme.low && !Theme.large ? Theme.heading : Theme.title
                strong: true
                visible: text !== ""
                text: frame.heading
                Accessible.role: Accessible.Heading
            }
            Words {
                objectName: "lead"
                width: parent.width
                visible: text !== ""
                color: Theme.inkSoft
                text: frame.lead
            }
        }
        // Beside the heading where there is room, below it where there is not.
        NoticeBanner {
            id: banner
            anchors { left: parent.left; leftMargin: frame.wide ? frame.width / 2 : Theme.margin }
            y: frame.wide ? top.y - 8 : top.y + top.height + 16
            width: scroller.width - Theme.margin - anchors.leftMargin
            text: frame.notice
            good: frame.noticeIsGood
        }
        Item {
            id: body
            anchors { left: parent.left; leftMargin: Theme.margin }
            width: scroller.width - 2 * Theme.margin
            y: (banner.visible && !frame.wide ? banner.y + banner.height : top.y + top.height) + (frame.wide ? 24 : Theme.low ? 16 : 32)
            height: Math.max(scroller.height - y, frame.leastHeight)
        }
        BusyBar {
            anchors { left: parent.left; leftMargin: Theme.margin }
            width: body.width
            y: body.y - 20
            busy: frame.models.session.busy
        }
        ScrollHint { view: scroller }
    }
    // One row; large words get the main action above the others.
    Item {
        id: actions
        readonly property bool stacked: Theme.large && frame.width < 1400 && mainAction.visible && lower.visible
        // The height of what is not the main action
        readonly property real low: Theme.large && (stacked || !mainAction.visible) ? Theme.touch : Theme.mainButton
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: frame.height - height - (frame.wide ? 36 : Theme.low ? 32 : Theme.large ? 40 : 64)
        height: stacked ? mainAction.height + Theme.gapS + lower.height : mainAction.visible ? mainAction.height : lower.height

        Row {
            id: lower
            visible: frame.showBack || frame.secondaryText !== ""  // not its children's: these are hidden with it
            // Bound, not anchored to the right: an anchor that is given up leaves its width behind.
            width: actions.stacked || !mainAction.visible ? parent.width : implicitWidth
            anchors { left: parent.left; bottom: parent.bottom }
            spacing: Theme.gapM
            QuietButton {
                id: backButton
                visible: frame.showBack
                height: secondButton.visible ? secondButton.height : actions.low
                text: qsTr("Back")
                drawing: Theme.towards("arrow_left")
                onClicked: frame.goBack()
            }
            QuietButton {
                id: secondButton
                visible: frame.secondaryText !== ""
                most: mainAction.visible && !actions.stacked ? 100000 : actions.width - (backButton.visible ? backButton.width + lower.spacing : 0)
                width: mainAction.visible && !actions.stacked ? implicitWidth : most
                height: Math.max(actions.low, Theme.large ? implicitHeight : 0)
                text: frame.secondaryText
                onClicked: frame.secondary()
            }
        }
        PrimaryButton {
            id: mainAction
            objectName: "mainAction"
            visible: frame.actionText !== ""
            readonly property real leftSide: actions.stacked || !lower.visible ? 0 : lower.width + Theme.gapM
            anchors { left: parent.left; leftMargin: frame.wide ? Math.max(leftSide, parent.width - 760) : leftSide; top: parent.top }
            width: parent.width - anchors.leftMargin
            height: Math.max(Theme.mainButton, implicitHeight)
            text: frame.actionText
            drawing: frame.actionDrawing
            enabled: frame.actionEnabled
            onClicked: frame.action()
        }
    }
}
