// TMF622 Product Ordering v4: one plan on one number and one SIM card.
#include <algorithm>
#include <boost/json/serialize.hpp>

#include "kiosk/values/iccid.hpp"
#include "kiosk/values/msisdn.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/catalog_data.hpp"
#include "platform/backoffice/number_pool.hpp"
#include "platform/backoffice/persons.hpp"
#include "platform/backoffice/services.hpp"
#include "platform/backoffice/sim_cards.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field priceFields[] = {{"taxRate", Kind::Number},
                                 {"dutyFreeAmount", Kind::Object, false, &moneyShape},
                                 {"taxIncludedAmount", Kind::Object, false, &moneyShape}};
constexpr Shape priceShape{priceFields};
constexpr Field orderPriceFields[] = {
    {"name"}, {"description"}, {"priceType"}, {"recurringChargePeriod"}, {"price", Kind::Object, false, &priceShape}};
constexpr Shape orderPriceShape{orderPriceFields};
constexpr Field resourceFields[] = {{"id", Kind::Text, true}, {"name"}, {"value"}, {"@type"}, {"@referredType"}};
constexpr Shape resourceShape{resourceFields};
constexpr Field productFields[] = {{"id"},
                                   {"name"},
                                   {"description"},
                                   {"productSerialNumber"},
                                   {"isBundle", Kind::Boolean},
                                   {"productCharacteristic", Kind::Objects, false, &characteristicShape},
                                   {"realizingResource", Kind::Objects, false, &resourceShape}};
constexpr Shape productShape{productFields};
constexpr std::string_view actions[] = {"add", "modify", "delete", "noChange"};
constexpr Field itemFields[] = {{"id", Kind::Text, true},
                                {"action", Kind::Text, true, nullptr, actions},
                                {"quantity", Kind::Integer},
                                {"productOffering", Kind::Object, false, &referenceShape},
                                {"product", Kind::Object, false, &productShape},
                                {"itemPrice", Kind::Objects, false, &orderPriceShape},
                                {"itemTotalPrice", Kind::Objects, false, &orderPriceShape},
                                {"payment", Kind::Objects, false, &referenceShape}};
constexpr Shape itemShape{itemFields};
constexpr Field noteFields[] = {{"text", Kind::Text, true}, {"author"}, {"date", Kind::DateTime}};
constexpr Shape noteShape{noteFields};
constexpr Field orderFields[] = {{"productOrderItem", Kind::Objects, true, &itemShape},
                                 {"externalId"},
                                 {"category"},
                                 {"description"},
                                 {"priority"},
                                 {"requestedStartDate", Kind::DateTime},
                                 {"requestedCompletionDate", Kind::DateTime},
                                 {"channel", Kind::Objects, false, &channelShape},
                                 {"note", Kind::Objects, false, &noteShape},
                                 {"agreement", Kind::Objects, false, &referenceShape},
                                 {"orderTotalPrice", Kind::Objects, false, &orderPriceShape},
                                 {"payment", Kind::Objects, false, &referenceShape},
                                 {"relatedParty", Kind::Objects, false, &relatedPartyShape}};
constexpr Shape orderShape{orderFields};
constexpr Field cancelFields[] = {{"productOrder", Kind::Object, true, &referenceShape},
                                  {"cancellationReason"},
                                  {"requestedCancellationDate", Kind::DateTime}};
constexpr Shape cancelShape{cancelFields};

struct Line {
    std::string iccid, msisdn, reservation;
};

Line lineOf(const json::object& order) {
    const auto* item = firstAt(order, "productOrderItem");
    const auto* product = item ? item->if_contains("product") : nullptr;
    if (!product) return {};
    const auto& object = product->get_object();
    const auto* told = object.if_contains("productCharacteristic");
    const auto serial = textAt(object, "productSerialNumber");
    const auto iccid = characteristicAt(told, "ICCID");
    Line line{serial.empty() ? iccid : serial, characteristicAt(told, "MSISDN"),
              characteristicAt(told, "reservationId")};
    if (!iccid.empty() && iccid != line.iccid) line.iccid.clear();  // two cards for one line are none
    return line;
}

json::object present(const Request& request, const SQLite::Statement& row) {
    json::object resource = parseStored(row.getColumn("document").getString(), request.memory);
    const auto id = row.getColumn("id").getString();
    const auto state = row.getColumn("state").getString();
    resource["id"] = id;
    resource["href"] = request.base + "/productOrder/" + id;
    resource["@type"] = "ProductOrder";
    resource["state"] = state;
    resource["orderDate"] = isoDateTime(row.getColumn("order_ms").getInt64());
    for (auto& item : resource.at("productOrderItem").as_array()) {
        item.as_object()["state"] = state == "partial" ? "failed" : state;
    }
    return resource;
}

std::vector<json::object> find(Office& office, const Request& request, const std::string& id) {
    settleActivations(office);
    Statement rows(office.statements,
                   "SELECT * FROM product_order WHERE (?1 = '' OR id = ?1) AND (?2 = '' OR external_id = ?2) "
                   "AND (?3 = '' OR state = ?3) ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    rows.bind(2, request.queryValue("externalId"));
    rows.bind(3, request.queryValue("state"));
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(present(request, rows));
    return found;
}

// What keeps this order from being accepted: status and reason, or nothing.
std::optional<HttpResponse> refusal(Office& office, const Request& request, const json::object& body,
                                    const Line& line) {
    const auto refuse = [&](unsigned status, std::string_view reason, std::string_view message) {
        return answerError(request, status, reason, message);
    };
    const auto& items = body.at("productOrderItem").get_array();
    const auto& item = items.front().get_object();
    if (items.size() != 1 || textAt(item, "action") != "add") {
        return refuse(400, "oneLineOnly", "An order adds exactly one line.");
    }
    const auto* offering = item.if_contains("productOffering");
    const auto offeringId = offering ? textAt(offering->get_object(), "id") : std::string();
    if (std::ranges::none_of(plans(), [&](const Plan& plan) { return plan.sellable && plan.id == offeringId; })) {
        return refuse(400, "unknownOffering", "There is no such product offering on sale.");
    }
    if (!Iccid::parse(line.iccid) || !Msisdn::parse(line.msisdn)) {
        return refuse(
            400, "incompleteLine",
            "The product needs one ICCID (productSerialNumber or characteristic) and the characteristic msisdn.");
    }
    const auto card = simCardStatus(office, line.iccid);
    if (card.empty()) return refuse(400, "simCardNotInStock", "This SIM card is not in the carrier's stock.");
    if (card != "available") return refuse(409, "simCardNotAvailable", "This SIM card is used or suspended.");
    Statement ordered(office.statements,
                      "SELECT 1 FROM product_order WHERE iccid = ? AND state IN ('acknowledged', 'inProgress')");
    ordered.bind(1, line.iccid);
    if (ordered.executeStep()) return refuse(409, "simCardOrdered", "Another order for this SIM card is open.");
    Statement held(office.statements, "SELECT 1 FROM reservation WHERE id = ? AND msisdn <> ?");
    held.bind(1, line.reservation);
    held.bind(2, line.msisdn);
    if (held.executeStep()) return refuse(409, "reservedAnother", "This reservation is for another number.");
    if (const auto* payments = body.if_contains("payment")) {
        for (const auto& payment : payments->get_array()) {
            Statement paid(office.statements,
                           "SELECT 1 FROM payment WHERE id = ? AND status IN ('authorized', 'captured')");
            paid.bind(1, textAt(payment.get_object(), "id"));
            if (!paid.executeStep()) return refuse(400, "notPaid", "The payment is unknown or not authorised.");
        }
    }
    if (const auto* parties = body.if_contains("relatedParty")) {
        for (const auto& party : parties->get_array()) {
            if (textAt(party.get_object(), "role") != "customer") continue;
            if (!isRegistered(office, textAt(party.get_object(), "id")))
                return refuse(400, "unknownCustomer", "There is no such individual.");
        }
    }
    // Two kiosks may have asked at the same time whether this person may buy.
    const auto customer = customerOf(body);
    if (!customer.empty() && numberLimitReached(office, customer))
        return refuse(409, "numberLimitReached", "The person holds as many numbers as one person may.");
    return std::nullopt;
}

HttpResponse create(Office& office, const Request& request, const json::object& body) {
    const auto externalId = textAt(body, "externalId");
    Statement same(office.statements, "SELECT 1 FROM product_order WHERE external_id = ? AND external_id <> ''");
    same.bind(1, externalId);
    if (same.executeStep()) return answerError(request, 409, "externalIdInUse", "Another order has this externalId.");
    settleActivations(office);  // what has ended by now holds no card any more
    const auto line = lineOf(body);
    if (auto refused = refusal(office, request, body, line)) return std::move(*refused);
    if (!assignNumber(office, line.msisdn, line.reservation)) {
        return answerError(request, 409, "numberTaken", "The number is not free and not held by this reservation.");
    }
    const auto id = office.newId();
    Statement insert(office.statements, "INSERT INTO product_order VALUES(?, ?, 'acknowledged', ?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, externalId);
    insert.bind(3, line.iccid);
    insert.bind(4, line.msisdn);
    insert.bind(5, line.reservation);
    insert.bind(6, office.nowMs());
    insert.bind(7, json::serialize(body));
    insert.exec();
    return answerCreated(find(office, request, id).front());
}

HttpResponse cancelOrder(Office& office, const Request& request, const json::object& body) {
    const auto orderId = textAt(body.at("productOrder").get_object(), "id");
    settleActivations(office);
    Statement order(office.statements, "SELECT state, msisdn FROM product_order WHERE id = ?");
    order.bind(1, orderId);
    if (!order.executeStep()) return answerError(request, 404, "unknownOrder", "There is no such order.");
    const auto state = order.getColumn(0).getString();
    if (state == "completed" || state == "failed") {
        return answerError(request, 409, "orderFinished", "A finished order cannot be cancelled; end its service.");
    }
    Statement line(office.statements, "SELECT id FROM service WHERE product_order = ? AND state <> 'terminated'");
    line.bind(1, orderId);
    if (line.executeStep()) {
        terminateService(office, line.getColumn(0).getString());
    } else if (state == "acknowledged") {
        freeNumber(office, order.getColumn(1).getString());
    }
    setOrderState(office, orderId, "cancelled");
    json::object resource = body;
    const auto id = office.newId();
    resource["id"] = id;
    resource["href"] = request.base + "/cancelProductOrder/" + id;
    resource["@type"] = "CancelProductOrder";
    resource["state"] = "done";
    resource["effectiveCancellationDate"] = isoDateTime(office.nowMs());
    Statement insert(office.statements, "INSERT INTO cancel_order VALUES(?, ?)");
    insert.bind(1, id);
    insert.bind(2, json::serialize(resource));
    insert.exec();
    return answerCreated(resource);
}

HttpResponse cancellations(Office& office, const Request& request) {
    if (request.is("POST", 1)) {
        const auto body = readBody(request, cancelShape);
        if (!body) return body.error();
        return once(office, request, *body, {}, [&] { return cancelOrder(office, request, *body); });
    }
    if (request.method != "GET") return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET");
    const auto id = request.path.size() == 2 ? request.path[1] : std::string();
    Statement rows(office.statements,
                   "SELECT document FROM cancel_order WHERE ?1 = '' OR id = ?1 ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(parseStored(rows.getColumn(0).getString(), request.memory));
    if (request.path.size() == 1)
        return answerList(request, found, {.always = {"productOrder"}, .shape = &cancelShape});
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front(), {"productOrder"});
}

}  // namespace

HttpResponse productOrderApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path.size() > 2) return answerNotFound(request);
    if (request.path[0] == "cancelProductOrder") return cancellations(office, request);
    if (request.path[0] != "productOrder") return answerNotFound(request);
    if (request.is("POST", 1)) {
        auto body = readBody(request, orderShape);
        if (!body) return body.error();
        if (const auto key = keyToAdopt(request, textAt(*body, "externalId")); !key.empty())
            (*body)["externalId"] = key;
        return once(office, request, *body, textAt(*body, "externalId"),
                    [&] { return create(office, request, *body); });
    }
    if (request.method != "GET") return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET");
    if (request.path.size() == 1)
        return answerList(request, find(office, request, ""), {.always = {"productOrderItem"}, .shape = &orderShape});
    const auto found = find(office, request, request.path[1]);
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front(), {"productOrderItem"});
}

}  // namespace simkiosk::backoffice
