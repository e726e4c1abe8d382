import QtQuick
import SimKiosk.Ui

PageFrame {
    id: page
    objectName: "issue"

    readonly property IssueViewModel issue: models.issue

    heading: issue.instruction
    lead: issue.detail

    leastHeight: page.wide ? column.height + 64 : 420 + steps.height + Theme.gapL
    SlotScene {
        id: scene
        anchors.left: parent.left
        width: page.wide ? page.bodyWidth * 0.56 : page.bodyWidth
        height: page.wide ? page.bodyHeight : page.bodyHeight - steps.height - Theme.gapL
        phase: page.issue.phase
    }
    Surface {
        id: steps
        width: page.wide ? page.bodyWidth * 0.4 : page.bodyWidth
        height: column.height + 64
        anchors.right: parent.right
        y: page.wide ? (page.bodyHeight - height) / 2 : page.bodyHeight - height
        Column {
            id: column
            anchors.left: parent.left
            anchors.leftMargin: 44
            y: 32
            width: parent.width - 88
            Repeater {
                model: page.issue.stages
                Item {
                    id: stage
                    required property string modelData
                    required property int index
                    readonly property bool done: index < page.issue.stage
                    readonly property bool current: index === page.issue.stage
                    width: column.width
                    height: Math.max(84, stageWords.height + 16)
                    Rectangle {
                        id: bullet
                        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                        width: 56
                        height: 56
                        radius: 28
                        color: stage.done ? Theme.goodTint : stage.current ? Theme.accentTint : Theme.sunken
                        Drawing {
                            visible: stage.done
                            anchors.centerIn: parent
                            width: 36
                            height: 36
                            name: "check"
                            ink: Theme.good
                        }
                        Spinner {
                            visible: stage.current
                            anchors.centerIn: parent
                            width: 40
                            height: 40
                        }
                    }
                    Words {
                        id: stageWords
                        anchors { left: bullet.right; leftMargin: 24; right: parent.right; verticalCenter: parent.verticalCenter }
                        strong: stage.current
                        color: stage.done || stage.current ? Theme.ink : Theme.inkSoft
                        text: stage.modelData
                    }
                }
            }
            Estimate {
                width: parent.width
                topPadding: 16
                usualMs: page.issue.usualMs
                words: page.issue.usual
                stage: page.issue.stage
            }
            Words {
                objectName: "takeCountdown"
                width: parent.width
                topPadding: 16
                level: Theme.label
                strong: page.models.session.takeEnding
                color: page.models.session.takeEnding ? Theme.caution : Theme.inkSoft
                visible: page.models.session.secondsToTake > 0
                text: qsTr("The machine waits %n more seconds for you.", "", page.models.session.secondsToTake)
                Accessible.ignored: true  // counts; what it means is said once, below
            }
            Words {
                objectName: "takeEnding"
                width: parent.width
                level: Theme.label
                visible: page.models.session.takeEnding
                text: qsTr("Please take your SIM card now. Otherwise the machine takes it back.")
                Accessible.role: Accessible.AlertMessage
            }
            Words {
                width: parent.width
                topPadding: 16
                level: Theme.label
                color: Theme.inkSoft
                visible: text !== "" && !page.models.session.takeEnding
                text: page.issue.simTail === "" ? page.models.session.shownNumber
                                                : qsTr("%1 · card ending %2").arg(page.models.session.shownNumber).arg(page.issue.simTail)
            }
        }
    }
}
