#include "kiosk/policy/country_pack.hpp"

#include <fmt/format.h>

#include <map>

namespace simkiosk {

std::string_view toString(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accept: return "accept";
        case Verdict::Staff: return "staff";
        case Verdict::Refuse: return "refuse";
    }
    return "refuse";
}

std::string_view toString(PersonalData data) {
    switch (data) {
        case PersonalData::Name: return "name";
        case PersonalData::BirthDate: return "birth_date";
        case PersonalData::DocumentNumber: return "document_number";
        case PersonalData::Address: return "address";
        case PersonalData::DocumentPhoto: return "document_photo";
        case PersonalData::LivePicture: return "live_picture";
        case PersonalData::MatchScores: return "match_scores";
        case PersonalData::Signature: return "signature";
        case PersonalData::Contract: return "contract";
    }
    return "name";
}

std::string_view toString(RetentionStart start) { return start == RetentionStart::Sale ? "sale" : "contract_end"; }

namespace {

std::string nameOf(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ResidentIdentityCard: return "Chinese resident identity card";
        case DocumentKind::HkMacaoTaiwanPermit: return "residence permit for Hong Kong, Macao and Taiwan residents";
        case DocumentKind::ForeignPermanentResidence: return "Chinese permanent residence card of a foreigner";
        case DocumentKind::Passport: return "passport";
        case DocumentKind::EuIdentityCard: return "identity card of a European state";
        case DocumentKind::ResidencePermit: return "residence permit of a European state";
    }
    return "document";
}

std::string nameOf(DocumentCheck check) {
    switch (check) {
        case DocumentCheck::NumberCheckDigit: return "the check digit of its number";
        case DocumentCheck::DocumentInDate: return "its last day";
        case DocumentCheck::SodSignature: return "the signature on its chip's data";
        case DocumentCheck::ChainTrusted: return "whether a trusted authority stands behind the signature";
        case DocumentCheck::Revocation: return "whether its signer was revoked";
        case DocumentCheck::CertificatesInDate: return "whether its signer's certificates are in date";
        case DocumentCheck::DataGroupHashes: return "whether the data read are the signed ones";
        case DocumentCheck::Dg1EqualsMrz: return "whether the chip says what is printed";
        case DocumentCheck::ChipGenuine: return "whether the chip is the original";
    }
    return "a check";
}

std::string nameOf(PersonalData data) {
    std::string words(toString(data));
    for (auto& letter : words)
        if (letter == '_') letter = ' ';
    return words;
}

std::string verbOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accept: return "is accepted";
        case Verdict::Staff: return "goes to staff";
        case Verdict::Refuse: return "is refused";
    }
    return "is refused";
}

std::string documentSentence(const AcceptedDocument& document) {
    std::string states =
        document.states.empty() ? "of every state" : fmt::format("of {}", fmt::join(document.states, ", "));
    if (!document.except.empty()) states += fmt::format(" except {}", fmt::join(document.except, ", "));
    return hasIcaoChip(document.kind) ? fmt::format("Accepted: {} {}.", nameOf(document.kind), states)
                                      : fmt::format("Accepted: {}.", nameOf(document.kind));
}

std::vector<std::string> ageSentences(const CountryPack& pack) {
    std::vector<std::string> said;
    said.push_back(pack.minimumAgeYears == 0 ? std::string("Nobody is too young.")
                                             : fmt::format("Nobody under {} can buy.", pack.minimumAgeYears));
    if (pack.adultAgeYears > pack.minimumAgeYears) {
        said.push_back(
            fmt::format("From {} to {}: {}.", pack.minimumAgeYears, pack.adultAgeYears - 1,
                        pack.minorsNeedGuardian ? "a guardian is needed, whom staff check" : "may buy alone"));
    }
    said.push_back("A document that does not tell the age goes to staff.");
    return said;
}

std::string retentionSentence(const std::string& names, const Retention& retention) {
    if (!retention.kept()) return fmt::format("Not kept after the sale: {}.", names);
    if (retention.from == RetentionStart::Sale)
        return fmt::format("Kept for {} days after the sale: {}.", retention.days, names);
    return fmt::format("Kept until {} days after the end of the contract: {}.", retention.days, names);
}

std::vector<std::string> retentionSentences(const CountryPack& pack) {
    std::map<std::pair<RetentionStart, unsigned>, std::vector<std::string>> groups;
    for (const auto data : allPersonalData) groups[{pack[data].from, pack[data].days}].push_back(nameOf(data));
    std::vector<std::string> said;
    for (const auto& [rule, names] : groups)
        said.push_back(retentionSentence(fmt::format("{}", fmt::join(names, ", ")), {rule.second, rule.first}));
    return said;
}

}  // namespace

std::vector<std::string> inPlainWords(const CountryPack& pack) {
    std::vector<std::string> said;
    for (const auto& document : pack.documents) said.push_back(documentSentence(document));
    said.push_back("Every other document is refused.");
    said.push_back(pack.numbersPerPerson == 1 ? std::string("One number a person.")
                                              : fmt::format("At most {} numbers a person.", pack.numbersPerPerson));
    for (auto& sentence : ageSentences(pack)) said.push_back(std::move(sentence));
    for (const auto check : allDocumentChecks) {
        said.push_back(fmt::format("Checked is {}: a document that fails {}, one that cannot be checked {}.",
                                   nameOf(check), verbOf(pack[check].failed), verbOf(pack[check].absent)));
    }
    said.push_back(pack.faceMatchMandatory ? "The living face must match the document's photo."
                                           : "A living face need not match the document's photo.");
    if (pack.faceAcceptMin > 0)
        said.push_back(
            fmt::format("Faces match from a score of {:.3f}, or higher where the kiosk says so.", pack.faceAcceptMin));
    said.push_back(pack.presentBeforeActive ? "The SIM card may be handed out as soon as the order is accepted."
                                            : "The SIM card is handed out only when it is active.");
    for (auto& sentence : retentionSentences(pack)) said.push_back(std::move(sentence));
    return said;
}

}  // namespace simkiosk
