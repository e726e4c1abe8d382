import QtQuick
import SimKiosk.Ui

// The top of every page: where am I, which language, the way out.
Item {
    id: header

    required property SessionViewModel session
    readonly property bool wide: width > 1400
    readonly property bool inverse: session.page === "attract" || session.page === "out_of_service"
    signal leave()

    height: Theme.headerHeight(wide)

    Wordmark {
        id: mark
        x: Theme.margin
        y: 36 + (languages.height - height) / 2
        inverse: header.inverse
    }
    Row {
        id: right
        anchors { right: parent.right; rightMargin: Theme.margin; top: parent.top; topMargin: 36 }
        spacing: Theme.gapS
        LanguageSwitch {
            id: languages
            visible: header.session.page !== "language"
            session: header.session
            inverse: header.inverse
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
    Steps {
        visible: header.session.step >= 0
        session: header.session
        x: header.wide ? mark.x + mark.width + 56 : Theme.margin
        y: header.wide ? 56 : 164
        width: (header.wide ? right.x - 40 : header.width - Theme.margin) - x
               - (chip.visible ? chip.width + Theme.gapM : 0)
    }
    ReservationChip {
        id: chip
        visible: header.session.reserved
        session: header.session
        x: (header.wide ? right.x - 40 : header.width - Theme.margin) - width
        y: header.wide ? 42 : 152
    }
}
