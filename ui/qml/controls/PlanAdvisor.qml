import QtQuick
import SimKiosk.Ui

// Three questions, each answered with one touch; the plan that follows stands beside or below with its reasons.
MessageSheet {
    id: sheet

    required property AdviceViewModel advice
    readonly property bool wide: width > 1400 && !Theme.large
    readonly property bool known: advice.planId !== ""
    signal taken(string planId)

    sheetWidth: wide ? 1720 : width
    heading: qsTr("Three questions")

    Grid {
        id: halves
        readonly property real half: sheet.wide ? (width - columnSpacing) / 2 : width
        width: parent.width
        columns: sheet.wide ? 2 : 1
        columnSpacing: Theme.gapL
        rowSpacing: Theme.gapL
        Column {
            id: questions
            width: halves.half
            spacing: sheet.wide ? Theme.gapM : Theme.gapL
            AdviceQuestion {
                width: parent.width
                drawing: "video"
                question: qsTr("How much video do you watch away from Wi-Fi?")
                answers: sheet.advice.videoAnswers
                answered: sheet.advice.video
                onAnswer: (index) => sheet.advice.answerVideo(index)
            }
            AdviceQuestion {
                width: parent.width
                drawing: "globe"
                question: qsTr("Do you call other countries?")
                answers: sheet.advice.abroadAnswers
                answered: sheet.advice.abroad
                onAnswer: (index) => sheet.advice.answerAbroad(index)
            }
            AdviceQuestion {
                width: parent.width
                drawing: "wallet"
                question: qsTr("What may it cost a month?")
                answers: sheet.advice.budgetAnswers
                answered: sheet.advice.budget
                onAnswer: (index) => sheet.advice.answerBudget(index)
            }
        }
        Rectangle {
            id: result
            // As much room as the longest advice needs, so that nothing moves under the finger with the last answer.
            width: halves.half
            height: Math.max(sheet.wide ? questions.height : 420, (sheet.known ? reasons.height : open.height) + 2 * Theme.gapL)
            radius: Theme.radiusM
            color: sheet.known ? Theme.accentTint : Theme.sunken
            border.width: Theme.highContrast ? Theme.outline : 0
            border.color: Theme.edge
            Accessible.role: Accessible.Grouping
            Accessible.name: sheet.known ? qsTr("We recommend %1").arg(sheet.advice.planName) : qsTr("Answer all three to see a plan.")

            Words {
                id: open
                visible: !sheet.known
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gapL
                horizontalAlignment: Text.AlignHCenter
                color: Theme.inkSoft
                text: qsTr("Answer all three to see a plan.")
            }
            Column {
                id: reasons
                visible: sheet.known
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapL }
                spacing: Theme.gapS
                Words {
                    width: parent.width
                    level: Theme.label
                    color: Theme.inkSoft
                    text: qsTr("For you")
                }
                Words {
                    objectName: "advisedPlan"
                    width: parent.width
                    level: Theme.heading
                    strong: true
                    color: Theme.accentDeep
                    text: qsTr("%1, %2").arg(sheet.advice.planName).arg(sheet.advice.planPrice)
                }
                Repeater {
                    model: sheet.advice.reasons
                    Row {
                        id: reason
                        required property string modelData
                        width: parent.width
                        spacing: 18
                        Drawing {
                            width: 36
                            height: 36
                            name: "check_circle"
                            ink: Theme.accent
                        }
                        Words {
                            width: parent.width - 54
                            level: Theme.label
                            text: reason.modelData
                        }
                    }
                }
            }
        }
    }
    actions: Flow {
        id: choices
        width: parent.width
        spacing: Theme.gapM
        QuietButton {
            id: close
            width: Theme.large ? choices.width : implicitWidth
            height: Theme.large ? Theme.touch : Theme.mainButton
            text: qsTr("All plans")
            onClicked: sheet.open = false
        }
        PrimaryButton {
            width: Theme.large ? choices.width : choices.width - close.width - choices.spacing
            text: sheet.known ? qsTr("Look at %1").arg(sheet.advice.planName) : qsTr("Show the plan")
            enabled: sheet.known
            onClicked: {
                sheet.taken(sheet.advice.planId)
                sheet.open = false
            }
        }
    }
}
