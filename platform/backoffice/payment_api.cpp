// TMF676 Payment v4: payments and refunds; and the capture, for which TMF676 has no operation.
#include <array>
#include <boost/json/serialize.hpp>

#include "kiosk/values/money.hpp"
#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/payments.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr Field methodFields[] = {{"id"}, {"name"}, {"description"}, {"@type"}, {"@referredType"}};
constexpr Shape methodShape{methodFields};
constexpr Field itemFields[] = {{"id"},
                                {"item", Kind::Object, true, &referenceShape},
                                {"amount", Kind::Object, false, &moneyShape},
                                {"totalAmount", Kind::Object, false, &moneyShape}};
constexpr Shape itemShape{itemFields};
constexpr Field paymentFields[] = {{"account", Kind::Object, true, &referenceShape},
                                   {"paymentMethod", Kind::Object, true, &methodShape},
                                   {"totalAmount", Kind::Object, true, &moneyShape},
                                   {"amount", Kind::Object, false, &moneyShape},
                                   {"taxAmount", Kind::Object, false, &moneyShape},
                                   {"correlatorId"},
                                   {"description"},
                                   {"name"},
                                   {"channel", Kind::Object, false, &referenceShape},
                                   {"payer", Kind::Object, false, &relatedPartyShape},
                                   {"paymentItem", Kind::Objects, false, &itemShape}};
constexpr Shape paymentShape{paymentFields};
constexpr Field refundFields[] = {{"account", Kind::Object, true, &referenceShape},
                                  {"paymentMethod", Kind::Object, true, &methodShape},
                                  {"totalAmount", Kind::Object, true, &moneyShape},
                                  {"payment", Kind::Object, false, &referenceShape},
                                  {"correlatorId"},
                                  {"description"},
                                  {"name"},
                                  {"channel", Kind::Object, false, &referenceShape},
                                  {"requestor", Kind::Object, false, &relatedPartyShape}};
constexpr Shape refundShape{refundFields};
constexpr Field captureFields[] = {{"correlatorId"}};
constexpr Shape captureShape{captureFields};

// The body; a key that came in the header alone is its correlatorId.
std::expected<json::object, HttpResponse> readNamedBody(const Request& request, const Shape& shape) {
    auto body = readBody(request, shape);
    if (!body) return body;
    const auto key = keyToAdopt(request, textAt(*body, "correlatorId"));
    if (!key.empty()) (*body)["correlatorId"] = key;
    return body;
}

// 12 characters of Crockford's alphabet: fits EMVCo field 62-05 (25), hard to guess, easy to read aloud.
std::string newReference(Random& random) {
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::array<std::uint8_t, 12> bytes{};
    random.fill(bytes);
    std::string text;
    for (const auto byte : bytes) text += alphabet[byte % 32];
    return text;
}

HttpResponse createPayment(Office& office, const Request& request, const json::object& body) {
    const auto correlatorId = textAt(body, "correlatorId");
    const auto& money = body.at("totalAmount").get_object();
    const auto amount = minorUnits(money);
    const auto currency = parseCurrency(textAt(money, "unit"));
    if (!amount || *amount == 0 || !currency) {
        return answerError(request, 400, "invalidAmount", "totalAmount needs a positive value and a known unit.");
    }
    if (!correlatorId.empty() && !listPayments(office, correlatorId, "").empty()) {
        return answerError(request, 409, "correlatorIdInUse", "Another payment has this correlatorId.");
    }
    const auto id = office.newId();
    Statement insert(office.statements,
                     "INSERT INTO payment(id, correlator_id, reference, status, status_ms, created_ms, "
                     "amount_minor, currency, document) VALUES(?, ?, ?, 'pendingAuthorization', ?5, ?5, ?6, ?7, ?8)");
    insert.bind(1, id);
    insert.bind(2, correlatorId);
    insert.bind(3, newReference(office.random));
    insert.bind(5, office.nowMs());
    insert.bind(6, *amount);
    insert.bind(7, std::string(currencyCode(*currency)));
    insert.bind(8, json::serialize(body));
    insert.exec();
    return answerCreated(findPayment(office, PaymentKey::Id, id)->resource);
}

json::object presentRefund(const Request& request, const SQLite::Statement& row) {
    json::object resource = parseStored(row.getColumn("document").getString(), request.memory);
    const auto id = row.getColumn("id").getString();
    resource["id"] = id;
    resource["href"] = request.base + "/refund/" + id;
    resource["@type"] = "Refund";
    resource["status"] = "done";
    const auto when = isoDateTime(row.getColumn("created_ms").getInt64());
    resource["statusDate"] = when;
    resource["refundDate"] = when;
    return resource;
}

std::vector<json::object> findRefunds(Office& office, const Request& request, const std::string& id) {
    Statement rows(office.statements,
                   "SELECT * FROM refund WHERE (?1 = '' OR id = ?1) AND (?2 = '' OR correlator_id = ?2) AND "
                   "(?3 = '' OR payment = ?3) ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    rows.bind(2, request.queryValue("correlatorId"));
    rows.bind(3, request.queryValue("payment.id"));
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(presentRefund(request, rows));
    return found;
}

// Gives back the whole payment. Before it was captured that means: the customer's bank lets go of the money.
HttpResponse createRefund(Office& office, const Request& request, const json::object& body) {
    const auto* reference = body.if_contains("payment");
    const auto payment =
        reference ? findPayment(office, PaymentKey::Id, textAt(reference->get_object(), "id")) : std::nullopt;
    if (!payment) return answerError(request, 400, "unknownPayment", "There is no such payment.");
    const auto& money = body.at("totalAmount").get_object();
    if (minorUnits(money) != payment->amountMinor || textAt(money, "unit") != payment->currency) {
        return answerError(request, 400, "amountMismatch", "A refund gives back the whole amount.");
    }
    if (payment->status == "refunded" || payment->status == "canceled" || payment->status == "denied") {
        return answerError(request, 409, "nothingToRefund", "The payment holds no money any more.");
    }
    const auto id = office.newId();
    Statement insert(office.statements, "INSERT INTO refund VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bind(2, textAt(body, "correlatorId"));
    insert.bind(3, payment->id);
    insert.bind(4, office.nowMs());
    insert.bind(5, json::serialize(body));
    insert.exec();
    setPaymentStatus(office, payment->id, payment->status == "captured" ? "refunded" : "canceled");
    return answerCreated(findRefunds(office, request, id).front());
}

HttpResponse refunds(Office& office, const Request& request) {
    if (request.is("POST", 1)) {
        const auto body = readNamedBody(request, refundShape);
        if (!body) return body.error();
        return once(office, request, *body, textAt(*body, "correlatorId"),
                    [&] { return createRefund(office, request, *body); });
    }
    if (request.method != "GET") return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET");
    const auto found = findRefunds(office, request, request.path.size() == 2 ? request.path[1] : "");
    if (request.path.size() == 1)
        return answerList(request, found,
                          {.always = {"account", "paymentMethod"}, .answered = {"payment.id"}, .shape = &refundShape});
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front(), {"account", "paymentMethod"});
}

}  // namespace

HttpResponse paymentApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path.size() > 2) return answerNotFound(request);
    if (request.path[0] == "refund") return refunds(office, request);
    if (request.path[0] != "payment") return answerNotFound(request);
    if (request.is("POST", 1)) {
        const auto body = readNamedBody(request, paymentShape);
        if (!body) return body.error();
        return once(office, request, *body, textAt(*body, "correlatorId"),
                    [&] { return createPayment(office, request, *body); });
    }
    if (request.method != "GET") return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET");
    if (request.path.size() == 1) {
        return answerList(request,
                          listPayments(office, request.queryValue("correlatorId"), request.queryValue("status")),
                          {.always = {"account", "paymentMethod"}, .shape = &paymentShape});
    }
    const auto payment = findPayment(office, PaymentKey::Id, request.path[1]);
    return payment ? answerOne(request, payment->resource, {"account", "paymentMethod"}) : answerNotFound(request);
}

// POST /kiosk-api/v1/payment/{id}/capture
HttpResponse captureApi(Office& office, const Request& request) {
    if (request.path.size() != 3 || request.path[0] != "payment" || request.path[2] != "capture") {
        return answerNotFound(request);
    }
    if (request.method != "POST") return answerMethodNotAllowed(request, "POST");
    if (!request.body.empty()) {
        const auto body = readBody(request, captureShape);
        if (!body) return body.error();
    }
    const auto payment = findPayment(office, PaymentKey::Id, request.path[1]);
    if (!payment) return answerNotFound(request);
    if (payment->status == "authorized") {
        setPaymentStatus(office, payment->id, "captured");
    } else if (payment->status != "captured") {
        return answerError(request, 403, "notAuthorized", "Only authorised money can be taken.");
    }
    return answerJson(200, findPayment(office, PaymentKey::Id, payment->id)->resource);
}

}  // namespace simkiosk::backoffice
