#include "platform/carrier/tmf_catalog.hpp"

#include <algorithm>

namespace simkiosk::tmf {

namespace {

// The value of one characteristic of prodSpecCharValueUse: the default one, else the first.
const json::value* specified(const json::object& offering, std::string_view name) {
    const auto* uses = listAt(offering, "prodSpecCharValueUse");
    if (!uses) return nullptr;
    for (const auto& use : *uses) {
        const auto* object = use.if_object();
        const auto found = object ? optionalText(*object, "name") : Result<std::string>{};
        if (!found || *found != name) continue;
        const auto* values = listAt(*object, "productSpecCharacteristicValue");
        if (!values || values->empty()) return nullptr;
        const json::object* chosen = values->front().if_object();
        for (const auto& value : *values) {
            if (value.is_object() && booleanAt(value.get_object(), "isDefault")) chosen = &value.get_object();
        }
        return chosen ? chosen->if_contains("value") : nullptr;
    }
    return nullptr;
}

Result<int> count(const json::object& offering, std::string_view name) {
    const auto* value = specified(offering, name);
    if (!value) return 0;
    if (!value->is_number()) return fail(ErrorCode::Malformed, "answer: " + std::string(name) + " is not a number");
    const double number = value->to_number<double>();
    if (!(number >= 0) || number > 1'000'000) {
        return fail(ErrorCode::Malformed, "answer: " + std::string(name) + " is out of range");
    }
    return static_cast<int>(number);
}

Result<bool> flag(const json::object& offering, std::string_view name) {
    const auto* value = specified(offering, name);
    if (!value) return false;
    if (!value->is_bool()) return fail(ErrorCode::Malformed, "answer: " + std::string(name) + " is not true or false");
    return value->get_bool();
}

Result<void> readPrices(const json::object& resource, ProductOffering& offering) {
    const auto* prices = listAt(resource, "productOfferingPrice");
    bool monthly = false;
    for (std::size_t i = 0; prices && i < prices->size(); ++i) {
        const auto* entry = (*prices)[i].if_object();
        if (!entry) return fail(ErrorCode::Malformed, "answer: productOfferingPrice holds something else");
        const auto type = requiredText(*entry, "priceType");
        SIMKIOSK_TRY(type);
        // A ProductPriceValue in the embedded form, Money in the resource; some servers embed the latter.
        const auto* price = objectAt(*entry, "price");
        const auto* taxIncluded = price ? objectAt(*price, "taxIncludedAmount") : nullptr;
        if (!price) return fail(ErrorCode::Malformed, "answer: price is missing");
        const auto amount = money(taxIncluded ? *taxIncluded : *price);
        SIMKIOSK_TRY(amount);
        if (*type == "recurring") {
            const auto period = optionalText(*entry, "recurringChargePeriod");
            SIMKIOSK_TRY(period);
            const auto* length = entry->if_contains("recurringChargePeriodLength");
            const bool once = !length || (length->is_int64() && length->get_int64() == 1);
            if (monthly || !once || (!period->empty() && *period != "month" && *period != "monthly")) {
                return fail(ErrorCode::Unsupported, "offering: not one monthly price");
            }
            offering.monthly = *amount;
            monthly = true;
        } else if (*type == "oneTime") {
            if (offering.oneTime.minorUnits() > 0 && offering.oneTime.currency() != amount->currency()) {
                return fail(ErrorCode::Unsupported, "offering: two currencies");
            }
            offering.oneTime = Money(offering.oneTime.minorUnits() + amount->minorUnits(), amount->currency());
        } else {
            return fail(ErrorCode::Unsupported, "offering: a price that is neither recurring nor oneTime");
        }
    }
    if (!monthly) return fail(ErrorCode::Unsupported, "offering: no monthly price");
    if (offering.oneTime.minorUnits() == 0) offering.oneTime = Money(0, offering.monthly.currency());
    if (offering.oneTime.currency() != offering.monthly.currency()) {
        return fail(ErrorCode::Unsupported, "offering: two currencies");
    }
    return {};
}

int contractMonths(const json::object& resource) {
    const auto* terms = listAt(resource, "productOfferingTerm");
    int longest = 0;
    for (std::size_t i = 0; terms && i < terms->size(); ++i) {
        const auto* term = (*terms)[i].if_object();
        const auto* duration = term ? objectAt(*term, "duration") : nullptr;
        const auto* amount = duration ? duration->if_contains("amount") : nullptr;
        const auto units = duration ? optionalText(*duration, "units") : Result<std::string>{};
        if (!amount || !amount->is_int64() || !units) continue;
        const int factor = units->starts_with("month") ? 1 : units->starts_with("year") ? 12 : 0;
        if (amount->get_int64() > 0 && amount->get_int64() <= 120) {
            longest = std::max(longest, static_cast<int>(amount->get_int64()) * factor);
        }
    }
    return longest;
}

Result<ProductOffering> readTexts(const json::object& resource, Language language) {
    ProductOffering offering;
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    const auto name = requiredText(resource, "name");
    SIMKIOSK_TRY(name);
    const auto description = optionalText(resource, "description");
    SIMKIOSK_TRY(description);
    offering.id = *id;
    offering.name.in(language) = *name;
    offering.description.in(language) = *description;
    return offering;
}

Result<void> readRest(const json::object& resource, ProductOffering& offering) {
    SIMKIOSK_TRY(readPrices(resource, offering));
    const auto data = count(resource, "dataGigabytes");
    SIMKIOSK_TRY(data);
    const auto voice = count(resource, "voiceMinutes");
    SIMKIOSK_TRY(voice);
    const auto abroad = count(resource, "abroadMinutes");
    SIMKIOSK_TRY(abroad);
    const auto messages = count(resource, "messages");
    SIMKIOSK_TRY(messages);
    const auto unlimitedData = flag(resource, "unlimitedData");
    SIMKIOSK_TRY(unlimitedData);
    const auto unlimitedVoice = flag(resource, "unlimitedVoice");
    SIMKIOSK_TRY(unlimitedVoice);
    const auto fiveG = flag(resource, "fiveG");
    SIMKIOSK_TRY(fiveG);
    offering.dataGigabytes = *data;
    offering.voiceMinutes = *voice;
    offering.abroadMinutes = *abroad;
    offering.messages = *messages;
    offering.unlimitedData = *unlimitedData;
    offering.unlimitedVoice = *unlimitedVoice;
    offering.fiveG = *fiveG;
    offering.contractMonths = contractMonths(resource);
    const auto* categories = listAt(resource, "category");
    for (std::size_t i = 0; categories && i < categories->size() && i < 16; ++i) {
        const auto* category = (*categories)[i].if_object();
        const auto word =
            category ? requiredText(*category, "id") : Result<std::string>(fail(ErrorCode::Malformed, ""));
        if (word) offering.categories.push_back(*word);
    }
    return {};
}

bool onSale(const json::object& resource) {
    const auto status = optionalText(resource, "lifecycleStatus");
    const auto* sellable = resource.if_contains("isSellable");
    const bool refused = sellable && sellable->is_bool() && !sellable->get_bool();
    return !refused && status && (status->empty() || *status == "Active" || *status == "active");
}

}  // namespace

std::string offeringsTarget(const std::string& base, OfferingPart part, std::size_t offset, std::size_t limit) {
    return base + "/productOffering?lifecycleStatus=Active&offset=" + std::to_string(offset) +
           "&limit=" + std::to_string(limit) + (part == OfferingPart::Texts ? "&fields=id,name,description" : "");
}

Result<std::vector<ProductOffering>> readOfferings(const std::vector<json::object>& resources, OfferingPart part,
                                                   Language language) {
    std::vector<ProductOffering> offerings;
    for (const auto& resource : resources) {
        if (part == OfferingPart::Whole && !onSale(resource)) continue;
        auto offering = readTexts(resource, language);
        SIMKIOSK_TRY(offering);
        if (part == OfferingPart::Whole) {
            const auto rest = readRest(resource, *offering);
            if (!rest && rest.error().code == ErrorCode::Unsupported) continue;
            SIMKIOSK_TRY(rest);
        }
        offerings.push_back(std::move(*offering));
    }
    return offerings;
}

}  // namespace simkiosk::tmf
