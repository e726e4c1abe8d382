import QtQuick
import SimKiosk.Ui

// Three questions, each answered with one touch; the plan that follows stands below with its reasons.
Sheet {
    id: sheet

    required property AdviceViewModel advice
    readonly property bool wide: width > height
    signal taken(string planId)

    sheetHeight: wide ? 940 : 1640
    sheetWidth: wide ? 1720 : width

    Words {
        id: title
        x: Theme.margin
        y: 48
        width: parent.width - 2 * Theme.margin
        level: Theme.title
        strong: true
        text: qsTr("Three questions")
        Accessible.role: Accessible.Heading
    }
    Column {
        id: questions
        anchors { left: title.left; top: title.bottom; topMargin: Theme.gapL }
        width: sheet.wide ? (parent.width - 2 * Theme.margin - Theme.gapL) / 2 : parent.width - 2 * Theme.margin
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
        readonly property bool known: sheet.advice.planId !== ""
        x: sheet.wide ? questions.x + questions.width + Theme.gapL : Theme.margin
        y: sheet.wide ? questions.y : questions.y + questions.height + Theme.gapL
        width: parent.width - Theme.margin - x
        height: close.y - Theme.gapM - y
        radius: Theme.radiusM
        color: known ? Theme.accentTint : Theme.sunken
        Accessible.role: Accessible.Grouping
        Accessible.name: known ? qsTr("We recommend %1").arg(sheet.advice.planName) : qsTr("Answer all three to see a plan.")

        Words {
            visible: !result.known
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gapL
            horizontalAlignment: Text.AlignHCenter
            color: Theme.inkSoft
            text: qsTr("Answer all three to see a plan.")
        }
        Column {
            visible: result.known
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
    QuietButton {
        id: close
        x: Theme.margin
        y: sheet.height < 0 ? 0 : Math.min(sheet.sheetHeight, sheet.height - 64) - height - (sheet.wide ? 40 : 64 + Theme.radiusL)
        height: Theme.mainButton
        text: qsTr("All plans")
        onClicked: sheet.open = false
    }
    PrimaryButton {
        id: take
        anchors { left: close.right; leftMargin: Theme.gapM; right: parent.right; rightMargin: Theme.margin; verticalCenter: close.verticalCenter }
        text: result.known ? qsTr("Look at %1").arg(sheet.advice.planName) : qsTr("Show the plan")
        enabled: result.known
        onClicked: {
            sheet.taken(sheet.advice.planId)
            sheet.open = false
        }
    }
}
