import QtQuick
import SimKiosk.Ui

// What every page has in the same place: heading, notice, content, and the actions at the bottom within reach.
FocusScope {
    id: frame

    required property KioskModels models
    property string heading
    property string lead
    property string actionText
    property bool actionEnabled: true
    property string actionDrawing: "arrow_right"
    property string secondaryText
    property bool showBack: models.session.canGoBack
    property string notice: models.session.notice
    property bool noticeIsGood: models.session.noticeIsGood
    readonly property bool wide: width > height
    readonly property bool hasActions: actionText !== "" || secondaryText !== "" || showBack
    default property alias content: body.data
    readonly property alias bodyWidth: body.width
    readonly property alias bodyHeight: body.height
    // Where a page puts what must lie over the header too.
    readonly property Item stage: parent && parent.parent ? parent.parent : frame
    signal action()
    signal secondary()
    function goBack() { models.session.back() }

    Column {
        id: top
        x: Theme.margin
        y: Theme.headerHeight(frame.wide) + (frame.wide ? 0 : 8)
        width: (frame.wide && banner.visible ? parent.width / 2 - 32 : parent.width - Theme.margin) - Theme.margin
        spacing: 12
        Words {
            objectName: "heading"
            width: parent.width
            level: Theme.title
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
        x: frame.wide ? frame.width / 2 : Theme.margin
        y: frame.wide ? top.y - 8 : top.y + top.height + 16
        width: frame.width - Theme.margin - x
        text: frame.notice
        good: frame.noticeIsGood
    }
    BusyBar {
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: body.y - 20
        busy: frame.models.session.busy
    }
    Item {
        id: body
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: (banner.visible && !frame.wide ? banner.y + banner.height : top.y + top.height) + (frame.wide ? 24 : 32)
        height: (frame.hasActions ? actions.y - 32 : frame.height - 48) - y
    }
    Item {
        id: actions
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        y: frame.height - height - (frame.wide ? 36 : 64)
        height: Theme.mainButton

        QuietButton {
            id: backButton
            visible: frame.showBack
            width: implicitWidth
            height: parent.height
            text: qsTr("Back")
            drawing: "arrow_left"
            onClicked: frame.goBack()
        }
        QuietButton {
            id: secondButton
            visible: frame.secondaryText !== ""
            x: backButton.visible ? backButton.width + Theme.gapM : 0
            width: mainAction.visible ? implicitWidth : parent.width - x
            height: parent.height
            text: frame.secondaryText
            onClicked: frame.secondary()
        }
        PrimaryButton {
            id: mainAction
            objectName: "mainAction"
            visible: frame.actionText !== ""
            readonly property real leftSide: (backButton.visible ? backButton.width + Theme.gapM : 0)
                                             + (secondButton.visible ? secondButton.implicitWidth + Theme.gapM : 0)
            x: frame.wide ? Math.max(leftSide, parent.width - 760) : leftSide
            width: parent.width - x
            height: parent.height
            text: frame.actionText
            drawing: frame.actionDrawing
            enabled: frame.actionEnabled
            onClicked: frame.action()
        }
    }
}
