// A country pack: what may be sold to whom with which document, as data. The files are in kiosk/policy/packs, their
// form is declared in platform/system/country_pack_schema.cpp.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kiosk/policy/document_facts.hpp"

namespace simkiosk {

// From the mildest to the hardest: of several, the greatest counts.
enum class Verdict { Accept, Staff, Refuse };
std::string_view toString(Verdict verdict);  // "staff"

// What follows when a check failed, and when it could not be made.
struct CheckRule {
    Verdict failed = Verdict::Refuse;
    Verdict absent = Verdict::Staff;

    bool operator==(const CheckRule&) const = default;
};

struct AcceptedDocument {
    DocumentKind kind = DocumentKind::Passport;
    std::vector<std::string> states;  // of issue; empty: every state
    std::vector<std::string> except;  // none of these

    bool operator==(const AcceptedDocument&) const = default;
};

// Data about a person that somebody may want to keep after the sale.
enum class PersonalData {
    Name,
    BirthDate,
    DocumentNumber,
    Address,
    DocumentPhoto,  // from the chip
    LivePicture,    // from the camera, and every template made of it
    MatchScores,
    Signature,
    Contract,
};
inline constexpr std::array allPersonalData{
    PersonalData::Name,        PersonalData::BirthDate,     PersonalData::DocumentNumber,
    PersonalData::Address,     PersonalData::DocumentPhoto, PersonalData::LivePicture,
    PersonalData::MatchScores, PersonalData::Signature,     PersonalData::Contract};
std::string_view toString(PersonalData data);  // "document_photo"

// When the days begin.
enum class RetentionStart { Sale, ContractEnd };
std::string_view toString(RetentionStart start);  // "contract_end"

struct Retention {
    unsigned days = 0;  // from Sale: 0 is not kept beyond it
    RetentionStart from = RetentionStart::Sale;

    bool kept() const { return days > 0 || from == RetentionStart::ContractEnd; }
    bool operator==(const Retention&) const = default;
};

struct CountryPack {
    std::string id;       // its file's name: "china"
    std::string country;  // ISO 3166-1 alpha-2, or "EU"
    std::string title;

    std::vector<AcceptedDocument> documents;
    unsigned numbersPerPerson = 0;   // with one carrier
    int minimumAgeYears = 0;         // below: refused
    int adultAgeYears = 0;           // below: a minor
    bool minorsNeedGuardian = true;  // whom only staff can check

    std::array<CheckRule, allDocumentChecks.size()> checks{};
    bool faceMatchMandatory = true;
    double faceAcceptMin = 0;          // raises the kiosk's threshold of the face match, never lowers it; 0: it stays
    bool presentBeforeActive = false;  // the card may be handed out when the order is accepted
    std::array<Retention, allPersonalData.size()> retention{};

    CheckRule& operator[](DocumentCheck check) { return checks[static_cast<std::size_t>(check)]; }
    const CheckRule& operator[](DocumentCheck check) const { return checks[static_cast<std::size_t>(check)]; }
    Retention& operator[](PersonalData data) { return retention[static_cast<std::size_t>(data)]; }
    const Retention& operator[](PersonalData data) const { return retention[static_cast<std::size_t>(data)]; }
    bool operator==(const CountryPack&) const = default;
};

// What the pack means, for people who do not read TOML: one sentence a rule.
std::vector<std::string> inPlainWords(const CountryPack& pack);

}  // namespace simkiosk
