import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "document"

    readonly property DocumentViewModel document: models.document

    heading: qsTr("What do you identify with?")
    lead: qsTr("Its chip is read here. The machine never keeps your document.")

    leastHeight: cards.y + cards.height
    Grid {
        id: cards
        readonly property real cellWidth: page.wide ? (page.bodyWidth - (columns - 1) * spacing) / columns : page.bodyWidth
        y: page.wide ? 8 : 48
        columns: page.wide ? page.document.choices.length : 1
        spacing: page.wide ? Theme.gapL : Theme.gapM
        Repeater {
            model: page.document.choices
            DocumentTile {
                required property string modelData
                width: cards.cellWidth
                height: Math.max(implicitHeight, page.wide ? 560 : 0)
                upright: page.wide
                drawing: modelData === "passport" ? "passport" : modelData === "identity_card" ? "identity_card" : "permit"
                text: page.document.title(modelData)
                detail: page.document.detail(modelData)
                onClicked: page.document.choose(modelData)
            }
        }
    }
}
