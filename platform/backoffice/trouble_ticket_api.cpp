// TMF621 Trouble Ticket v4: what staff must settle.
#include <fmt/format.h>

#include <boost/json/serialize.hpp>

#include "platform/backoffice/apis.hpp"

#include "platform/base/number.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field entityFields[] = {
    {"id", Kind::Text, true}, {"role", Kind::Text, true}, {"@referredType", Kind::Text, true}, {"name"}};
constexpr Shape entityShape{entityFields};
constexpr Field noteFields[] = {{"id"}, {"text"}, {"author"}, {"date", Kind::DateTime}};
constexpr Shape noteShape{noteFields};
constexpr std::string_view statuses[] = {"acknowledged", "rejected",  "pending", "held",
                                         "inProgress",   "cancelled", "closed",  "resolved"};
constexpr Field ticketFields[] = {{"description", Kind::Text, true},
                                  {"severity", Kind::Text, true},
                                  {"ticketType", Kind::Text, true},
                                  {"externalId"},
                                  {"name"},
                                  {"priority"},
                                  {"channel", Kind::Object, false, &channelShape},
                                  {"note", Kind::Objects, false, &noteShape},
                                  {"relatedEntity", Kind::Objects, false, &entityShape},
                                  {"relatedParty", Kind::Objects, false, &relatedPartyShape}};
constexpr Shape ticketShape{ticketFields};
constexpr Field updateFields[] = {{"status", Kind::Text, false, nullptr, statuses},
                                  {"statusChangeReason"},
                                  {"priority"},
                                  {"note", Kind::Objects, false, &noteShape},
                                  {"relatedParty", Kind::Objects, false, &relatedPartyShape}};
constexpr Shape updateShape{updateFields};

// Short enough to be read to somebody on the telephone.
std::string ticketId(std::int64_t place) { return fmt::format("K{:06}", place); }

std::int64_t placeOf(const std::string& id) {
    return id.starts_with('K') ? numberIn<std::int64_t>(std::string_view(id).substr(1)).value_or(0) : 0;
}

std::vector<json::object> find(Office& office, const Request& request, std::int64_t place) {
    Statement rows(office.statements,
                   "SELECT place, document FROM trouble_ticket WHERE (?1 = 0 OR place = ?1) AND "
                   "(?2 = '' OR external_id = ?2) ORDER BY place DESC LIMIT 1000");
    rows.bind(1, place);
    rows.bind(2, request.queryValue("externalId"));
    const auto status = request.queryValue("status");
    std::vector<json::object> found;
    while (rows.executeStep()) {
        json::object resource = parseStored(rows.getColumn(1).getString(), request.memory);
        const auto id = ticketId(rows.getColumn(0).getInt64());
        resource["id"] = id;
        resource["href"] = request.base + "/troubleTicket/" + id;
        resource["@type"] = "TroubleTicket";
        if (status.empty() || textAt(resource, "status") == status) found.push_back(std::move(resource));
    }
    return found;
}

HttpResponse create(Office& office, const Request& request, json::object body) {
    const auto externalId = textAt(body, "externalId");
    Statement same(office.statements, "SELECT 1 FROM trouble_ticket WHERE external_id = ? AND external_id <> ''");
    same.bind(1, externalId);
    if (same.executeStep()) return answerError(request, 409, "externalIdInUse", "Another ticket has this externalId.");
    const auto now = isoDateTime(office.nowMs());
    body["status"] = "acknowledged";
    body["creationDate"] = now;
    body["lastUpdate"] = now;
    body["statusChangeDate"] = now;
    Statement insert(office.statements, "INSERT INTO trouble_ticket(external_id, document) VALUES(?, ?)");
    insert.bind(1, externalId);
    insert.bind(2, json::serialize(body));
    insert.exec();
    return answerCreated(find(office, request, office.database.getLastInsertRowid()).front());
}

HttpResponse change(Office& office, const Request& request, json::object ticket) {
    const auto body = readBody(request, updateShape);
    if (!body) return body.error();
    const auto now = isoDateTime(office.nowMs());
    if (body->contains("status")) ticket["statusChangeDate"] = now;
    for (const auto& member : *body) ticket[member.key()] = member.value();
    ticket["lastUpdate"] = now;
    Statement write(office.statements, "UPDATE trouble_ticket SET document = ? WHERE place = ?");
    write.bind(1, json::serialize(ticket));
    write.bind(2, placeOf(textAt(ticket, "id")));
    write.exec();
    return answerJson(200, ticket);
}

}  // namespace

HttpResponse troubleTicketApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path[0] != "troubleTicket" || request.path.size() > 2) {
        return answerNotFound(request);
    }
    if (request.path.size() == 1) {
        if (request.method == "GET") return answerList(request, find(office, request, 0), {.shape = &ticketShape});
        if (request.method != "POST") return answerMethodNotAllowed(request, "GET, POST");
        auto body = readBody(request, ticketShape);
        if (!body) return body.error();
        if (const auto key = keyToAdopt(request, textAt(*body, "externalId")); !key.empty())
            (*body)["externalId"] = key;
        return once(office, request, *body, textAt(*body, "externalId"),
                    [&] { return create(office, request, *body); });
    }
    if (request.method != "GET" && request.method != "PATCH") return answerMethodNotAllowed(request, "GET, PATCH");
    const auto place = placeOf(request.path[1]);
    const auto found = place > 0 ? find(office, request, place) : std::vector<json::object>{};
    if (found.empty()) return answerNotFound(request);
    return request.method == "GET" ? answerOne(request, found.front()) : change(office, request, found.front());
}

}  // namespace simkiosk::backoffice
