import QtQuick
import QtQuick.Templates as T
import SimKiosk.Ui

// One kind of document: its picture, its name, and how to know it. A touch goes on with it.
T.AbstractButton {
    id: tile

    property string drawing
    property string detail
    property bool upright: false

    implicitHeight: upright ? words.y + words.implicitHeight + 40 : Math.max(320, words.implicitHeight + 64)

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: tile.clicked()

    background: Surface {
        color: tile.down ? Theme.sunken : Theme.surface
        FocusRing { control: tile; shown: tile.visualFocus }
    }
    contentItem: Item {
        Drawing {
            id: picture
            anchors.left: parent.left
            anchors.leftMargin: tile.upright ? (parent.width - width) / 2 : 48
            y: tile.upright ? 32 : (parent.height - height) / 2
            height: tile.upright ? 160 : Theme.large ? 120 : 180
            width: height * 856 / 540
            name: tile.drawing
        }
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: tile.upright ? 40 : 48 + picture.width + Theme.gapL
            y: tile.upright ? picture.y + picture.height + Theme.gapM : (parent.height - height) / 2
            width: parent.width - anchors.leftMargin - 40
            spacing: 12
            Words {
                width: parent.width
                level: Theme.heading
                strong: true
                horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
                text: tile.text
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                level: Theme.label
                color: Theme.inkSoft
                horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
                text: tile.detail
                Accessible.ignored: true
            }
        }
    }
}
