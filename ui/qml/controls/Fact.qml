import QtQuick
import SimKiosk.Ui

// A small drawing and a short fact beside it; read out as a part of the card it stands on.
Row {
    id: fact

    property string drawing
    property string text
    property int level: Theme.label
    property color figure: Theme.inkSoft

    spacing: 12
    Drawing {
        anchors.verticalCenter: parent.verticalCenter
        width: fact.level + 4
        height: fact.level + 4
        name: fact.drawing
        ink: fact.figure
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, fact.width > 0 ? fact.width - fact.level - 16 : implicitWidth)
        text: fact.text
        font.pixelSize: fact.level
        color: fact.figure
        horizontalAlignment: Text.AlignLeft
        lineHeight: Theme.fromTheRight ? 0.86 : 1  // as Words
        // Large words are never made smaller: they take a second line.
        wrapMode: Theme.large ? Text.Wrap : Text.NoWrap
        fontSizeMode: Theme.large ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: 20
        Accessible.ignored: true
    }
}
