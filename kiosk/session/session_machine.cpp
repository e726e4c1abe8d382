#include "kiosk/session/session_machine.hpp"

#include <array>

namespace simkiosk {

namespace {

struct Transition {
    Page from;
    SessionEvent event;
    Page to;
};

constexpr std::array transitions{
    Transition{Page::Attract, SessionEvent::Touched, Page::Language},
    Transition{Page::Attract, SessionEvent::ServiceLost, Page::OutOfService},
    Transition{Page::Attract, SessionEvent::ResumedAtPayment, Page::Payment},
    Transition{Page::Attract, SessionEvent::ResumedAtIssue, Page::Issue},
    Transition{Page::Attract, SessionEvent::ResumedAtReceipt, Page::Receipt},
    Transition{Page::OutOfService, SessionEvent::ServiceRestored, Page::Attract},
    Transition{Page::Attract, SessionEvent::StaffCame, Page::Service},
    Transition{Page::OutOfService, SessionEvent::StaffCame, Page::Service},
    Transition{Page::Service, SessionEvent::StaffLeft, Page::Attract},
    // A customer waits to be compared with the document.
    Transition{Page::StaffCheck, SessionEvent::StaffCame, Page::Service},
    Transition{Page::Service, SessionEvent::StaffWentBack, Page::StaffCheck},

    Transition{Page::Language, SessionEvent::LanguageChosen, Page::Plans},
    Transition{Page::Plans, SessionEvent::PlanChosen, Page::Numbers},
    Transition{Page::Plans, SessionEvent::WentBack, Page::Language},
    Transition{Page::Numbers, SessionEvent::NumberReserved, Page::Consents},
    Transition{Page::Numbers, SessionEvent::WentBack, Page::Plans},
    Transition{Page::Consents, SessionEvent::ConsentsGiven, Page::Document},
    // With one kind of document there is nothing to choose.
    Transition{Page::Consents, SessionEvent::IdentityCardChosen, Page::IdentityCard},
    Transition{Page::Consents, SessionEvent::PassportChosen, Page::Passport},
    Transition{Page::Consents, SessionEvent::WentBack, Page::Numbers},
    Transition{Page::Consents, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::Document, SessionEvent::IdentityCardChosen, Page::IdentityCard},
    Transition{Page::Document, SessionEvent::PassportChosen, Page::Passport},
    Transition{Page::Document, SessionEvent::WentBack, Page::Consents},
    Transition{Page::Document, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::IdentityCard, SessionEvent::CardAccepted, Page::LiveFace},
    Transition{Page::IdentityCard, SessionEvent::DocumentReconsidered, Page::Document},
    Transition{Page::IdentityCard, SessionEvent::WentBack, Page::Consents},
    Transition{Page::IdentityCard, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::Passport, SessionEvent::CardAccepted, Page::LiveFace},
    Transition{Page::Passport, SessionEvent::DocumentReconsidered, Page::Document},
    Transition{Page::Passport, SessionEvent::WentBack, Page::Consents},
    Transition{Page::Passport, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::IdentityCard, SessionEvent::StaffCheckChosen, Page::StaffCheck},
    Transition{Page::Passport, SessionEvent::StaffCheckChosen, Page::StaffCheck},
    Transition{Page::LiveFace, SessionEvent::IdentityVerified, Page::Review},
    Transition{Page::LiveFace, SessionEvent::StaffCheckChosen, Page::StaffCheck},
    Transition{Page::LiveFace, SessionEvent::WentBack, Page::IdentityCard},
    Transition{Page::LiveFace, SessionEvent::DocumentReconsidered, Page::Document},
    Transition{Page::LiveFace, SessionEvent::PassportChosen, Page::Passport},
    Transition{Page::LiveFace, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::StaffCheck, SessionEvent::IdentityVerified, Page::Review},
    Transition{Page::StaffCheck, SessionEvent::FaceCheckChosen, Page::LiveFace},
    Transition{Page::StaffCheck, SessionEvent::WentBack, Page::IdentityCard},
    Transition{Page::StaffCheck, SessionEvent::DocumentReconsidered, Page::Document},
    Transition{Page::StaffCheck, SessionEvent::PassportChosen, Page::Passport},
    Transition{Page::StaffCheck, SessionEvent::NumberLost, Page::Numbers},
    Transition{Page::Review, SessionEvent::Signed, Page::Payment},
    Transition{Page::Review, SessionEvent::WentBack, Page::Plans},
    Transition{Page::Review, SessionEvent::NumberLost, Page::Numbers},
    // From here on there is no way back, only out: a card is staged and a contract signed.
    Transition{Page::Payment, SessionEvent::PaymentConfirmed, Page::Issue},
    Transition{Page::Issue, SessionEvent::SimTaken, Page::Receipt},
    Transition{Page::Receipt, SessionEvent::ReceiptDone, Page::Goodbye},
    Transition{Page::Goodbye, SessionEvent::Finished, Page::Attract},
    Transition{Page::Problem, SessionEvent::Finished, Page::Attract},
};

// Every page between the first touch and the receipt can fail.
constexpr bool mayFail(Page page) {
    return page != Page::Attract && page != Page::OutOfService && page != Page::Goodbye && page != Page::Problem &&
           page != Page::Service;
}

}  // namespace

std::string_view toString(SessionEvent event) {
    switch (event) {
        case SessionEvent::Touched: return "touched";
        case SessionEvent::LanguageChosen: return "language_chosen";
        case SessionEvent::PlanChosen: return "plan_chosen";
        case SessionEvent::NumberReserved: return "number_reserved";
        case SessionEvent::NumberLost: return "number_lost";
        case SessionEvent::ConsentsGiven: return "consents_given";
        case SessionEvent::IdentityCardChosen: return "identity_card_chosen";
        case SessionEvent::PassportChosen: return "passport_chosen";
        case SessionEvent::DocumentReconsidered: return "document_reconsidered";
        case SessionEvent::CardAccepted: return "card_accepted";
        case SessionEvent::StaffCheckChosen: return "staff_check_chosen";
        case SessionEvent::FaceCheckChosen: return "face_check_chosen";
        case SessionEvent::IdentityVerified: return "identity_verified";
        case SessionEvent::Signed: return "signed";
        case SessionEvent::PaymentConfirmed: return "payment_confirmed";
        case SessionEvent::SimTaken: return "sim_taken";
        case SessionEvent::ReceiptDone: return "receipt_done";
        case SessionEvent::Finished: return "finished";
        case SessionEvent::WentBack: return "went_back";
        case SessionEvent::Failed: return "failed";
        case SessionEvent::ResumedAtPayment: return "resumed_at_payment";
        case SessionEvent::ResumedAtIssue: return "resumed_at_issue";
        case SessionEvent::ResumedAtReceipt: return "resumed_at_receipt";
        case SessionEvent::ServiceLost: return "service_lost";
        case SessionEvent::ServiceRestored: return "service_restored";
        case SessionEvent::StaffCame: return "staff_came";
        case SessionEvent::StaffLeft: return "staff_left";
        case SessionEvent::StaffWentBack: return "staff_went_back";
    }
    return "";
}

std::optional<Page> nextPage(Page page, SessionEvent event) {
    if (event == SessionEvent::Failed && mayFail(page)) return Page::Problem;
    for (const auto& transition : transitions) {
        if (transition.from == page && transition.event == event) return transition.to;
    }
    return std::nullopt;
}

}  // namespace simkiosk
