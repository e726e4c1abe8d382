#include "ui/viewmodels/issue_view_model.hpp"

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {

QStringList IssueViewModel::stages() const {
    return {tr("Prepare the SIM card"), tr("Read the SIM card"), tr("Switch on your number"), tr("Hand it out")};
}

int IssueViewModel::stage() const {
    switch (snapshot().issuePhase) {
        case IssuePhase::Preparing:
        case IssuePhase::Staging: return 0;
        case IssuePhase::ReadingSim: return 1;
        case IssuePhase::Activating: return 2;
        case IssuePhase::Presenting:
        case IssuePhase::TakeCard: return 3;
        case IssuePhase::Taken: return 4;
    }
    return 0;
}

QString IssueViewModel::phase() const {
    switch (snapshot().issuePhase) {
        case IssuePhase::TakeCard: return QStringLiteral("take");
        case IssuePhase::Taken: return QStringLiteral("taken");
        default: return QStringLiteral("working");
    }
}

QString IssueViewModel::instruction() const {
    switch (snapshot().issuePhase) {
        case IssuePhase::Preparing:
        case IssuePhase::Staging: return tr("Your SIM card is being prepared");
        case IssuePhase::ReadingSim: return tr("Your SIM card is being read");
        case IssuePhase::Activating: return tr("Your number is being switched on");
        case IssuePhase::Presenting: return tr("Your SIM card is coming");
        case IssuePhase::TakeCard: return tr("Take your SIM card");
        case IssuePhase::Taken: return tr("It is yours now");
    }
    return {};
}

QString IssueViewModel::detail() const {
    switch (snapshot().issuePhase) {
        case IssuePhase::TakeCard: return tr("It sticks out of the lit slot below the screen.");
        case IssuePhase::Taken:
            return snapshot().activeNow ? tr("Your number works as soon as the card is in your phone.")
                                        : tr("Your number is ordered and will be switched on soon.");
        default: return tr("Please stay here. You do not need to do anything.");
    }
}

int IssueViewModel::usualMs() const {
    const auto& usual = snapshot().usual;
    switch (snapshot().issuePhase) {
        case IssuePhase::Preparing:
        case IssuePhase::Staging:
        case IssuePhase::ReadingSim: return int(usual.preparing.value_or(0ms).count());
        case IssuePhase::Activating: return int(usual.activating.value_or(0ms).count());
        case IssuePhase::Presenting: return int(usual.handingOut.value_or(0ms).count());
        case IssuePhase::TakeCard:
        case IssuePhase::Taken: break;
    }
    return 0;
}

QString IssueViewModel::usual() const {
    return usualMs() > 0 ? tr("Usually %1").arg(aboutTime(std::chrono::milliseconds(usualMs()))) : QString();
}

QString IssueViewModel::number() const {
    const auto& now = snapshot();
    return now.reservedNumber ? island(QString::fromStdString(now.reservedNumber->msisdn.grouped()), now.language)
                              : QString();
}

bool IssueViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.issuePhase != now.issuePhase || before.simIccidTail != now.simIccidTail ||
           before.activeNow != now.activeNow || before.usual != now.usual ||
           before.reservedNumber != now.reservedNumber;
}

}  // namespace simkiosk
