#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

const char* toString(Page page) {
    switch (page) {
        case Page::Attract: return "attract";
        case Page::Language: return "language";
        case Page::Plans: return "plans";
        case Page::Numbers: return "numbers";
        case Page::Consents: return "consents";
        case Page::Document: return "document";
        case Page::IdentityCard: return "identity_card";
        case Page::Passport: return "passport";
        case Page::LiveFace: return "live_face";
        case Page::StaffCheck: return "staff_check";
        case Page::Review: return "review";
        case Page::Payment: return "payment";
        case Page::Issue: return "issue";
        case Page::Receipt: return "receipt";
        case Page::Goodbye: return "goodbye";
        case Page::Problem: return "problem";
        case Page::OutOfService: return "out_of_service";
        case Page::Service: return "service";
    }
    return "attract";
}

const char* toString(DocumentChoice choice) {
    switch (choice) {
        case DocumentChoice::IdentityCard: return "identity_card";
        case DocumentChoice::Passport: return "passport";
        case DocumentChoice::ResidencePermit: return "residence_permit";
    }
    return "identity_card";
}

const char* toString(Consent consent) {
    switch (consent) {
        case Consent::Identification: return "identification";
        case Consent::FaceProcessing: return "face_processing";
        case Consent::Marketing: return "marketing";
    }
    return "identification";
}

const char* toString(ProblemCause cause) {
    switch (cause) {
        case ProblemCause::CardUnreadable: return "card_unreadable";
        case ProblemCause::CardRefused: return "card_refused";
        case ProblemCause::NoPhotoDecoder: return "no_photo_decoder";
        case ProblemCause::FaceUndecided: return "face_undecided";
        case ProblemCause::FaceMismatch: return "face_mismatch";
        case ProblemCause::PresentationAttack: return "presentation_attack";
        case ProblemCause::StaffRefused: return "staff_refused";
        case ProblemCause::StaffDidNotCome: return "staff_did_not_come";
        case ProblemCause::NumberLimitReached: return "number_limit_reached";
        case ProblemCause::NotQualified: return "not_qualified";
        case ProblemCause::NumberTaken: return "number_taken";
        case ProblemCause::ReservationLapsed: return "reservation_lapsed";
        case ProblemCause::PaymentNotConfirmed: return "payment_not_confirmed";
        case ProblemCause::PaymentUnclear: return "payment_unclear";
        case ProblemCause::NoSimCard: return "no_sim_card";
        case ProblemCause::SimNotActivated: return "sim_not_activated";
        case ProblemCause::SimNotTaken: return "sim_not_taken";
        case ProblemCause::InDoubt: return "in_doubt";
        case ProblemCause::BackOfficeUnreachable: return "back_office_unreachable";
        case ProblemCause::MachineFault: return "machine_fault";
        case ProblemCause::DeviceLost: return "device_lost";
        case ProblemCause::TimedOut: return "timed_out";
        case ProblemCause::Cancelled: return "cancelled";
    }
    return "cancelled";
}

const char* toString(Notice notice) {
    switch (notice) {
        case Notice::None: return "none";
        case Notice::NumberJustTaken: return "number_just_taken";
        case Notice::NoNumbersFound: return "no_numbers_found";
        case Notice::CardRemovedTooSoon: return "card_removed_too_soon";
        case Notice::CardNotRecognised: return "card_not_recognised";
        case Notice::CardExpired: return "card_expired";
        case Notice::FaceTryAgain: return "face_try_again";
        case Notice::SignatureTooShort: return "signature_too_short";
        case Notice::ReservationExtended: return "reservation_extended";
        case Notice::BackOfficeSlow: return "back_office_slow";
        case Notice::DocumentNumberCheckFailed: return "document_number_check_failed";
        case Notice::DocumentExpired: return "document_expired";
        case Notice::DocumentLiftedTooSoon: return "document_lifted_too_soon";
        case Notice::ChipNotOpened: return "chip_not_opened";
        case Notice::ZoneNotRead: return "zone_not_read";
        case Notice::NumberLapsed: return "number_lapsed";
        case Notice::NumberNotExtended: return "number_not_extended";
    }
    return "none";
}

}  // namespace simkiosk
