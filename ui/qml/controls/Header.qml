import QtQuick
import SimKiosk.Ui

// The top of every page: where am I, which language, how it is shown, the way out.
Item {
    id: header

    required property SessionViewModel session
    required property AccessViewModel access
    readonly property bool wide: width > 1400 && !Theme.large
    readonly property bool waiting: session.page === "attract" || session.page === "out_of_service"
    readonly property bool inverse: waiting
    readonly property bool inSale: session.step >= 0
    signal leave()
    signal languages()
    signal modes()

    // Large words need rows of their own.
    height: wide ? 152 : !Theme.large ? (Theme.low ? 200 : 256) : below.y + (chip.visible ? chip.y + chip.height : steps.height) + 24

    Languages { id: known }
    Wordmark {
        id: mark
        visible: !Theme.large
        anchors { left: parent.left; leftMargin: Theme.margin; top: parent.top; topMargin: right.anchors.topMargin + (Theme.touch + 12 - height) / 2 }
        inverse: header.inverse
    }
    Row {
        id: right
        anchors { right: parent.right; rightMargin: Theme.margin; top: parent.top; topMargin: Theme.large ? 24 : Theme.low ? 16 : 36 }
        height: Theme.touch + 12
        spacing: Theme.gapS
        LanguageSwitch {
            id: allLanguages
            visible: header.waiting && !Theme.large
            anchors.verticalCenter: parent.verticalCenter
            session: header.session
            inverse: header.inverse
        }
        QuietButton {
            visible: !allLanguages.visible && header.session.page !== "language"
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.large ? known.named(header.session.language).brief : known.named(header.session.language).name
            drawing: "globe"
            level: Theme.label
            inverse: header.inverse
            Accessible.name: qsTr("Language: %1").arg(known.named(header.session.language).name)
            onClicked: header.languages()
        }
        QuietButton {
            objectName: "accessButton"
            visible: header.session.page !== "service"
            anchors.verticalCenter: parent.verticalCenter
            width: height
            drawing: "accessibility"
            inverse: header.inverse
            Accessible.name: qsTr("Seeing, hearing and reaching")
            onClicked: header.modes()
        }
        QuietButton {
            visible: header.session.canCancel
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Exit")
            drawing: "close"
            level: Theme.label
            onClicked: header.leave()
        }
    }
    Item {
        id: below
        visible: header.inSale
        y: header.wide ? 0 : right.y + right.height + (Theme.low ? 8 : 24)
        anchors { left: parent.left; right: parent.right }
        ReservationChip {
            id: chip
            visible: header.session.reserved
            session: header.session
            anchors { right: parent.right; rightMargin: header.wide ? right.width + Theme.margin + 40 : Theme.margin }
            y: Theme.large ? steps.height + 16 : header.wide ? 42 : 0
        }
        Steps {
            id: steps
            session: header.session
            anchors {
                left: parent.left
                leftMargin: header.wide ? Theme.margin + mark.width + 56 : Theme.margin
                right: parent.right
                rightMargin: (header.wide ? right.width + Theme.margin + 40 : Theme.margin)
                             + (chip.visible && !Theme.large ? chip.width + Theme.gapM : 0)
            }
            y: header.wide ? 56 : Theme.large ? 0 : 12
        }
    }
}
