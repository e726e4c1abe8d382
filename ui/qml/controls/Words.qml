import QtQuick
import SimKiosk.Ui

// Text in one of the theme's sizes, readable by assistive technology.
Text {
    id: words

    property int level: Theme.body
    property bool strong: false

    color: Theme.ink
    font.pixelSize: level
    font.bold: strong
    // Arabic typefaces bring more air with them.
    lineHeight: Theme.fromTheRight ? 0.86 : level >= Theme.title ? 1.05 : 1.15
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft  // turns with the reading direction, whatever the words are
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
