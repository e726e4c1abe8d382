// TMF679 Product Offering Qualification v4: may this person buy this plan? Answered at once.
#include <algorithm>
#include <boost/json/serialize.hpp>

#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/catalog_data.hpp"
#include "platform/backoffice/persons.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view actions[] = {"add", "modify", "delete", "noChange"};
constexpr Field itemFields[] = {{"id", Kind::Text, true},
                                {"action", Kind::Text, false, nullptr, actions},
                                {"expectedActivationDate", Kind::DateTime},
                                {"productOffering", Kind::Object, true, &referenceShape}};
constexpr Shape itemShape{itemFields};
constexpr Field qualificationFields[] = {{"productOfferingQualificationItem", Kind::Objects, true, &itemShape},
                                         {"relatedParty", Kind::Objects, false, &relatedPartyShape},
                                         {"channel", Kind::Object, false, &channelShape},
                                         {"description"},
                                         {"instantSyncQualification", Kind::Boolean},
                                         {"provideAlternative", Kind::Boolean},
                                         {"provideOnlyAvailable", Kind::Boolean},
                                         {"provideUnavailabilityReason", Kind::Boolean},
                                         {"requestedPOQCompletionDate", Kind::DateTime}};
constexpr Shape qualificationShape{qualificationFields};

bool wants(const json::object& body, std::string_view what) {
    const auto* flag = body.if_contains(what);
    return flag && flag->is_bool() && flag->get_bool();
}

json::value reason(std::string_view code, std::string_view label) {
    return json::object{{"code", code}, {"label", label}};
}

// Why this item cannot be had; empty when it can.
json::array refusals(Office& office, const json::object& item, const std::string& customer) {
    json::array reasons;
    const auto offering = textAt(item.at("productOffering").get_object(), "id");
    if (std::ranges::none_of(plans(), [&](const Plan& plan) { return plan.sellable && plan.id == offering; }))
        reasons.push_back(reason("offeringNotOnSale", "There is no such product offering on sale."));
    const auto action = textAt(item, "action");
    const bool anotherNumber = action.empty() || action == "add";
    if (anotherNumber && !customer.empty() && numberLimitReached(office, customer))
        reasons.push_back(reason("numberLimitReached", "The person holds as many numbers as one person may."));
    return reasons;
}

void judge(Office& office, json::object& item, const std::string& customer, bool withReasons) {
    auto reasons = refusals(office, item, customer);
    item["state"] = "done";
    item["qualificationItemResult"] = reasons.empty() ? "qualified" : "unqualified";
    if (withReasons && !reasons.empty()) item["eligibilityUnavailabilityReason"] = std::move(reasons);
    // An office that sets no limit keeps no count, and tells none.
    if (customer.empty() || !office.config.numbersPerPerson) return;
    const json::object held{
        {"name", "numbersHeld"}, {"valueType", "number"}, {"value", numbersHeldBy(office, customer)}};
    json::object product;
    product["productCharacteristic"] = json::array{json::value(held)};
    item["product"] = std::move(product);
}

std::vector<json::object> find(Office& office, const Request& request, const std::string& id) {
    Statement rows(office.statements,
                   "SELECT * FROM qualification WHERE ?1 = '' OR id = ?1 ORDER BY id DESC LIMIT 1000");
    rows.bind(1, id);
    std::vector<json::object> found;
    while (rows.executeStep()) {
        json::object resource = parseStored(rows.getColumn("document").getString(), request.memory);
        const auto key = rows.getColumn("id").getString();
        resource["id"] = key;
        resource["href"] = request.base + "/productOfferingQualification/" + key;
        resource["@type"] = "ProductOfferingQualification";
        found.push_back(std::move(resource));
    }
    return found;
}

HttpResponse create(Office& office, const Request& request, json::object body) {
    const auto customer = customerOf(body);
    auto& items = body.at("productOfferingQualificationItem").as_array();
    const bool withReasons = wants(body, "provideUnavailabilityReason");
    for (auto& item : items) judge(office, item.as_object(), customer, withReasons);
    const auto qualified = [](const json::value& item) {
        return textAt(item.get_object(), "qualificationItemResult") == "qualified";
    };
    const bool all = std::ranges::all_of(items, qualified);
    if (wants(body, "provideOnlyAvailable"))
        items.erase(std::remove_if(items.begin(), items.end(), [&](const auto& item) { return !qualified(item); }),
                    items.end());
    body["qualificationResult"] = all ? "qualified" : "unqualified";
    body["state"] = "done";
    body["productOfferingQualificationDate"] = isoDateTime(office.nowMs());
    body["effectiveQualificationDate"] = isoDateTime(office.nowMs());
    const auto id = office.newId();
    Statement insert(office.statements, "INSERT INTO qualification VALUES(?, ?)");
    insert.bind(1, id);
    insert.bind(2, json::serialize(body));
    insert.exec();
    return answerCreated(find(office, request, id).front());
}

}  // namespace

HttpResponse productQualificationApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path[0] != "productOfferingQualification" || request.path.size() > 2) {
        return answerNotFound(request);
    }
    if (request.is("POST", 1)) {
        const auto body = readBody(request, qualificationShape);
        if (!body) return body.error();
        const auto customer = customerOf(*body);
        if (!customer.empty() && !isRegistered(office, customer))
            return answerError(request, 400, "unknownCustomer", "There is no such individual.");
        return once(office, request, *body, {}, [&] { return create(office, request, *body); });
    }
    if (request.method != "GET") return answerMethodNotAllowed(request, request.path.size() == 1 ? "GET, POST" : "GET");
    if (request.path.size() == 1) return answerList(request, find(office, request, ""), {.shape = &qualificationShape});
    const auto found = find(office, request, request.path[1]);
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front());
}

}  // namespace simkiosk::backoffice
