import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// The main action of a page.
T.AbstractButton {
    id: control

    property bool light: false  // for dark grounds
    property string drawing: Theme.towards("arrow_right")

    implicitWidth: label.implicitWidth + 160
    implicitHeight: Theme.large ? label.implicitHeight + 48 : Theme.mainButton
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
        border.width: Theme.highContrast && !control.enabled ? 3 : 0
        border.color: Theme.disabledInk
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
                width: Math.min(implicitWidth, control.width - (icon.visible ? 96 + icon.width : 64))
                text: control.text
                color: control.figure
                font.pixelSize: Theme.heading
                font.bold: true
                // Large words are never made smaller: they take a second line.
                fontSizeMode: Theme.large ? Text.FixedSize : Text.HorizontalFit
                wrapMode: Theme.large ? Text.Wrap : Text.NoWrap
                minimumPixelSize: Theme.label
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Drawing {
                id: icon
                anchors.verticalCenter: parent.verticalCenter
                visible: control.drawing !== "" && !Theme.large
                width: Theme.px(40)
                height: width
                name: control.drawing
                ink: control.figure
            }
        }
    }
    scale: down && Theme.moving ? 0.985 : 1
    Behavior on scale { NumberAnimation { duration: Theme.quick } }
}
