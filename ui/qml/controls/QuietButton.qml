import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// Everything that is not the main action.
T.AbstractButton {
    id: control

    property string drawing: ""
    property bool inverse: false
    property bool framed: true
    property int level: Theme.body
    property real most: 100000  // width at which the words take a second line

    readonly property real side: 36  // beside the words
    implicitWidth: Math.min(most, row.implicitWidth + 2 * side)
    implicitHeight: Math.max(Theme.touch, words.visible && words.lineCount > 1 ? words.implicitHeight + 32 : 0)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: enabled ? "" : qsTr("Not available yet")
    Accessible.onPressAction: if (control.enabled) control.clicked()

    readonly property color figure: !enabled ? Theme.disabledInk : inverse ? Theme.accentInk : Theme.ink

    background: Rectangle {
        radius: Math.min(Theme.radiusM, height / 2)
        color: control.inverse ? (control.down ? "#40FFFFFF" : Theme.glass)
                              : control.down ? Theme.sunken : control.framed ? Theme.surface : "transparent"
        border.width: control.framed && (!control.inverse || Theme.highContrast) ? Theme.outline : 0
        border.color: control.inverse ? Theme.accentInk : control.enabled ? Theme.edge : Theme.line
        FocusRing { control: control; shown: control.visualFocus; inverse: control.inverse }
    }
    // What the words are wide in one line; their own implicitWidth changes as they are broken.
    Text {
        id: natural
        visible: false
        text: control.text
        font: words.font
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 14
            Drawing {
                id: icon
                anchors.verticalCenter: parent.verticalCenter
                visible: control.drawing !== ""
                width: Theme.icon
                height: Theme.icon
                name: control.drawing
                ink: control.figure
            }
            Text {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                visible: text !== ""
                width: Math.min(natural.implicitWidth, control.most - 2 * control.side - (icon.visible ? icon.width + row.spacing : 0))
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                color: control.figure
                font.pixelSize: control.level
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
