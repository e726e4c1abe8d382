// TMF640 Service Activation v4: the line on the network. 201 when it is active at once, else 202 with a monitor.
// Suspended is spelt `inactive` here: ServiceStateType has no other word for it.
#include <boost/json/serialize.hpp>

#include "kiosk/values/iccid.hpp"
#include "kiosk/values/msisdn.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/number_pool.hpp"
#include "platform/backoffice/services.hpp"
#include "platform/backoffice/sim_cards.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view states[] = {"feasibilityChecked", "designed", "reserved",
                                       "inactive",           "active",   "terminated"};
constexpr std::string_view actions[] = {"add", "modify", "delete", "noChange"};
constexpr Field specificationFields[] = {{"id", Kind::Text, true}, {"name"}, {"version"}, {"@type"}};
constexpr Shape specificationShape{specificationFields};
constexpr Field orderItemFields[] = {{"itemId", Kind::Text, true},
                                     {"serviceOrderId", Kind::Text, true},
                                     {"role"},
                                     {"itemAction", Kind::Text, false, nullptr, actions}};
constexpr Shape orderItemShape{orderItemFields};
constexpr Field serviceFields[] = {{"serviceSpecification", Kind::Object, true, &specificationShape},
                                   {"state", Kind::Text, true, nullptr, states},
                                   {"name"},
                                   {"description"},
                                   {"category"},
                                   {"serviceType"},
                                   {"serviceCharacteristic", Kind::Objects, false, &characteristicShape},
                                   {"supportingResource", Kind::Objects, false, &referenceShape},
                                   {"serviceOrderItem", Kind::Objects, false, &orderItemShape},
                                   {"relatedParty", Kind::Objects, false, &relatedPartyShape}};
constexpr Shape serviceShape{serviceFields};
constexpr std::string_view wantedStates[] = {"inactive", "active", "terminated"};
constexpr Field updateFields[] = {{"state", Kind::Text, true, nullptr, wantedStates}, {"description"}};
constexpr Shape updateShape{updateFields};

std::string characteristicOf(const json::object& service, std::string_view name) {
    return characteristicAt(service.if_contains("serviceCharacteristic"), name);
}

json::object presentService(const Request& request, const SQLite::Statement& row) {
    json::object resource = parseStored(row.getColumn("document").getString(), request.memory);
    const auto id = row.getColumn("id").getString();
    const auto state = row.getColumn("state").getString();
    resource["id"] = id;
    resource["href"] = request.base + "/service/" + id;
    resource["@type"] = "Service";
    resource["state"] = state;
    resource["isServiceEnabled"] = state == "active";
    const auto started = row.getColumn("start_ms").getInt64();
    resource["hasStarted"] = started > 0;
    if (started > 0) resource["startDate"] = isoDateTime(started);
    const auto failure = row.getColumn("failure").getString();
    if (!failure.empty()) {
        resource["serviceCharacteristic"].as_array().push_back(
            json::object{{"name", "failureReason"}, {"valueType", "string"}, {"value", failure}});
    }
    return resource;
}

std::vector<json::object> findServices(Office& office, const Request& request, const std::string& id) {
    settleActivations(office);
    Statement rows(office.statements,
                   "SELECT * FROM service WHERE (?1 = '' OR id = ?1) AND (?2 = '' OR external_id = ?2) AND "
                   "(?3 = '' OR iccid = ?3 OR msisdn = ?3) AND (?4 = '' OR state = ?4) AND "
                   "(?5 = '' OR product_order = ?5) ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    rows.bind(2, request.queryValue("externalId"));
    rows.bind(3, request.queryValue("supportingResource.id"));
    rows.bind(4, request.queryValue("state"));
    rows.bind(5, request.queryValue("serviceOrderItem.serviceOrderId"));
    std::vector<json::object> found;
    while (rows.executeStep()) {
        countPoll(office, rows.getColumn("id").getString());
        found.push_back(presentService(request, rows));
    }
    return found;
}

json::object presentMonitor(Office& office, const Request& request, const std::string& id) {
    Statement row(office.statements,
                  "SELECT monitor.service, monitor.request, service.state, service.failure FROM monitor JOIN "
                  "service ON service.id = monitor.service WHERE monitor.id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return {};
    const auto serviceHref = request.base + "/service/" + row.getColumn(0).getString();
    const auto state = row.getColumn(2).getString();
    const auto failure = row.getColumn(3).getString();
    const json::array headers{json::object{{"name", "Content-Type"}, {"value", "application/json;charset=utf-8"}}};
    json::object monitor{{"id", id},
                         {"href", request.base + "/monitor/" + id},
                         {"@type", "Monitor"},
                         {"sourceHref", serviceHref},
                         {"state", !failure.empty()      ? "failed"
                                   : state == "reserved" ? "inProgress"
                                                         : "succeeded"},
                         {"request",
                          {{"method", "POST"},
                           {"to", request.base + "/service"},
                           {"header", headers},
                           {"body", row.getColumn(1).getString()}}}};
    if (state != "reserved") {
        const json::object body = failure.empty() ? json::object{{"href", serviceHref}, {"state", state}}
                                                  : json::object{{"code", "409"}, {"reason", failure}};
        monitor["response"] = json::object{
            {"statusCode", failure.empty() ? "201" : "409"}, {"header", headers}, {"body", json::serialize(body)}};
    }
    return monitor;
}

HttpResponse monitors(Office& office, const Request& request) {
    if (request.method != "GET") return answerMethodNotAllowed(request, "GET");
    settleActivations(office);
    Statement rows(office.statements,
                   "SELECT id, service FROM monitor WHERE ?1 = '' OR id = ?1 ORDER BY id DESC LIMIT 1000");
    rows.bind(1, request.path.size() == 2 ? request.path[1] : std::string());
    std::vector<json::object> found;
    while (rows.executeStep()) {
        countPoll(office, rows.getColumn(1).getString());
        found.push_back(presentMonitor(office, request, rows.getColumn(0).getString()));
    }
    if (request.path.size() == 1) return answerList(request, found);
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front());
}

struct Line {
    std::string order, iccid, msisdn;
};

// The order that names this card and number and waits for its service; empty when there is none.
std::string openOrder(Office& office, const Line& line) {
    Statement order(office.statements,
                    "SELECT id FROM product_order WHERE iccid = ? AND msisdn = ? AND state = 'acknowledged'");
    order.bind(1, line.iccid);
    order.bind(2, line.msisdn);
    return order.executeStep() ? order.getColumn(0).getString() : std::string();
}

// A line that was never ordered: what an order would have been asked is asked now.
std::optional<HttpResponse> takeUnordered(Office& office, const Request& request, const Line& line) {
    if (!Iccid::parse(line.iccid) || !Msisdn::parse(line.msisdn)) {
        return answerError(request, 400, "incompleteLine", "The service needs the characteristics ICCID and MSISDN.");
    }
    if (simCardStatus(office, line.iccid).empty()) {
        return answerError(request, 400, "simCardNotInStock", "This SIM card is not in the carrier's stock.");
    }
    Statement ordered(office.statements,
                      "SELECT 1 FROM product_order WHERE iccid = ? AND state IN ('acknowledged', 'inProgress')");
    ordered.bind(1, line.iccid);
    if (ordered.executeStep()) {
        return answerError(request, 409, "simCardOrdered", "This SIM card is ordered with another number.");
    }
    if (!assignNumber(office, line.msisdn, std::string())) {
        return answerError(request, 409, "numberTaken", "The number is not free.");
    }
    return std::nullopt;
}

std::optional<HttpResponse> notAsOrdered(Office& office, const Request& request, const Line& line) {
    Statement order(office.statements, "SELECT state, iccid, msisdn FROM product_order WHERE id = ?");
    order.bind(1, line.order);
    if (!order.executeStep()) return answerError(request, 400, "unknownOrder", "There is no such product order.");
    if (order.getColumn(1).getString() != line.iccid || order.getColumn(2).getString() != line.msisdn) {
        return answerError(request, 400, "notAsOrdered", "ICCID and MSISDN are not those of the order.");
    }
    if (order.getColumn(0).getString() != "acknowledged") {
        return answerError(request, 409, "orderNotOpen", "The order is already carried out or ended.");
    }
    return std::nullopt;
}

std::optional<HttpResponse> refusal(Office& office, const Request& request, const json::object& body, Line& line) {
    if (textAt(body, "state") != "active") {
        return answerError(request, 400, "invalidState", "A new service is asked for as active.");
    }
    line.iccid = characteristicOf(body, "ICCID");
    line.msisdn = characteristicOf(body, "MSISDN");
    settleActivations(office);
    // Which order it serves may be said (serviceOrderItem) or found: the schema does not ask for it.
    const auto* orderItem = firstAt(body, "serviceOrderItem");
    line.order = orderItem ? textAt(*orderItem, "serviceOrderId") : openOrder(office, line);
    const auto card = simCardStatus(office, line.iccid);
    if (!line.order.empty()) {
        if (auto refused = notAsOrdered(office, request, line)) return refused;
    }
    if (!card.empty() && card != "available")
        return answerError(request, 409, "simCardNotAvailable", "The SIM card is used or suspended.");
    if (line.order.empty()) {
        if (auto refused = takeUnordered(office, request, line)) return refused;
    }
    Statement same(office.statements, "SELECT 1 FROM service WHERE external_id = ? AND external_id <> ''");
    same.bind(1, characteristicOf(body, "externalId"));
    if (same.executeStep()) return answerError(request, 409, "externalIdInUse", "Another service has this externalId.");
    return std::nullopt;
}

HttpResponse create(Office& office, const Request& request, const json::object& body) {
    Line line;
    if (auto refused = refusal(office, request, body, line)) return std::move(*refused);
    const auto& policy = office.config.activation;
    const bool atOnce = policy.mode == ActivationPolicy::Mode::Synchronous;
    const auto id = office.newId();
    Statement insert(office.statements,
                     "INSERT INTO service(id, external_id, product_order, iccid, msisdn, state, refuse, due_ms, "
                     "polls_left, document) VALUES(?, ?, ?, ?, ?, 'reserved', ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, characteristicOf(body, "externalId"));
    insert.bind(3, line.order);
    insert.bind(4, line.iccid);
    insert.bind(5, line.msisdn);
    insert.bind(6, policy.mode == ActivationPolicy::Mode::Denied ? 1 : 0);
    const auto delayMs = std::chrono::duration_cast<std::chrono::milliseconds>(policy.delay).count();
    insert.bind(7, office.nowMs() + (atOnce ? 0 : delayMs));
    insert.bind(8, atOnce ? 0 : static_cast<int>(policy.pollsAtLeast));
    insert.bind(9, json::serialize(body));
    insert.exec();
    setSimCardStatus(office, line.iccid, "used");
    setOrderState(office, line.order, "inProgress");
    if (atOnce) return answerCreated(findServices(office, request, id).front());

    const auto monitorId = office.newId();
    Statement watch(office.statements, "INSERT INTO monitor VALUES(?, ?, ?)");
    watch.bind(1, monitorId);
    watch.bind(2, id);
    watch.bind(3, json::serialize(body));
    watch.exec();
    const auto monitor = presentMonitor(office, request, monitorId);
    auto response = answerJson(202, monitor);
    response.headers["location"] = textAt(monitor, "href");
    return response;
}

HttpResponse change(Office& office, const Request& request, const json::object& service) {
    const auto body = readBody(request, updateShape);
    if (!body) return body.error();
    const auto id = textAt(service, "id");
    const auto before = textAt(service, "state");
    const auto wanted = textAt(*body, "state");
    Statement row(office.statements, "SELECT iccid FROM service WHERE id = ?");
    row.bind(1, id);
    const auto iccid = row.executeStep() ? row.getColumn(0).getString() : std::string();
    if (before == "terminated" && wanted != "terminated") {
        return answerError(request, 409, "serviceTerminated", "A terminated line does not come back.");
    }
    if (wanted == "terminated") {
        terminateService(office, id);
    } else if (wanted == "inactive") {
        suspendSimCard(office, iccid, textAt(*body, "description"));
    } else if (before == "inactive") {
        resumeSimCard(office, iccid);
    }
    return answerJson(200, findServices(office, request, id).front());
}

}  // namespace

HttpResponse activationApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path.size() > 2) return answerNotFound(request);
    if (request.path[0] == "monitor") return monitors(office, request);
    if (request.path[0] != "service") return answerNotFound(request);
    if (request.path.size() == 1) {
        if (request.method == "GET") {
            return answerList(request, findServices(office, request, ""),
                              {.answered = {"externalId", "supportingResource.id", "serviceOrderItem.serviceOrderId"},
                               .shape = &serviceShape});
        }
        if (request.method != "POST") return answerMethodNotAllowed(request, "GET, POST");
        auto body = readBody(request, serviceShape);
        if (!body) return body.error();
        if (const auto key = keyToAdopt(request, characteristicOf(*body, "externalId")); !key.empty()) {
            auto& told = (*body)["serviceCharacteristic"];
            if (!told.is_array()) told = json::array{};
            told.as_array().push_back(json::object{{"name", "externalId"}, {"valueType", "string"}, {"value", key}});
        }
        return once(office, request, *body, characteristicOf(*body, "externalId"),
                    [&] { return create(office, request, *body); });
    }
    if (request.method != "GET" && request.method != "PATCH" && request.method != "DELETE") {
        return answerMethodNotAllowed(request, "GET, PATCH, DELETE");
    }
    const auto found = findServices(office, request, request.path[1]);
    if (found.empty()) return answerNotFound(request);
    if (request.method == "PATCH") return change(office, request, found.front());
    if (request.method == "GET") return answerOne(request, found.front());
    // The record stays, terminated: who had which number must be answerable for years.
    terminateService(office, request.path[1]);
    return answerEmpty();
}

}  // namespace simkiosk::backoffice
