import QtQuick
import SimKiosk.Ui

// How everything is shown and told; each wish holds at once and until the customer has gone.
MessageSheet {
    id: sheet

    required property AccessViewModel access

    objectName: "accessSheet"
    heading: qsTr("Seeing, hearing and reaching")

    ModeRow {
        text: qsTr("Large text")
        drawing: "text_size"
        on: sheet.access.largeText
        onClicked: sheet.access.largeText = !sheet.access.largeText
    }
    ModeRow {
        text: qsTr("High contrast")
        drawing: "contrast"
        on: sheet.access.highContrast
        onClicked: sheet.access.highContrast = !sheet.access.highContrast
    }
    ModeRow {
        text: qsTr("Everything lower on the screen")
        drawing: "arrow_down"
        on: sheet.access.reach
        onClicked: sheet.access.reach = !sheet.access.reach
    }
    ModeRow {
        text: qsTr("More time on every page")
        drawing: "clock"
        on: sheet.access.moreTime
        onClicked: sheet.access.moreTime = !sheet.access.moreTime
    }
    ModeRow {
        visible: sheet.access.voice
        text: qsTr("Read everything aloud in the headset")
        drawing: "headset"
        on: sheet.access.spoken
        onClicked: sheet.access.spoken = !sheet.access.spoken
    }
    ModeRow {
        visible: sheet.access.spoken
        text: qsTr("Dark screen while it is read aloud")
        drawing: "moon"
        on: sheet.access.dark
        onClicked: sheet.access.dark = !sheet.access.dark
    }
    ModeRow {
        text: qsTr("Nothing moves")
        drawing: "pause"
        on: sheet.access.still
        onClicked: sheet.access.still = !sheet.access.still
    }
    actions: PrimaryButton {
        width: parent.width
        text: qsTr("Close")
        drawing: ""
        onClicked: sheet.open = false
    }
    onBackground: open = false
}
