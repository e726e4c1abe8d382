#include "platform/carrier/tmf_party.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

namespace simkiosk::tmf {

namespace {

std::string dateTime(Date date) { return isoDate(date) + "T00:00:00Z"; }

const char* identificationType(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ResidentIdentityCard: return "residentIdentityCard";
        case DocumentKind::HkMacaoTaiwanPermit: return "hkMacaoTaiwanResidencePermit";
        case DocumentKind::ForeignPermanentResidence: return "foreignPermanentResidentCard";
        case DocumentKind::Passport: return "passport";
        case DocumentKind::EuIdentityCard: return "nationalIdentityCard";
        case DocumentKind::ResidencePermit: return "residencePermit";
    }
    return "identityCard";
}

const char* gender(Sex sex) {
    switch (sex) {
        case Sex::Male: return "male";
        case Sex::Female: return "female";
        case Sex::NotStated: return "notStated";
        case Sex::Unknown: return "unknown";
    }
    return "unknown";
}

// Length of the first UTF-8 character.
std::size_t characterBytes(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
    return length;
}

// The compound surnames in common use today.
bool hasCompoundSurname(std::string_view name) {
    static constexpr std::array<std::string_view, 16> surnames{"欧阳", "上官", "司马", "诸葛", "东方", "皇甫",
                                                               "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
                                                               "端木", "南宫", "轩辕", "宇文"};
    return std::ranges::any_of(
        surnames, [&](std::string_view surname) { return name.starts_with(surname) && name.size() > surname.size(); });
}

json::object identification(const IdentityDocument& document) {
    json::object entry{{"identificationType", identificationType(document.kind)},
                       {"identificationId", document.number.reveal()}};
    if (!document.issuer.empty()) entry["issuingAuthority"] = document.issuer.reveal();
    if (document.issuer.empty() && !document.issuingState.empty()) entry["issuingAuthority"] = document.issuingState;
    if (document.validFrom) entry["issuingDate"] = dateTime(*document.validFrom);
    json::object validFor;
    if (document.validFrom) validFor["startDateTime"] = dateTime(*document.validFrom);
    // TMF632: who defines a start must also define an end.
    if (document.validForever) validFor["endDateTime"] = "9999-12-31T00:00:00Z";
    if (document.validTo) validFor["endDateTime"] = dateTime(*document.validTo);
    if (validFor.contains("endDateTime")) entry["validFor"] = validFor;
    return entry;
}

}  // namespace

NameParts splitName(const IdentityDocument& document) {
    if (!document.familyName.empty()) return {document.familyName, document.givenNames};
    const std::string& name = document.latinName.empty() ? document.name.reveal() : document.latinName.reveal();
    if (const auto comma = name.find(','); comma != std::string::npos) {
        const auto given = name.find_first_not_of(' ', comma + 1);
        return {PersonalText(name.substr(0, comma)),
                PersonalText(given == std::string::npos ? std::string() : name.substr(given))};
    }
    if (const auto blank = name.rfind(' '); blank != std::string::npos) {
        return {PersonalText(name.substr(blank + 1)), PersonalText(name.substr(0, blank))};
    }
    const bool ascii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii || name.contains("·")) return {PersonalText(name), PersonalText()};
    auto family = characterBytes(name);
    if (hasCompoundSurname(name)) family += characterBytes(std::string_view(name).substr(family));
    return {PersonalText(name.substr(0, family)), PersonalText(name.substr(family))};
}

std::string individualBody(const IdentityDocument& document, const Uuid& key) {
    const auto parts = splitName(document);
    json::object body{
        {"givenName", parts.given.reveal()},
        {"familyName", parts.family.reveal()},
        {"fullName", shownName(document).reveal()},
        {"gender", gender(document.sex)},
        {"status", "validated"},
        {"individualIdentification", json::array{json::value(identification(document))}},
        {"externalReference",
         json::array{json::value(json::object{{"externalReferenceType", "kioskKey"}, {"name", key.text()}})}}};
    if (document.birthDate) body["birthDate"] = dateTime(*document.birthDate);
    if (!document.nationality.empty()) body["nationality"] = document.nationality;
    if (!document.ethnicity.empty()) {
        body["partyCharacteristic"] = json::array{json::value(
            json::object{{"name", "nationGbt3304"}, {"valueType", "string"}, {"value", document.ethnicity}})};
    }
    if (!document.address.empty()) {
        body["contactMedium"] = json::array{json::value(json::object{
            {"mediumType", "postalAddress"}, {"characteristic", {{"street1", document.address.reveal()}}}})};
    }
    return json::serialize(body);
}

}  // namespace simkiosk::tmf
