#include "platform/carrier/tmf_ticket.hpp"

#include <algorithm>
#include <ranges>

namespace simkiosk::tmf {

namespace {

constexpr std::size_t evidenceLimit = 50;
constexpr std::size_t lineLimitBytes = 1000;

json::value entity(const std::string& id, std::string_view role, std::string_view type) {
    return json::object{{"id", id}, {"role", role}, {"@referredType", type}};
}

// Not in the middle of a UTF-8 character.
std::string cut(const std::string& line) {
    std::size_t end = std::min(line.size(), lineLimitBytes);
    while (end < line.size() && end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return line.substr(0, end);
}

const json::object* ticketOf(const std::vector<json::object>& resources, const Uuid& key) {
    for (const auto& resource : resources) {
        const auto externalId = optionalText(resource, "externalId");
        if (externalId && *externalId == key.text()) return &resource;
    }
    return nullptr;
}

// It will stand in the journal: an id, not a sentence.
bool isClerkId(const std::string& id) {
    constexpr std::size_t longest = 64;
    return !id.empty() && id.size() <= longest && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    });
}

Result<CaseNews> confirmedBy(const json::object& ticket, const std::string& role) {
    const auto* parties = listAt(ticket, "relatedParty");
    for (std::size_t i = 0; parties && i < parties->size(); ++i) {
        const auto* party = (*parties)[i].if_object();
        const auto said = party ? optionalText(*party, "role") : Result<std::string>{};
        if (!said || *said != role) continue;
        const auto id = requiredText(*party, "id");
        if (id && isClerkId(*id)) return CaseNews{CaseState::Confirmed, *id};
    }
    return fail(ErrorCode::Malformed, "answer: an identity confirmed by nobody");
}

}  // namespace

std::string ticketBody(const StaffCase& details, const std::string& kioskId) {
    json::array related{entity(kioskId, "kiosk", "PhysicalResource")};
    if (details.transaction != TransactionId{})
        related.push_back(entity(details.transaction.text(), "transaction", "KioskTransaction"));
    if (!details.iccid.empty()) related.push_back(entity(details.iccid, "simCard", "PhysicalResource"));
    json::array notes;
    // Of a long story its end: there stands why staff are called.
    const auto more = details.evidence.size() - std::min(details.evidence.size(), evidenceLimit);
    for (const auto& line : details.evidence | std::views::drop(more))
        notes.push_back(json::object{{"author", kioskId}, {"text", cut(line)}});
    const bool urgent =
        details.kind == "in_doubt" || details.kind == "payment_unclear" || details.kind.starts_with("journal_");
    json::object body{{"externalId", details.key.text()},    {"name", details.kind},
                      {"description", cut(details.summary)}, {"severity", urgent ? "Critical" : "Minor"},
                      {"ticketType", details.kind},          {"relatedEntity", std::move(related)}};
    if (!notes.empty()) body["note"] = std::move(notes);
    return text(body);
}

Result<std::string> pickTicket(const std::vector<json::object>& resources, const Uuid& key) {
    if (const auto* ticket = ticketOf(resources, key)) return requiredText(*ticket, "id");
    return fail(ErrorCode::NotFound, "no ticket has this key");
}

Result<CaseNews> readNews(const std::vector<json::object>& resources, const Uuid& key, const CarrierConfig& config) {
    const auto* ticket = ticketOf(resources, key);
    if (!ticket) return fail(ErrorCode::NotFound, "no ticket has this key");
    const auto status = requiredText(*ticket, "status");
    SIMKIOSK_TRY(status);
    const auto reason = optionalText(*ticket, "statusChangeReason");
    SIMKIOSK_TRY(reason);
    if (*status == "acknowledged" || *status == "pending" || *status == "held") return CaseNews{CaseState::Open};
    if (*status == "inProgress") return CaseNews{CaseState::UnderWay};
    if (*status == "rejected" || *status == "cancelled") return CaseNews{CaseState::Refused};
    if (*status != "resolved" && *status != "closed")
        return fail(ErrorCode::Malformed, "answer: a ticket status that TMF621 does not have");
    if (*reason != config.identityConfirmedReason) return CaseNews{CaseState::Refused};
    return confirmedBy(*ticket, config.clerkRole);
}

std::string ticketEndBody(CaseEnd how) {
    switch (how) {
        case CaseEnd::NobodyWaits: break;
        case CaseEnd::SamePerson:
            return text(
                json::object{{"status", "resolved"}, {"statusChangeReason", "compared at the kiosk: the same person"}});
        case CaseEnd::AnotherPerson:
            return text(
                json::object{{"status", "rejected"}, {"statusChangeReason", "compared at the kiosk: another person"}});
    }
    return text(json::object{{"status", "cancelled"}, {"statusChangeReason", "nobody waits for it any more"}});
}

}  // namespace simkiosk::tmf
