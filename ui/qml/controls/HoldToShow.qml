import QtQuick
import SimKiosk.Ui

// Shows the customer's own details while a finger is on it. Who walks with keys cannot hold it: for them it switches, and the
// session covers the details again after some seconds.
QuietButton {
    id: button

    required property IdentityViewModel identity
    required property AccessViewModel access

    property bool byFinger: false  // this click began with a press

    text: access.keysInUse ? identity.shown ? qsTr("Hide my details") : qsTr("Show my details") : qsTr("Hold to show")
    // One name for both: whoever listens has not seen the words.
    Accessible.name: identity.shown ? qsTr("Hide my details") : qsTr("Show my details")
    drawing: "eye"
    onPressed: {
        byFinger = true
        identity.uncover(true)
    }
    onReleased: identity.uncover(false)
    onCanceled: {
        byFinger = false
        identity.uncover(false)
    }
    onClicked: {
        if (!byFinger) identity.uncover(!identity.shown)
        byFinger = false
    }
}
