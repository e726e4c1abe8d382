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

    implicitWidth: row.implicitWidth + 72
    implicitHeight: Theme.touch
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: enabled ? "" : qsTr("Not available yet")
    Accessible.onPressAction: if (control.enabled) control.clicked()

    readonly property color figure: !enabled ? Theme.disabledInk : inverse ? Theme.accentInk : Theme.ink

    background: Rectangle {
        radius: Math.min(Theme.radiusM, height / 2)
        color: control.inverse ? (control.down ? "#40FFFFFF" : "#1FFFFFFF")
                              : control.down ? Theme.sunken : control.framed ? Theme.surface : "transparent"
        border.width: control.framed && !control.inverse ? 2 : 0
        border.color: control.enabled ? Theme.edge : Theme.line
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 14
            Drawing {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.drawing !== ""
                width: 36
                height: 36
                name: control.drawing
                ink: control.figure
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                visible: text !== ""
                color: control.figure
                font.pixelSize: control.level
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
