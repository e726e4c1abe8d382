#include "kiosk/values/identity_document.hpp"

namespace simkiosk {

std::string_view toString(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ResidentIdentityCard: return "resident_identity_card";
        case DocumentKind::HkMacaoTaiwanPermit: return "hk_macao_taiwan_permit";
        case DocumentKind::ForeignPermanentResidence: return "foreign_permanent_residence";
        case DocumentKind::Passport: return "passport";
        case DocumentKind::EuIdentityCard: return "eu_identity_card";
        case DocumentKind::ResidencePermit: return "residence_permit";
    }
    return "passport";
}

bool hasIcaoChip(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ResidentIdentityCard:
        case DocumentKind::HkMacaoTaiwanPermit:
        case DocumentKind::ForeignPermanentResidence: return false;
        case DocumentKind::Passport:
        case DocumentKind::EuIdentityCard:
        case DocumentKind::ResidencePermit: break;
    }
    return true;
}

DocumentKind kindOf(IdCardType type) {
    switch (type) {
        case IdCardType::Resident: return DocumentKind::ResidentIdentityCard;
        case IdCardType::HkMacaoTaiwanPermit: return DocumentKind::HkMacaoTaiwanPermit;
        case IdCardType::ForeignPermanent2017:
        case IdCardType::ForeignPermanent2023: return DocumentKind::ForeignPermanentResidence;
    }
    return DocumentKind::ResidentIdentityCard;
}

IdentityDocument identityOf(const IdCard& card) {
    IdentityDocument document;
    document.kind = kindOf(card.type);
    document.name = card.name;
    document.latinName = card.englishName;
    document.sex = card.sex;
    const bool foreign = document.kind == DocumentKind::ForeignPermanentResidence;
    (foreign ? document.nationality : document.ethnicity) = card.nation;
    document.birthDate = card.birthDate;
    document.address = card.address;
    document.number = card.number;
    document.issuer = card.issuer;
    document.validFrom = card.validFrom;
    document.validTo = card.validTo;
    document.validForever = card.validForever;
    return document;
}

IdentityDocument identityOf(const Mrz& mrz, DocumentKind kind, const PersonalText& fullName, Date today) {
    IdentityDocument document;
    document.kind = kind;
    const auto& given = mrz.secondaryIdentifier.reveal();
    document.name = !fullName.empty() ? fullName
                    : given.empty()   ? mrz.primaryIdentifier
                                      : PersonalText(given + " " + mrz.primaryIdentifier.reveal());
    document.familyName = mrz.primaryIdentifier;
    document.givenNames = mrz.secondaryIdentifier;
    document.sex = mrz.sex;
    document.nationality = mrz.nationality;
    document.issuingState = mrz.issuingState;
    document.birthDate = birthDateOf(mrz, today);
    document.number = mrz.documentNumber;
    document.validTo = expiryDateOf(mrz, today);
    return document;
}

const PersonalText& shownName(const IdentityDocument& document) {
    return document.name.empty() ? document.latinName : document.name;
}

}  // namespace simkiosk
