// TMF620 Product Catalog v4: what is sold. Read only.
#include <fmt/format.h>

#include <algorithm>

#include "platform/backoffice/apis.hpp"
#include "platform/backoffice/catalog_data.hpp"

namespace simkiosk::backoffice {

namespace {

std::string_view in(const Words& words, Language language) {
    switch (language) {
        case Language::ZhCn: return words.zhCn;
        case Language::En: return words.en;
        case Language::Es: return words.es;
        case Language::ZhTw: return words.zhTw;
        case Language::Ar: return words.ar;
    }
    return words.en;
}

json::object characteristic(std::string_view name, std::string_view valueType, json::value value,
                            std::string_view unit = {}) {
    json::object entry{{"valueType", valueType}, {"isDefault", true}, {"value", std::move(value)}};
    if (!unit.empty()) entry["unitOfMeasure"] = unit;
    return {{"name", name},
            {"valueType", valueType},
            {"minCardinality", 1},
            {"maxCardinality", 1},
            {"productSpecCharacteristicValue", json::array{entry}}};
}

json::array characteristics(const Plan& plan) {
    return {characteristic("dataGigabytes", "number", plan.dataGigabytes, "GB/month"),
            characteristic("unlimitedData", "boolean", plan.unlimitedData),
            characteristic("voiceMinutes", "number", std::max(plan.voiceMinutes, 0), "min/month"),
            characteristic("unlimitedVoice", "boolean", plan.voiceMinutes < 0),
            characteristic("abroadMinutes", "number", plan.abroadMinutes, "min/month"),
            characteristic("messages", "number", plan.messages, "SMS/month"),
            characteristic("fiveG", "boolean", plan.fiveG)};
}

json::array categories(const Plan& plan) {
    json::array list;
    std::string_view rest = plan.categories;
    while (!rest.empty()) {
        const auto blank = rest.find(' ');
        const auto word = rest.substr(0, blank);
        list.push_back(json::object{{"id", word}, {"name", word}, {"@referredType", "Category"}});
        rest = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
    }
    return list;
}

std::string priceId(const Plan& plan, bool recurring) {
    return std::string(plan.id) + (recurring ? "-monthly" : "-once");
}

json::object embeddedPrice(const Plan& plan, bool recurring) {
    json::object price{{"id", priceId(plan, recurring)},
                       {"name", recurring ? "monthly" : "once"},
                       {"priceType", recurring ? "recurring" : "oneTime"},
                       {"lifecycleStatus", "Active"},
                       {"@type", "ProductOfferingPrice"},
                       {"price", {{"taxIncludedAmount", moneyJson(recurring ? plan.monthlyFen : plan.oneTimeFen)}}}};
    if (recurring) {
        price["recurringChargePeriod"] = "month";
        price["recurringChargePeriodLength"] = 1;
    }
    return price;
}

json::object priceResource(const Request& request, const Plan& plan, bool recurring) {
    json::object price{{"id", priceId(plan, recurring)},
                       {"href", request.base + "/productOfferingPrice/" + priceId(plan, recurring)},
                       {"name", recurring ? "monthly" : "once"},
                       {"priceType", recurring ? "recurring" : "oneTime"},
                       {"isBundle", false},
                       {"lifecycleStatus", plan.sellable ? "Active" : "Obsolete"},
                       {"price", moneyJson(recurring ? plan.monthlyFen : plan.oneTimeFen)},
                       {"@type", "ProductOfferingPrice"}};
    if (recurring) {
        price["recurringChargePeriodType"] = "month";
        price["recurringChargePeriodLength"] = 1;
    }
    return price;
}

json::object offering(const Request& request, const Plan& plan) {
    json::object resource{{"id", plan.id},
                          {"href", request.base + "/productOffering/" + std::string(plan.id)},
                          {"name", in(plan.name, request.language)},
                          {"description", in(plan.description, request.language)},
                          {"isBundle", false},
                          {"isSellable", plan.sellable},
                          {"lifecycleStatus", plan.sellable ? "Active" : "Obsolete"},
                          {"version", "1.0"},
                          {"category", categories(plan)},
                          {"channel", json::array{json::object{{"id", "kiosk"}, {"name", "Self-service kiosk"}}}},
                          {"prodSpecCharValueUse", characteristics(plan)},
                          {"productOfferingPrice", json::array{embeddedPrice(plan, true), embeddedPrice(plan, false)}},
                          {"@type", "ProductOffering"}};
    if (plan.contractMonths > 0) {
        resource["productOfferingTerm"] = json::array{
            json::object{{"name", "contract"}, {"duration", {{"amount", plan.contractMonths}, {"units", "month"}}}}};
    }
    return resource;
}

bool matches(const Request& request, const Plan& plan) {
    const auto status = request.queryValue("lifecycleStatus");
    const auto sellable = request.queryValue("isSellable");
    const auto category = request.queryValue("category.id");
    const auto channel = request.queryValue("channel.id");
    return (status.empty() || status == (plan.sellable ? "Active" : "Obsolete")) &&
           (sellable.empty() || sellable == (plan.sellable ? "true" : "false")) &&
           (channel.empty() || channel == "kiosk") &&
           (category.empty() || fmt::format(" {} ", plan.categories).contains(" " + category + " "));
}

HttpResponse offerings(const Request& request) {
    std::vector<json::object> found;
    for (const auto& plan : plans()) {
        const bool chosen = request.path.size() == 2 ? plan.id == request.path[1] : matches(request, plan);
        if (chosen) found.push_back(offering(request, plan));
    }
    auto response = request.path.size() == 1 ? answerList(request, found)
                    : found.empty()          ? answerNotFound(request)
                                             : answerOne(request, found.front());
    response.headers["content-language"] = std::string(languageTag(request.language));
    return response;
}

HttpResponse prices(const Request& request) {
    std::vector<json::object> found;
    for (const auto& plan : plans()) {
        for (const bool recurring : {true, false}) {
            if (request.path.size() == 1 || priceId(plan, recurring) == request.path[1]) {
                found.push_back(priceResource(request, plan, recurring));
            }
        }
    }
    if (request.path.size() == 1) return answerList(request, found);
    return found.empty() ? answerNotFound(request) : answerOne(request, found.front());
}

}  // namespace

HttpResponse productCatalogApi(Office& office, const Request& request) {
    if (request.path.empty() || request.path.size() > 2) return answerNotFound(request);
    const bool offeringPath = request.path[0] == "productOffering";
    if (!offeringPath && request.path[0] != "productOfferingPrice") return answerNotFound(request);
    if (request.method != "GET") return answerMethodNotAllowed(request, "GET");
    return office.catalog.of(request, [&] { return offeringPath ? offerings(request) : prices(request); });
}

}  // namespace simkiosk::backoffice
