#include "platform/carrier/tmf_ticket.hpp"

#include <algorithm>

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

}  // namespace

std::string ticketBody(const StaffCase& details, const std::string& kioskId) {
    json::array related{entity(kioskId, "kiosk", "PhysicalResource")};
    if (details.transaction != TransactionId{})
        related.push_back(entity(details.transaction.text(), "transaction", "KioskTransaction"));
    if (!details.iccid.empty()) related.push_back(entity(details.iccid, "simCard", "PhysicalResource"));
    json::array notes;
    for (const auto& line : details.evidence) {
        if (notes.size() >= evidenceLimit) break;
        notes.push_back(json::object{{"author", kioskId}, {"text", cut(line)}});
    }
    const bool urgent =
        details.kind == "in_doubt" || details.kind == "payment_unclear" || details.kind.starts_with("journal_");
    json::object body{{"externalId", details.key.text()},    {"name", details.kind},
                      {"description", cut(details.summary)}, {"severity", urgent ? "Critical" : "Minor"},
                      {"ticketType", details.kind},          {"relatedEntity", std::move(related)}};
    if (!notes.empty()) body["note"] = std::move(notes);
    return text(body);
}

Result<std::string> pickTicket(const std::vector<json::object>& resources, const Uuid& key) {
    for (const auto& resource : resources) {
        const auto externalId = optionalText(resource, "externalId");
        if (externalId && *externalId == key.text()) return requiredText(resource, "id");
    }
    return fail(ErrorCode::NotFound, "no ticket has this key");
}

}  // namespace simkiosk::tmf
