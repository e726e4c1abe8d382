// Who the customer is, by whichever document said so: what a contract and a carrier need of it. No photo.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/values/mrz.hpp"
#include "kiosk/values/person.hpp"

namespace simkiosk {

enum class DocumentKind {
    ResidentIdentityCard,       // of China (GA 450)
    HkMacaoTaiwanPermit,        // residence permit for residents of Hong Kong, Macao and Taiwan
    ForeignPermanentResidence,  // China's permanent residence card, 2017 and 2023
    Passport,                   // ICAO 9303-4
    EuIdentityCard,             // Regulation (EU) 2019/1157, ICAO 9303-5
    ResidencePermit,            // Regulation (EC) 1030/2002, ICAO 9303-5
};
inline constexpr std::array allDocumentKinds{DocumentKind::ResidentIdentityCard,
                                             DocumentKind::HkMacaoTaiwanPermit,
                                             DocumentKind::ForeignPermanentResidence,
                                             DocumentKind::Passport,
                                             DocumentKind::EuIdentityCard,
                                             DocumentKind::ResidencePermit};
std::string_view toString(DocumentKind kind);  // "resident_identity_card", "passport"
// Its chip is the one of ICAO 9303, with all that belongs to it. The chips of China's cards are judged inside the
// reader's security module, which hands out nothing that did not pass.
bool hasIcaoChip(DocumentKind kind);

struct IdentityDocument {
    DocumentKind kind = DocumentKind::ResidentIdentityCard;
    PersonalText name;        // in full, as the document writes it; Chinese where it has it
    PersonalText latinName;   // besides `name`, on permanent residence cards: "EXAMPLE, INA MARIA"
    PersonalText familyName;  // where the document tells them apart (an MRZ does)
    PersonalText givenNames;
    Sex sex = Sex::Unknown;
    std::string ethnicity;     // GB/T 3304, two digits; resident identity cards
    std::string nationality;   // GB/T 2659 or ICAO 9303-3 §5; empty on cards for residents
    std::string issuingState;  // ICAO 9303-3 §5; empty on China's cards
    std::optional<Date> birthDate;
    PersonalText address;
    PersonalText number;
    PersonalText issuer;
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    bool validForever = false;
};

DocumentKind kindOf(IdCardType type);
IdentityDocument identityOf(const IdCard& card);
// `fullName`: DG11's, in the script of the holder; empty when the chip has none. `today` places the two-digit years.
IdentityDocument identityOf(const Mrz& mrz, DocumentKind kind, const PersonalText& fullName, Date today);

// The name for people to read.
const PersonalText& shownName(const IdentityDocument& document);

}  // namespace simkiosk
