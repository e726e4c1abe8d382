#include "platform/carrier/tmf_numbers.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>

namespace simkiosk::tmf {

namespace {

Result<std::string> textOf(const json::array* list, std::string_view name) {
    const auto* value = characteristic(list, name);
    if (!value || !value->is_string())
        return fail(ErrorCode::Malformed, "answer: " + std::string(name) + " is missing");
    return std::string(value->get_string());
}

Result<NumberOffer> readNumber(const json::object& resource) {
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    auto msisdn = Msisdn::parse(*id);
    SIMKIOSK_TRY(msisdn);
    const auto* list = listAt(resource, "characteristic");
    const auto word = textOf(list, "numberClass");
    SIMKIOSK_TRY(word);
    const auto numberClass = parseNumberClass(*word);
    SIMKIOSK_TRY(numberClass);
    const auto code = textOf(list, "currency");
    SIMKIOSK_TRY(code);
    const auto currency = parseCurrency(*code);
    SIMKIOSK_TRY(currency);
    const auto amount = textOf(list, "price");
    SIMKIOSK_TRY(amount);
    const auto price = Money::parse(*amount, *currency);
    SIMKIOSK_TRY(price);
    return NumberOffer{std::move(*msisdn), *numberClass, *price};
}

const json::object* reservedResource(const json::object& reservation) {
    const auto* items = listAt(reservation, "reservationItem");
    const auto* item = items && items->size() == 1 ? items->front().if_object() : nullptr;
    const auto* applied = item ? objectAt(*item, "appliedCapacityAmount") : nullptr;
    const auto* resources = applied ? listAt(*applied, "resource") : nullptr;
    return resources && resources->size() == 1 ? resources->front().if_object() : nullptr;
}

}  // namespace

std::string availabilityCheckBody(const NumberQuery& query) {
    json::object wish;
    if (!query.contains.empty()) wish["contains"] = query.contains;
    if (query.atEnd) wish["atEnd"] = true;
    if (query.numberClass) wish["numberClass"] = toString(*query.numberClass);
    if (query.without4) wish["without4"] = true;
    if (query.pattern) wish["pattern"] = toString(*query.pattern);
    json::object body{{"@type", "MsisdnAvailabilityCheck"},
                      {"requestedResource", wish},
                      {"limit", query.limit},
                      {"offset", query.offset}};
    // As TMF630 writes it in the query of a GET.
    switch (query.order) {
        case NumberOrder::AsOffered: break;
        case NumberOrder::CheapestFirst: body["sort"] = "price"; break;
        case NumberOrder::DearestFirst: body["sort"] = "-price"; break;
        case NumberOrder::ByDigits: body["sort"] = "id"; break;
    }
    return json::serialize(body);
}

Result<NumberPage> readAvailableNumbers(std::string_view body) {
    json::monotonic_resource memory;
    const auto object = parseObject(body, &memory);
    SIMKIOSK_TRY(object);
    const auto* resources = listAt(*object, "availableResource");
    if (!resources) return fail(ErrorCode::Malformed, "answer: availableResource is missing");
    if (resources->size() > mostListed) return fail(ErrorCode::Malformed, "answer: too many numbers");
    NumberPage page{.offers = {}, .listed = resources->size()};
    for (const auto& resource : *resources) {
        if (!resource.is_object()) return fail(ErrorCode::Malformed, "answer: availableResource holds something else");
        auto offer = readNumber(resource.get_object());
        if (offer) page.offers.push_back(std::move(*offer));
    }
    return page;
}

std::string reservationBody(const Msisdn& msisdn, const Uuid& key, const std::string& kioskId) {
    const json::object resource{{"id", msisdn.digits()}, {"type", "MSISDN"}, {"@referredType", "LogicalResource"}};
    const json::object item{
        {"quantity", 1},
        {"appliedCapacityAmount", {{"appliedDemandAmount", "1"}, {"resource", json::array{json::value(resource)}}}}};
    return json::serialize(json::object{{"externalId", key.text()},
                                        {"relatedParty", {{"id", kioskId}, {"role", "kiosk"}}},
                                        {"channelRef", {{"id", "kiosk"}, {"name", "Self-service kiosk"}}},
                                        {"reservationItem", json::array{json::value(item)}}});
}

std::string releaseBody() { return R"({"reservationState":"cancelled"})"; }

std::string extensionBody(WallTime until) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(until.time_since_epoch());
    const auto utc = fmt::gmtime(std::time_t{seconds.count()});
    return json::serialize(
        json::object{{"reservationState", "reserved"}, {"valid_for", fmt::format("{:%FT%TZ}", utc)}});
}

Result<NumberReservation> readReservation(const json::object& resource, const Msisdn& msisdn, WallTime now) {
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    const auto* reserved = reservedResource(resource);
    if (!reserved) return fail(ErrorCode::Malformed, "answer: not a reservation of one number");
    auto number = readNumber(*reserved);
    if (!number) return fail(ErrorCode::Malformed, "answer: the reserved number cannot be read");
    if (number->msisdn != msisdn) return fail(ErrorCode::Malformed, "answer: another number was reserved");
    const auto state = requiredText(resource, "reservationState");
    SIMKIOSK_TRY(state);
    if (*state != "reserved") return fail(ErrorCode::Conflict, "the number is not held any more");
    const auto until = requiredText(resource, "valid_for");
    SIMKIOSK_TRY(until);
    const auto end = parseDateTime(*until);
    if (!end) return fail(ErrorCode::Malformed, "answer: valid_for is not a date and time");
    const auto lease = std::chrono::floor<std::chrono::seconds>(*end - now);
    if (lease <= std::chrono::seconds(0)) return fail(ErrorCode::Conflict, "the reservation has lapsed");
    return NumberReservation{*id, std::move(*number), std::min(lease, std::chrono::seconds(24h))};
}

}  // namespace simkiosk::tmf
