#include "platform/carrier/tmf_order.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

namespace simkiosk::tmf {

namespace {

json::value entry(std::string_view name, std::string_view value) {
    return json::object{{"name", name}, {"valueType", "string"}, {"value", value}};
}

json::value party(const std::string& customerId) {
    return json::object{{"id", customerId}, {"role", "customer"}, {"@referredType", "Individual"}};
}

Result<ActivationStatus> readState(std::string_view state, bool failed) {
    if (failed) return ActivationStatus::Failed;
    if (state == "active") return ActivationStatus::Active;
    if (state == "inactive") return ActivationStatus::Suspended;
    if (state == "terminated") return ActivationStatus::Terminated;
    if (state == "reserved" || state == "designed" || state == "feasibilityChecked")
        return ActivationStatus::InProgress;
    return fail(ErrorCode::Malformed, "answer: a service state that TMF640 does not have");
}

}  // namespace

std::string orderBody(const ActivationOrder& order) {
    const json::object product{
        {"productSerialNumber", order.iccid.text()},
        {"productCharacteristic",
         json::array{entry("msisdn", order.msisdn.digits()), entry("reservationId", order.reservationId),
                     entry("contractSha256", order.contractSha256)}},
        {"realizingResource",
         json::array{json::value(json::object{
                         {"id", order.iccid.text()}, {"name", "SIM"}, {"@referredType", "PhysicalResource"}}),
                     json::value(json::object{
                         {"id", order.msisdn.digits()}, {"name", "MSISDN"}, {"@referredType", "LogicalResource"}})}}};
    const json::object price{
        {"name", "total"}, {"priceType", "oneTime"}, {"price", {{"taxIncludedAmount", moneyJson(order.total)}}}};
    const json::object item{{"id", "1"},
                            {"quantity", 1},
                            {"action", "add"},
                            {"productOffering", {{"id", order.offeringId}, {"@referredType", "ProductOffering"}}},
                            {"product", product}};
    json::object body{{"externalId", order.key.text()},
                      {"category", "kioskSale"},
                      {"description", "transaction " + order.transaction.text()},
                      {"channel", json::array{json::value(json::object{{"id", "kiosk"}, {"role", "salesChannel"}})}},
                      {"orderTotalPrice", json::array{json::value(price)}},
                      {"productOrderItem", json::array{json::value(item)}}};
    if (!order.customerId.empty()) body["relatedParty"] = json::array{party(order.customerId)};
    return json::serialize(body);
}

std::string serviceBody(const ActivationOrder& order, const std::string& orderId, const std::string& specification) {
    json::object body{
        {"serviceSpecification", {{"id", specification}, {"name", specification}}},
        {"state", "active"},
        {"serviceType", "mobile"},
        {"serviceCharacteristic", json::array{entry("externalId", order.key.text()), entry("ICCID", order.iccid.text()),
                                              entry("MSISDN", order.msisdn.digits())}},
        {"supportingResource",
         json::array{json::value(json::object{
                         {"id", order.iccid.text()}, {"name", "SIM"}, {"@referredType", "PhysicalResource"}}),
                     json::value(json::object{
                         {"id", order.msisdn.digits()}, {"name", "MSISDN"}, {"@referredType", "LogicalResource"}})}},
        {"serviceOrderItem",
         json::array{json::value(json::object{{"itemId", "1"}, {"serviceOrderId", orderId}, {"itemAction", "add"}})}}};
    if (!order.customerId.empty()) body["relatedParty"] = json::array{party(order.customerId)};
    return json::serialize(body);
}

std::string cancelOrderBody(const std::string& orderId, const std::string& reason) {
    return json::serialize(json::object{{"cancellationReason", reason},
                                        {"productOrder", {{"id", orderId}, {"@referredType", "ProductOrder"}}}});
}

std::string terminateBody() { return R"({"state":"terminated"})"; }

Result<OrderResource> readOrder(const json::object& resource) {
    static constexpr std::array<std::string_view, 11> states{
        "acknowledged",       "rejected",  "pending", "held",    "inProgress",
        "cancelled",          "completed", "failed",  "partial", "assessingCancellation",
        "pendingCancellation"};
    OrderResource order;
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    // `state` is optional in the schema; a server that has just created the order may leave it out.
    const auto state = optionalText(resource, "state");
    SIMKIOSK_TRY(state);
    if (!state->empty() && std::ranges::find(states, *state) == states.end()) {
        return fail(ErrorCode::Malformed, "answer: an order state that TMF622 does not have");
    }
    order.id = *id;
    order.state = state->empty() ? "acknowledged" : *state;
    order.ended = order.state == "rejected" || order.state == "cancelled" || order.state == "failed";
    order.completed = order.state == "completed";
    const auto* items = listAt(resource, "productOrderItem");
    const auto* item = items && !items->empty() ? items->front().if_object() : nullptr;
    const auto* product = item ? objectAt(*item, "product") : nullptr;
    if (product) {
        const auto serial = optionalText(*product, "productSerialNumber");
        SIMKIOSK_TRY(serial);
        order.iccid = *serial;
    }
    return order;
}

Result<OrderResource> pickOrder(const std::vector<json::object>& resources, const Uuid& key) {
    for (const auto& resource : resources) {
        const auto externalId = optionalText(resource, "externalId");
        if (externalId && *externalId == key.text()) return readOrder(resource);
    }
    return fail(ErrorCode::NotFound, "no order has this key");
}

Result<ServiceResource> readService(const json::object& resource) {
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    const auto state = requiredText(resource, "state");
    SIMKIOSK_TRY(state);
    const auto* reason = characteristic(listAt(resource, "serviceCharacteristic"), "failureReason");
    const auto status = readState(*state, reason != nullptr);
    SIMKIOSK_TRY(status);
    const bool text = reason && reason->is_string() && reason->get_string().size() <= 256;
    return ServiceResource{*id, *status, text ? std::string(reason->get_string()) : std::string()};
}

Result<ServiceResource> pickService(const std::vector<json::object>& resources, const Uuid& key) {
    for (const auto& resource : resources) {
        const auto* value = characteristic(listAt(resource, "serviceCharacteristic"), "externalId");
        if (value && value->is_string() && std::string_view(value->get_string()) == key.text()) {
            return readService(resource);
        }
    }
    return fail(ErrorCode::NotFound, "no service has this key");
}

Result<ServiceResource> readServiceAnswer(unsigned status, std::string_view body) {
    if (status != 202) {
        const auto object = parseObject(body);
        SIMKIOSK_TRY(object);
        return readService(*object);
    }
    ServiceResource service;
    const auto monitor = parseObject(body);
    if (!monitor) return service;
    const auto source = optionalText(*monitor, "sourceHref");
    if (source && source->contains('/')) service.id = source->substr(source->rfind('/') + 1);
    return service;
}

}  // namespace simkiosk::tmf
