#include "kiosk/policy/document_facts.hpp"

namespace simkiosk {

std::string_view toString(DocumentCheck check) {
    switch (check) {
        case DocumentCheck::NumberCheckDigit: return "number_check_digit";
        case DocumentCheck::DocumentInDate: return "document_in_date";
        case DocumentCheck::SodSignature: return "sod_signature";
        case DocumentCheck::ChainTrusted: return "chain_trusted";
        case DocumentCheck::Revocation: return "revocation";
        case DocumentCheck::CertificatesInDate: return "certificates_in_date";
        case DocumentCheck::DataGroupHashes: return "data_group_hashes";
        case DocumentCheck::Dg1EqualsMrz: return "dg1_equals_mrz";
        case DocumentCheck::ChipGenuine: return "chip_genuine";
    }
    return "sod_signature";
}

std::string_view toString(CheckOutcome outcome) {
    switch (outcome) {
        case CheckOutcome::Passed: return "passed";
        case CheckOutcome::Failed: return "failed";
        case CheckOutcome::NotPossible: return "not_possible";
        case CheckOutcome::NotApplicable: return "not_applicable";
    }
    return "not_possible";
}

int ageOn(Date today, Date birth) {
    const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
    const bool before = today.month() < birth.month() || (today.month() == birth.month() && today.day() < birth.day());
    return years - before;
}

CheckOutcome inDate(Date today, std::optional<Date> lastDay) {
    if (!lastDay || !lastDay->ok()) return CheckOutcome::NotPossible;
    return today <= *lastDay ? CheckOutcome::Passed : CheckOutcome::Failed;
}

DocumentFacts factsOf(const IdCard& card, Date today) {
    DocumentFacts facts;
    facts.kind = kindOf(card.type);
    facts.issuingState = "CHN";
    if (card.birthDate) facts.ageYears = ageOn(today, *card.birthDate);
    facts.checks.fill(CheckOutcome::NotApplicable);
    switch (card.numberCheck) {
        case NumberCheck::Valid: facts[DocumentCheck::NumberCheckDigit] = CheckOutcome::Passed; break;
        case NumberCheck::Invalid: facts[DocumentCheck::NumberCheckDigit] = CheckOutcome::Failed; break;
        case NumberCheck::NotApplicable: break;
    }
    facts[DocumentCheck::DocumentInDate] = card.validForever ? CheckOutcome::Passed : inDate(today, card.validTo);
    return facts;
}

}  // namespace simkiosk
