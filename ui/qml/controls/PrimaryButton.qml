import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// The main action of a page.
T.AbstractButton {
    id: control

    property bool light: false  // for dark grounds
    property string drawing: "arrow_right"

    implicitWidth: label.implicitWidth + 160
    implicitHeight: Theme.mainButton
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: enabled ? "" : qsTr("Not available yet")
    Accessible.onPressAction: if (control.enabled) control.clicked()

    readonly property color ground: !enabled ? Theme.disabled : light ? Theme.surface : down ? Theme.accentDeep : Theme.accent
    readonly property color figure: !enabled ? Theme.disabledInk : light ? Theme.accentDeep : Theme.accentInk

    background: Rectangle {
        radius: Theme.radiusM
        color: control.ground
        Behavior on color { ColorAnimation { duration: Theme.quick } }
        FocusRing { control: control; shown: control.visualFocus }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.gapM
            Text {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, control.width - (icon.visible ? 140 : 64))
                text: control.text
                color: control.figure
                font.pixelSize: Theme.heading
                font.bold: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.label
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Drawing {
                id: icon
                anchors.verticalCenter: parent.verticalCenter
                visible: control.drawing !== ""
                width: 44
                height: 44
                name: control.drawing
                ink: control.figure
            }
        }
    }
    scale: down ? 0.985 : 1
    Behavior on scale { NumberAnimation { duration: Theme.quick } }
}
