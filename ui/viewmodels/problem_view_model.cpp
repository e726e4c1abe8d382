#include "ui/viewmodels/problem_view_model.hpp"

namespace simkiosk {

QString ProblemViewModel::title() const {
    switch (problem().cause) {
        case ProblemCause::CardUnreadable: return tr("Your document could not be read");
        case ProblemCause::CardRefused: return tr("This document cannot be used");
        case ProblemCause::NoPhotoDecoder: return tr("The photo on your document cannot be shown here");
        case ProblemCause::FaceUndecided: return tr("We could not recognise you clearly");
        case ProblemCause::FaceMismatch: return tr("Your face does not match your document");
        case ProblemCause::PresentationAttack: return tr("We need to see you in person");
        case ProblemCause::StaffRefused: return tr("Your identity could not be confirmed");
        case ProblemCause::StaffDidNotCome: return tr("Nobody could come in time");
        case ProblemCause::NumberLimitReached: return tr("You have as many numbers as one person may");
        case ProblemCause::NotQualified: return tr("Your carrier cannot sell you this plan");
        case ProblemCause::NumberTaken: return tr("Your number has been taken");
        case ProblemCause::ReservationLapsed: return tr("The time for your number is over");
        case ProblemCause::PaymentNotConfirmed: return tr("Your payment did not arrive");
        case ProblemCause::PaymentUnclear: return tr("We do not know yet whether you have paid");
        case ProblemCause::NoSimCard: return tr("No SIM card could be prepared");
        case ProblemCause::SimNotActivated: return tr("Your number could not be switched on");
        case ProblemCause::SimNotTaken: return tr("The SIM card was not taken");
        case ProblemCause::InDoubt: return tr("Something needs a closer look");
        case ProblemCause::BackOfficeUnreachable: return tr("The connection is interrupted");
        case ProblemCause::DeviceLost: return tr("A part of this machine has stopped");
        case ProblemCause::MachineFault: return tr("This machine has to stop");
        case ProblemCause::TimedOut: return tr("The purchase has been closed");
        case ProblemCause::Cancelled: return tr("You have stopped the purchase");
    }
    return {};
}

QString ProblemViewModel::explanation() const {
    switch (problem().cause) {
        case ProblemCause::CardUnreadable: return tr("It was lifted too early, or its chip does not answer.");
        case ProblemCause::CardRefused:
            return tr("It has expired, it is damaged, or its holder is too young to buy alone.");
        case ProblemCause::NoPhotoDecoder: return tr("This machine cannot compare you with your document's photo.");
        case ProblemCause::FaceUndecided:
            return tr("Light, glasses or a mask may be in the way. It is not your fault.");
        case ProblemCause::FaceMismatch: return tr("Only the holder of the document can buy with it.");
        case ProblemCause::PresentationAttack:
            return tr("The camera did not see a living face. Photos and screens do not work.");
        case ProblemCause::StaffRefused:
            return tr("The member of staff could not say for certain that this is your document.");
        case ProblemCause::StaffDidNotCome:
            return tr("We called, and no member of staff answered in time. We are sorry.");
        case ProblemCause::NumberLimitReached:
            return tr("The law and your carrier limit how many numbers one person may hold.");
        case ProblemCause::NotQualified:
            return tr("It has said no for your registration. The machine is not told why.");
        case ProblemCause::NumberTaken: return tr("Another customer was a moment faster.");
        case ProblemCause::ReservationLapsed: return tr("We could not keep it any longer, so it is free again.");
        case ProblemCause::PaymentNotConfirmed: return tr("The code was not paid in time and is no longer valid.");
        case ProblemCause::PaymentUnclear: return tr("Your bank has not answered. We keep asking until it does.");
        case ProblemCause::NoSimCard: return tr("The cards inside are used up, stuck or cannot be read.");
        case ProblemCause::SimNotActivated: return tr("The network did not accept the card.");
        case ProblemCause::SimNotTaken:
            return tr("To keep it from strangers, the machine took it back and blocked it.");
        case ProblemCause::InDoubt:
            return tr("The machine cannot tell for certain where the SIM card is. It has been blocked.");
        case ProblemCause::BackOfficeUnreachable: return tr("The carrier's computers do not answer at the moment.");
        case ProblemCause::DeviceLost: return tr("It is needed for this step and does not answer.");
        case ProblemCause::MachineFault: return tr("It found a fault in itself and sells nothing until it is checked.");
        case ProblemCause::TimedOut: return tr("Nobody touched the screen for a while, so we closed the purchase.");
        case ProblemCause::Cancelled: return tr("As you wished. Nothing of it is kept.");
    }
    return {};
}

QString ProblemViewModel::next() const {
    switch (problem().cause) {
        case ProblemCause::CardUnreadable:
            return tr("Start again, and leave the document on the reader until the screen says that it was read.");
        case ProblemCause::CardRefused: return tr("Staff at the counter can tell you which document works.");
        case ProblemCause::NoPhotoDecoder:
        case ProblemCause::FaceUndecided:
        case ProblemCause::FaceMismatch:
        case ProblemCause::PresentationAttack: return tr("Staff at the counter can check your identity instead.");
        case ProblemCause::StaffRefused:
            return tr("Staff at the counter can explain it to you, or look at another document.");
        case ProblemCause::StaffDidNotCome:
            if (problem().caseNumber.empty()) return tr("Go to the counter. They go on with you from there.");
            return tr("Show the case number at the counter. They go on with you from there.");
        case ProblemCause::NumberLimitReached:
            return tr("Staff at the counter can go through your numbers with you and end one you no longer need.");
        case ProblemCause::NotQualified:
            return tr("Staff at the counter can look into it with you, or find a plan that works.");
        case ProblemCause::NumberTaken:
        case ProblemCause::ReservationLapsed: return tr("Start again to choose another number.");
        case ProblemCause::PaymentNotConfirmed:
            return tr("You can start again. If your bank shows a payment after all, it is given back by itself.");
        case ProblemCause::PaymentUnclear:
        case ProblemCause::InDoubt:
            if (problem().caseNumber.empty())
                return tr("Go to the counter: they find your purchase by the time of day. You will not pay twice.");
            return tr("Show the case number at the counter. You will not pay twice.");
        case ProblemCause::NoSimCard: return tr("Staff at the counter have SIM cards too, and can sell you this plan.");
        case ProblemCause::SimNotActivated: return tr("Staff at the counter can switch on a number for you.");
        case ProblemCause::SimNotTaken: return tr("What you paid comes back by itself. You are welcome to buy again.");
        case ProblemCause::BackOfficeUnreachable:
            return tr("Try again in a few minutes, or go to the counter: they may reach the carrier another way.");
        case ProblemCause::DeviceLost: return tr("Staff at the counter, or another machine, can serve you now.");
        case ProblemCause::MachineFault:
            return tr("Staff at the counter can serve you. This machine stays closed until it has been checked.");
        case ProblemCause::TimedOut:
        case ProblemCause::Cancelled: return tr("You are welcome to start again at any time.");
    }
    return {};
}

QString ProblemViewModel::help() const {
    if (calm()) return tr("Would you rather talk to a person? Staff are at the counter.");
    if (problem().caseNumber.empty())
        return tr("A person helps you at the counter. Tell them what stands at the top of this page.");
    return tr("A person helps you at the counter. The case number tells them everything; take a picture of it.");
}

QString ProblemViewModel::simCard() const {
    switch (problem().card) {
        case CardPlace::NoneIssued: return tr("No SIM card has left the machine.");
        case CardPlace::InMachine: return tr("It is still inside the machine.");
        case CardPlace::Retained: return tr("The machine took it back. It is blocked.");
        case CardPlace::WithCustomer: return tr("You have it.");
        case CardPlace::Unknown: return tr("Not certain. It is blocked, nobody can use it.");
    }
    return {};
}

QString ProblemViewModel::document() const {
    switch (problem().document) {
        case DocumentPlace::NotUsed: return tr("It was not used.");
        case DocumentPlace::WithCustomer: return tr("You have it.");
        case DocumentPlace::OnReader: return tr("Please take it from the reader, if it is still there.");
    }
    return {};
}

QString ProblemViewModel::money() const {
    switch (problem().money) {
        case MoneyPlace::NothingPaid: return tr("You have paid nothing.");
        case MoneyPlace::ReturnedInFull: return tr("You have it back in full.");
        case MoneyPlace::BeingReturned: return tr("It is on its way back to you.");
        case MoneyPlace::Paid: return tr("Paid.");
        case MoneyPlace::BeingClarified: return tr("We are clarifying it with your bank.");
    }
    return {};
}

bool ProblemViewModel::simCardSafe() const { return problem().card != CardPlace::Unknown; }

bool ProblemViewModel::calm() const {
    return problem().cause == ProblemCause::Cancelled || problem().cause == ProblemCause::TimedOut;
}

bool ProblemViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.problem != now.problem || before.busy != now.busy;
}

const Problem& ProblemViewModel::problem() const {
    static const Problem none{};
    return snapshot().problem ? *snapshot().problem : none;
}

}  // namespace simkiosk
