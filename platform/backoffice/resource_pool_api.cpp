// TMF685 Resource Pool v1: numbers found and reserved with a lease. The public v1 schema leaves the body of
// availabilityCheck empty; ours is described in README.md. GET reservation/{id} answers a list of one, as its schema
// says.
#include <boost/json/serialize.hpp>

#include "kiosk/values/number_pattern.hpp"
#include "kiosk/values/product.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/number_pool.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field wishFields[] = {
    {"contains"}, {"numberClass"}, {"atEnd", Kind::Boolean}, {"without4", Kind::Boolean}, {"pattern"}};
constexpr Shape wishShape{wishFields};
constexpr Field checkFields[] = {{"@type"},
                                 {"limit", Kind::Integer},
                                 {"offset", Kind::Integer},
                                 {"sort"},
                                 {"requestedResource", Kind::Object, false, &wishShape}};
constexpr Shape checkShape{checkFields};

constexpr Field resourceFields[] = {{"id", Kind::Text, true}, {"name"}, {"type"}, {"@referredType"}};
constexpr Shape resourceShape{resourceFields};
constexpr Field appliedFields[] = {{"appliedDemandAmount"}, {"resource", Kind::Objects, false, &resourceShape}};
constexpr Shape appliedShape{appliedFields};
constexpr Field poolFields[] = {{"id"}, {"description"}, {"@type"}};
constexpr Shape poolShape{poolFields};
constexpr Field demandFields[] = {{"capacityDemandAmount"}, {"resourcePool", Kind::Object, false, &poolShape}};
constexpr Shape demandShape{demandFields};
constexpr Field itemFields[] = {{"quantity", Kind::Integer},
                                {"resourceCapacity", Kind::Object, false, &demandShape},
                                {"appliedCapacityAmount", Kind::Object, false, &appliedShape}};
constexpr Shape itemShape{itemFields};
constexpr Field partyFields[] = {{"id"}, {"name"}, {"role"}, {"@referredType"}};
constexpr Shape partyShape{partyFields};
constexpr Field reservationFields[] = {{"relatedParty", Kind::Object, true, &partyShape},
                                       {"externalId"},
                                       {"description"},
                                       {"channelRef", Kind::Object, false, &partyShape},
                                       {"reservationItem", Kind::Objects, true, &itemShape}};
constexpr Shape reservationShape{reservationFields};
constexpr std::string_view wantedStates[] = {"cancelled", "reserved"};
constexpr Field updateFields[] = {{"reservationState", Kind::Text, true, nullptr, wantedStates},
                                  {"valid_for", Kind::DateTime}};
constexpr Shape updateShape{updateFields};

bool isDigits(const std::string& text) { return text.find_first_not_of("0123456789") == std::string::npos; }

bool flag(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

json::object numberResource(const std::string& msisdn, const std::string& numberClass, std::int64_t priceFen,
                            const char* state, const json::storage_ptr& memory) {
    return json::object({{"id", msisdn},
                         {"name", msisdn},
                         {"type", "MSISDN"},
                         {"state", state},
                         {"@referredType", "LogicalResource"},
                         {"characteristic",
                          {{{"name", "numberClass"}, {"value", numberClass}},
                           {{"name", "price"}, {"value", Money(priceFen, Currency::Cny).amount()}},
                           {{"name", "currency"}, {"value", "CNY"}}}}},
                        memory);
}

// The last four digits a, b, c, d as SQL sees them.
std::string_view conditionOf(const std::string& pattern) {
    const auto known = parseNumberPattern(pattern);
    if (!known) return "1";
    switch (*known) {
        case NumberPattern::Aabb: return "a = b AND c = d AND a <> c";
        case NumberPattern::Abab: return "a = c AND b = d AND a <> b";
        case NumberPattern::Abba: return "a = d AND b = c AND a <> b";
        case NumberPattern::Triple: return "b = c AND c = d";
        case NumberPattern::Run: return "abs(b - a) = 1 AND c - b = b - a AND d - c = b - a";
        case NumberPattern::Eights: return "c = 8 AND d = 8";
    }
    return "1";
}

std::optional<std::string_view> orderOf(const std::string& sort) {
    if (sort.empty()) return "place";
    if (sort == "price") return "price_fen, place";
    if (sort == "-price") return "price_fen DESC, place";
    if (sort == "id") return "msisdn";
    return std::nullopt;
}

HttpResponse checkAvailability(Office& office, const Request& request) {
    const auto body = readBody(request, checkShape);
    if (!body) return body.error();
    const auto* wishes = body->if_contains("requestedResource");
    const json::object wish = wishes ? wishes->get_object() : json::object{};
    const auto contains = textAt(wish, "contains");
    const auto numberClass = textAt(wish, "numberClass");
    const auto amount = [&](std::string_view name, std::int64_t otherwise) {
        const auto* value = body->if_contains(name);
        return value ? value->get_int64() : otherwise;
    };
    const auto limit = amount("limit", 24);
    const auto offset = amount("offset", 0);
    if (contains.size() > 8 || !isDigits(contains) || limit < 1 || limit > 200 || offset < 0) {
        return answerError(request, 400, "invalidQuery", "At most 8 digits, 1 to 200 numbers, an offset from 0.");
    }
    if (!numberClass.empty() && !parseNumberClass(numberClass)) {
        return answerError(request, 400, "invalidQuery", "There is no such number class.");
    }
    const auto pattern = textAt(wish, "pattern");
    const auto order = orderOf(textAt(*body, "sort"));
    if (!order || (!pattern.empty() && !parseNumberPattern(pattern))) {
        return answerError(request, 400, "invalidQuery", "There is no such pattern or order.");
    }
    sweepLapsedReservations(office);
    Statement find(office.statements,
                   "SELECT msisdn, class, price_fen FROM (SELECT *, CAST(substr(msisdn, -4, 1) AS INTEGER) AS a, "
                   "CAST(substr(msisdn, -3, 1) AS INTEGER) AS b, CAST(substr(msisdn, -2, 1) AS INTEGER) AS c, "
                   "CAST(substr(msisdn, -1) AS INTEGER) AS d FROM number) WHERE state = 'available' "
                   "AND (?1 = '' OR class = ?1) "
                   // No LIKE: for every pattern SQLite would compile the statement anew.
                   "AND (?2 = '' OR CASE ?6 WHEN 1 THEN substr(msisdn, -length(?2)) = ?2 ELSE instr(msisdn, ?2) END) "
                   "AND (?3 = 0 OR instr(msisdn, '4') = 0) AND " +
                       std::string(conditionOf(pattern)) + " ORDER BY " + std::string(*order) + " LIMIT ?4 OFFSET ?5");
    find.bind(1, numberClass);
    find.bind(2, contains);
    find.bind(3, flag(wish, "without4") ? 1 : 0);
    find.bind(4, limit);
    find.bind(5, offset);
    find.bind(6, flag(wish, "atEnd") ? 1 : 0);
    json::array found(request.memory);
    while (find.executeStep()) {
        found.push_back(numberResource(find.getColumn(0).getString(), find.getColumn(1).getString(),
                                       find.getColumn(2).getInt64(), "available", request.memory));
    }
    const auto results = found.size();
    const auto id = office.newId();
    json::object check{
        {"id", id}, {"href", request.base + "/availabilityCheck/" + id}, {"@type", "MsisdnAvailabilityCheck"}};
    check["availableResource"] = std::move(found);
    auto response = answerJson(201, std::move(check));
    response.headers["x-result-count"] = std::to_string(results);
    return response;
}

json::object present(const Request& request, const SQLite::Statement& row) {
    json::object resource = parseStored(row.getColumn("document").getString(), request.memory);
    const auto id = row.getColumn("id").getString();
    const auto state = row.getColumn("state").getString();
    resource["id"] = id;
    resource["href"] = request.base + "/reservation/" + id;
    resource["@type"] = "Reservation";
    resource["reservationState"] = state;
    resource["valid_for"] = isoDateTime(row.getColumn("expires_ms").getInt64());
    const bool held = state == "reserved" || state == "used";
    json::object& item = resource.at("reservationItem").as_array().front().as_object();
    item["subReservationState"] = state;
    item["appliedCapacityAmount"] = {
        {"appliedDemandAmount", "1"},
        {"resource", json::array{numberResource(row.getColumn("msisdn").getString(), row.getColumn("class").getString(),
                                                row.getColumn("price_fen").getInt64(),
                                                held ? state.c_str() : "released", request.memory)}}};
    return resource;
}

constexpr const char* selectReservation =
    "SELECT reservation.*, number.class, number.price_fen FROM reservation JOIN number USING(msisdn) ";

std::optional<json::object> load(Office& office, const Request& request, const std::string& id) {
    Statement row(office.statements, std::string(selectReservation) + "WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return std::nullopt;
    return present(request, row);
}

// The pool of all numbers, or the numbers of one class.
constexpr std::string_view wholePool = "msisdn";

std::string firstFree(Office& office, const std::string& pool) {
    Statement find(
        office.statements,
        "SELECT msisdn FROM number WHERE state = 'available' AND (?1 = '' OR class = ?1) ORDER BY place LIMIT 1");
    find.bind(1, pool == wholePool ? std::string() : pool);
    return find.executeStep() ? find.getColumn(0).getString() : std::string();
}

struct Wanted {
    std::string msisdn;  // this one; or, when empty,
    std::string pool;    // any of this pool
};

// One number, named (appliedCapacityAmount) or left to us (resourceCapacity); otherwise what is wrong.
std::expected<Wanted, HttpResponse> wantedNumber(const Request& request, const json::object& body) {
    const auto refuse = [&](std::string_view reason, std::string_view message) {
        return std::unexpected(answerError(request, 400, reason, message));
    };
    const auto& items = body.at("reservationItem").get_array();
    const auto& item = items.front().get_object();
    const auto* quantity = item.if_contains("quantity");
    const auto* applied = item.if_contains("appliedCapacityAmount");
    const auto* demand = item.if_contains("resourceCapacity");
    const auto amount = demand ? textAt(demand->get_object(), "capacityDemandAmount") : std::string();
    const auto* resources = applied ? applied->get_object().if_contains("resource") : nullptr;
    const auto named = resources ? resources->get_array().size() : 0;
    if (items.size() != 1 || named > 1 || (quantity && quantity->get_int64() != 1) ||
        (!amount.empty() && amount != "1")) {
        return refuse("oneNumberOnly", "A reservation is for one number.");
    }
    if (named == 1) return Wanted{textAt(resources->get_array().front().get_object(), "id"), ""};
    if (!demand) return refuse("noNumber", "Name a number, or a pool to take one from.");
    const auto* pool = demand->get_object().if_contains("resourcePool");
    const auto id = pool ? textAt(pool->get_object(), "id") : std::string(wholePool);
    if (id != wholePool && !parseNumberClass(id)) return refuse("unknownPool", "There is no such pool of numbers.");
    return Wanted{"", id};
}

HttpResponse reserve(Office& office, const Request& request, const json::object& body) {
    const auto wanted = wantedNumber(request, body);
    if (!wanted) return wanted.error();
    const auto id = office.newId();
    sweepLapsedReservations(office);
    const auto msisdn = wanted->msisdn.empty() ? firstFree(office, wanted->pool) : wanted->msisdn;
    Statement take(office.statements,
                   "UPDATE number SET state = 'reserved', holder = ? WHERE msisdn = ? AND state = 'available'");
    take.bind(1, id);
    take.bind(2, msisdn);
    if (take.exec() == 0) return answerError(request, 409, "numberTaken", "The number is not available.");
    Statement insert(office.statements, "INSERT INTO reservation VALUES(?, ?, ?, 'reserved', ?, ?)");
    insert.bind(1, id);
    insert.bind(2, textAt(body, "externalId"));
    insert.bind(3, msisdn);
    insert.bind(4, office.nowMs() + std::chrono::milliseconds(office.config.reservationLease).count());
    insert.bind(5, json::serialize(body));
    insert.exec();
    return answerCreated(*load(office, request, id));
}

HttpResponse cancel(Office& office, const Request& request, const json::object& before) {
    const auto state = textAt(before, "reservationState");
    if (state == "used") return answerError(request, 409, "numberInUse", "An order has taken this number over.");
    const auto id = textAt(before, "id");
    if (state == "reserved") {
        Statement end(office.statements, "UPDATE reservation SET state = 'cancelled' WHERE id = ?");
        end.bind(1, id);
        end.exec();
        // By the number, which has an index, not through the whole pool.
        Statement give(office.statements,
                       "UPDATE number SET state = 'available', holder = '' WHERE holder = ?1 AND msisdn = "
                       "(SELECT msisdn FROM reservation WHERE id = ?1)");
        give.bind(1, id);
        give.exec();
    }
    if (request.method == "DELETE") return answerEmpty();
    return answerJson(200, *load(office, request, id));
}

// A held number stays held longer, at most for twice the lease since it was reserved: nobody keeps one for ever.
HttpResponse lengthen(Office& office, const Request& request, const json::object& before, const std::string& until) {
    if (until.empty()) return answerError(request, 400, "noEnd", "Say in valid_for until when.");
    const auto id = textAt(before, "id");
    Statement row(office.statements,
                  "SELECT expires_ms, CAST(round((julianday(?2) - 2440587.5) * 86400000) AS INTEGER) FROM reservation "
                  "WHERE id = ?1 AND state = 'reserved'");
    row.bind(1, id);
    row.bind(2, until);
    if (!row.executeStep()) return answerError(request, 409, "notHeld", "The number is not held any more.");
    const std::int64_t end = row.getColumn(0).getInt64();
    const std::int64_t lease = std::chrono::milliseconds(office.config.reservationLease).count();
    const std::int64_t madeMs = std::stoll(id.substr(0, 8) + id.substr(9, 4), nullptr, 16);  // as UUIDv7 begins
    std::int64_t most = std::min(office.nowMs() + lease, madeMs + 2 * lease);
    if (!row.getColumn(1).isNull()) most = std::min<std::int64_t>(most, row.getColumn(1).getInt64());
    if (most <= end) return answerError(request, 409, "leaseAtItsEnd", "The number is not held any longer than that.");
    Statement longer(office.statements, "UPDATE reservation SET expires_ms = ? WHERE id = ?");
    longer.bind(1, most);
    longer.bind(2, id);
    longer.exec();
    return answerJson(200, *load(office, request, id));
}

HttpResponse listReservations(Office& office, const Request& request) {
    Statement rows(office.statements, std::string(selectReservation) +
                                          "WHERE (?1 = '' OR external_id = ?1) AND (?2 = '' OR reservation.state = ?2) "
                                          "ORDER BY id DESC LIMIT 1000");
    rows.bind(1, request.queryValue("externalId"));
    rows.bind(2, request.queryValue("reservationState"));
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(present(request, rows));
    return answerList(request, found, {.shape = &reservationShape});
}

}  // namespace

HttpResponse resourcePoolApi(Office& office, const Request& request) {
    if (request.path.empty()) return answerNotFound(request);
    if (request.path[0] == "availabilityCheck" && request.path.size() == 1) {
        if (request.method != "POST") return answerMethodNotAllowed(request, "POST");
        return checkAvailability(office, request);
    }
    if (request.path[0] != "reservation" || request.path.size() > 2) return answerNotFound(request);
    sweepLapsedReservations(office);
    if (request.path.size() == 1) {
        if (request.method == "GET") return listReservations(office, request);
        if (request.method != "POST") return answerMethodNotAllowed(request, "GET, POST");
        auto body = readBody(request, reservationShape);
        if (!body) return body.error();
        if (const auto key = keyToAdopt(request, textAt(*body, "externalId")); !key.empty())
            (*body)["externalId"] = key;
        return once(office, request, *body, textAt(*body, "externalId"),
                    [&] { return reserve(office, request, *body); });
    }
    if (request.method != "GET" && request.method != "PATCH" && request.method != "DELETE") {
        return answerMethodNotAllowed(request, "GET, PATCH, DELETE");
    }
    const auto resource = load(office, request, request.path[1]);
    if (!resource) return answerNotFound(request);
    if (request.method == "GET") return answerJson(200, json::array{*resource});
    if (request.method == "PATCH") {
        const auto body = readBody(request, updateShape);
        if (!body) return body.error();
        if (textAt(*body, "reservationState") == "reserved") {
            return lengthen(office, request, *resource, textAt(*body, "valid_for"));
        }
    }
    return cancel(office, request, *resource);
}

}  // namespace simkiosk::backoffice
