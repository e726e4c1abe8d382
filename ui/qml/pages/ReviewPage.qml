import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "review"

    readonly property ReviewViewModel review: models.review
    readonly property IdentityViewModel identity: models.identity

    heading: qsTr("Check and sign")
    // Who walks with keys may sign with one.
    readonly property bool byKey: models.access.keysInUse && pad.empty
    actionText: byKey ? qsTr("I sign by pressing OK") : qsTr("Sign and go on")
    actionDrawing: "pen"
    actionEnabled: (byKey || !pad.empty) && !models.session.busy
    onAction: byKey ? review.signByKey() : review.sign(pad)

    leastHeight: page.wide ? lines.height + 64 : summary.height + Theme.gapL + 460
    Surface {
        id: summary
        anchors.left: parent.left
        width: page.wide ? (page.bodyWidth - Theme.gapL) * 0.5 : page.bodyWidth
        height: page.wide ? page.bodyHeight : lines.height + 64
        Column {
            id: lines
            anchors { left: parent.left; leftMargin: 40 }
            y: 28
            width: parent.width - 80
            Repeater {
                model: page.review.lines
                Item {
                    id: line
                    required property var modelData
                    required property int index
                    readonly property bool holder: modelData.what === "holder"
                    width: lines.width
                    height: Math.max(78, label.height + 16, value.height + 16)
                    Rectangle {
                        visible: line.index > 0
                        width: parent.width
                        height: 2
                        color: Theme.line
                    }
                    Words {
                        id: label
                        width: Math.min(implicitWidth, line.width * 0.5)
                        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                        level: Theme.label
                        color: Theme.inkSoft
                        text: line.modelData.label
                    }
                    Words {
                        id: value
                        anchors { verticalCenter: parent.verticalCenter; right: parent.right; left: label.right; leftMargin: 24 }
                        horizontalAlignment: Text.AlignRight
                        level: line.index === 3 ? Theme.heading : Theme.body
                        strong: true
                        wrapMode: Text.Wrap
                        color: line.index === 3 ? Theme.accent : Theme.ink
                        text: line.holder ? page.identity.holder
                            : line.modelData.what === "number" && !page.identity.shown ? page.models.session.shownNumber
                            : line.modelData.value
                        // What was asked for by a key is for the ear as well; what a finger uncovers is not.
                        Accessible.role: line.holder && page.identity.shown && page.models.access.keysInUse
                                         ? Accessible.AlertMessage : Accessible.StaticText
                        Accessible.name: !line.holder ? line.modelData.value : page.identity.shown ? text : qsTr("Hidden from others")
                    }
                }
            }
            Item {
                width: 1
                height: Theme.gapS
            }
            Flow {
                id: ways
                readonly property real half: Theme.large ? width : (width - spacing) / 2
                width: parent.width
                spacing: Theme.gapS
                HoldToShow {
                    width: ways.half
                    most: width
                    height: Math.max(96, implicitHeight)
                    level: Theme.label
                    identity: page.identity
                    access: page.models.access
                }
                QuietButton {
                    width: ways.half
                    most: width
                    height: Math.max(96, implicitHeight)
                    enabled: page.review.contractPages.length > 0
                    text: qsTr("Read the contract")
                    drawing: "contract"
                    level: Theme.label
                    onClicked: reader.open = true
                }
            }
        }
    }
    Item {
        id: signing
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? summary.width + Theme.gapL : 0
        y: page.wide ? 0 : summary.height + Theme.gapL
        width: page.bodyWidth - anchors.leftMargin
        height: page.bodyHeight - y
        Words {
            id: ask
            visible: !Theme.large  // the tools need the room; the field says it
            width: parent.width - 340
            strong: true
            text: qsTr("Sign here with your finger")
        }
        Row {
            id: tools
            anchors { right: parent.right; verticalCenter: Theme.large ? undefined : ask.verticalCenter }
            spacing: Theme.gapS
            QuietButton {
                text: qsTr("Undo")
                drawing: "undo"
                level: Theme.caption
                enabled: !pad.empty
                onClicked: pad.undo()
            }
            QuietButton {
                text: qsTr("Clear")
                drawing: "trash"
                level: Theme.caption
                enabled: !pad.empty
                onClicked: pad.clear()
            }
        }
        Surface {
            id: sheetOfPaper
            anchors { top: tools.bottom; topMargin: Theme.gapS; left: parent.left; right: parent.right; bottom: parent.bottom }
            border.width: 3
            border.color: pad.empty ? Theme.edge : Theme.accent
            Rectangle {
                x: 48
                width: parent.width - 96
                height: 3
                y: parent.height * 0.74
                color: Theme.edge
            }
            Drawing {
                x: 48
                y: parent.height * 0.74 - 56
                width: 40
                height: 40
                name: "close"
                ink: Theme.edge
            }
            SignaturePad {
                id: pad
                objectName: "signaturePad"
                anchors.fill: parent
                anchors.margins: 4
                ink: "#1B1F6B"
                pixelPitchMm: Theme.pixelPitchMm
                Accessible.role: Accessible.Canvas
                Accessible.name: qsTr("Signature field")
                PointHandler {
                    acceptedDevices: PointerDevice.Stylus
                    onActiveChanged: if (!active) pad.stylusPressure = -1
                    onPointChanged: if (active && point.pressure > 0) pad.stylusPressure = point.pressure
                }
            }
            Words {
                visible: page.review.fingerprint !== ""
                anchors { right: parent.right; rightMargin: 32; bottom: parent.bottom; bottomMargin: 20 }
                level: Theme.px(22)
                color: Theme.inkSoft
                width: parent.width - 64
                horizontalAlignment: Text.AlignRight
                text: qsTr("Bound to contract %1").arg(page.review.fingerprint)
            }
        }
    }
    ContractReader {
        id: reader
        parent: page.stage
        z: 2
        review: page.review
    }
}
