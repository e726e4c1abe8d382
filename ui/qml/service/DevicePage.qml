import QtQuick
import SimKiosk.Ui

// One device: what it is, what it says, what went wrong with it, and its guided tests.
ServiceFrame {
    id: page
    objectName: "service_device"

    readonly property ServiceBenchViewModel bench: service.bench
    readonly property real columnWidth: wide ? (bodyWidth - Theme.gapL) / 2 : bodyWidth

    heading: bench.name
    lead: bench.identity
    showBack: !bench.testing

    Column {
        id: about
        anchors.left: parent.left
        width: page.columnWidth
        spacing: Theme.gapS
        Repeater {
            model: page.bench.facts
            Words {
                required property string modelData
                width: about.width
                level: Theme.caption
                text: modelData
            }
        }
        Repeater {
            model: page.bench.tests
            CaseRow {
                required property var modelData
                width: about.width
                enabled: !page.bench.testing
                text: modelData.text
                detail: modelData.hint
                drawing: Theme.towards("arrow_right")
                figure: Theme.accent
                onClicked: page.bench.run(modelData.kind)
            }
        }
        Words {
            visible: page.bench.history.length > 0
            width: parent.width
            topPadding: Theme.gapS
            level: Theme.label
            strong: true
            color: Theme.inkSoft
            text: qsTr("Errors since the program began")
        }
        Repeater {
            model: page.bench.history
            Words {
                required property var modelData
                width: about.width
                level: Theme.caption
                text: modelData.at + " · " + modelData.why
            }
        }
    }
    Words {
        id: instruction
        visible: text !== ""
        anchors.left: steps.left
        y: page.wide ? 0 : about.height + Theme.gapM
        width: page.columnWidth
        strong: true
        text: page.bench.instruction
    }
    ListView {
        id: steps
        anchors.left: parent.left
        anchors.leftMargin: page.wide ? page.bodyWidth - width : 0
        y: instruction.visible ? instruction.y + instruction.height + Theme.gapS : instruction.y
        width: page.columnWidth
        height: page.bodyHeight - y
        clip: true
        spacing: Theme.gapS
        boundsBehavior: Flickable.StopAtBounds
        model: page.bench.results
        onCountChanged: positionViewAtEnd()
        delegate: TestRow {
            required property var modelData
            width: steps.width - 16
            text: modelData.text
            detail: modelData.detail
            progress: modelData.state
        }
        ScrollHint { view: steps }
    }
}
