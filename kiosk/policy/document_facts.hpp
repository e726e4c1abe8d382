// What is known about the document on the reader and its holder, whichever device read it: what a country pack decides
// about. No name, no number.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/values/identity_document.hpp"

namespace simkiosk {

// What can be asked of a document. Passive authentication is four questions (ICAO 9303-11, 5.1 and 6.1).
enum class DocumentCheck {
    NumberCheckDigit,    // GB 11643, or those of the machine readable zone
    DocumentInDate,      // today is not after its last day
    SodSignature,        // the security object is signed by the certificate in it
    ChainTrusted,        // … which a trusted country authority has signed
    Revocation,          // … and not revoked: NotPossible when there is no list
    CertificatesInDate,  // both certificates are valid today
    DataGroupHashes,     // the groups that were read are the signed ones
    Dg1EqualsMrz,        // the chip says what is printed
    ChipGenuine,         // active or chip authentication, or PACE with chip authentication mapping
};
inline constexpr std::array allDocumentChecks{
    DocumentCheck::NumberCheckDigit, DocumentCheck::DocumentInDate, DocumentCheck::SodSignature,
    DocumentCheck::ChainTrusted,     DocumentCheck::Revocation,     DocumentCheck::CertificatesInDate,
    DocumentCheck::DataGroupHashes,  DocumentCheck::Dg1EqualsMrz,   DocumentCheck::ChipGenuine};
std::string_view toString(DocumentCheck check);  // "sod_signature"

enum class CheckOutcome {
    Passed,
    Failed,
    NotPossible,    // it should have been made and could not be
    NotApplicable,  // documents of this kind have nothing to check
};
std::string_view toString(CheckOutcome outcome);  // "not_possible"

struct DocumentFacts {
    DocumentKind kind = DocumentKind::Passport;
    // As in the machine readable zone, without fillers: "CHN", "FRA", "D".
    std::string issuingState;
    // On the day of the sale. Empty: the document does not say, or not fully (ICAO 9303-3, 4.8).
    std::optional<int> ageYears;
    // Held by this person already; empty: unknown here, the carrier decides.
    std::optional<unsigned> numbersHeld;
    std::array<CheckOutcome, allDocumentChecks.size()> checks;

    // Nothing has passed that was not set.
    DocumentFacts() { checks.fill(CheckOutcome::NotPossible); }
    CheckOutcome& operator[](DocumentCheck check) { return checks[static_cast<std::size_t>(check)]; }
    CheckOutcome operator[](DocumentCheck check) const { return checks[static_cast<std::size_t>(check)]; }
};

// Full years. Who was born on 29 February is a year older on 1 March in other years.
int ageOn(Date today, Date birth);
// Passed through the last day itself; NotPossible when the document does not say.
CheckOutcome inDate(Date today, std::optional<Date> lastDay);

// Of China's identity cards, the numbers held not known.
DocumentFacts factsOf(const IdCard& card, Date today);

}  // namespace simkiosk
