#include "kiosk/values/plan_advice.hpp"

#include <algorithm>
#include <tuple>

namespace simkiosk {

namespace {

bool forCertainPeople(const ProductOffering& offering) {
    return std::ranges::find(offering.categories, "student") != offering.categories.end();
}

bool affordable(const ProductOffering& offering, const PlanNeeds& needs) {
    return !needs.atMost || (offering.monthly.currency() == needs.atMost->currency() &&
                             offering.monthly.minorUnits() <= needs.atMost->minorUnits());
}

// The share of what is wanted that is missing, in percent.
int missing(int offered, int wanted) { return wanted <= offered ? 0 : 100 - offered * 100 / wanted; }

int missingData(const ProductOffering& offering, const PlanNeeds& needs) {
    return offering.unlimitedData ? 0 : missing(offering.dataGigabytes, gigabytesFor(needs.video));
}

int missingAbroad(const ProductOffering& offering, const PlanNeeds& needs) {
    return missing(offering.abroadMinutes, minutesFor(needs.abroad));
}

// Less is better: what is missing, then the price, then the tie to a contract.
auto rank(const ProductOffering& offering, const PlanNeeds& needs) {
    return std::tuple(missingData(offering, needs) + missingAbroad(offering, needs), offering.monthly.minorUnits(),
                      offering.contractMonths, offering.oneTime.minorUnits());
}

std::vector<AdviceReason> reasonsFor(const ProductOffering& offering, const PlanNeeds& needs) {
    using enum AdviceReason;
    std::vector<AdviceReason> reasons;
    const bool fitsData = missingData(offering, needs) == 0;
    reasons.push_back(offering.unlimitedData ? DataUnlimited : fitsData ? DataFits : LessData);
    if (needs.abroad != AbroadCalls::Never) {
        reasons.push_back(missingAbroad(offering, needs) == 0 ? AbroadIncluded
                          : offering.abroadMinutes > 0        ? LessAbroad
                                                              : AbroadByTheMinute);
    }
    const bool fitsAll = fitsData && missingAbroad(offering, needs) == 0;
    if (!affordable(offering, needs))
        reasons.push_back(OverBudget);
    else if (fitsAll)
        reasons.push_back(CheapestThatFits);
    else if (needs.atMost)
        reasons.push_back(WithinBudget);
    reasons.push_back(offering.contractMonths == 0 ? NoContract : Contract);
    return reasons;
}

}  // namespace

int gigabytesFor(VideoUse video) {
    switch (video) {
        case VideoUse::Hardly: return 3;
        case VideoUse::Daily: return 30;
        case VideoUse::Lots: return 60;
    }
    return 3;
}

int minutesFor(AbroadCalls abroad) {
    switch (abroad) {
        case AbroadCalls::Never: return 0;
        case AbroadCalls::Sometimes: return 60;
        case AbroadCalls::Often: return 120;
    }
    return 0;
}

std::optional<PlanAdvice> advise(std::span<const ProductOffering> offerings, const PlanNeeds& needs) {
    const ProductOffering* best = nullptr;
    const ProductOffering* cheapest = nullptr;
    for (const auto& offering : offerings) {
        if (forCertainPeople(offering)) continue;
        if (!cheapest || offering.monthly.minorUnits() < cheapest->monthly.minorUnits()) cheapest = &offering;
        if (!affordable(offering, needs)) continue;
        if (!best || rank(offering, needs) < rank(*best, needs)) best = &offering;
    }
    if (!best) best = cheapest;
    if (!best) return std::nullopt;
    return PlanAdvice{best->id, reasonsFor(*best, needs)};
}

std::vector<Money> budgetSteps(std::span<const ProductOffering> offerings) {
    std::vector<std::int64_t> prices;
    for (const auto& offering : offerings) {
        if (!forCertainPeople(offering)) prices.push_back(offering.monthly.minorUnits());
    }
    if (prices.size() < 3) return {};
    std::ranges::sort(prices);
    constexpr std::int64_t tens = 1000;  // minor units
    const auto roundedUp = [](std::int64_t price) { return (price + tens - 1) / tens * tens; };
    const auto low = roundedUp(prices[prices.size() / 3]);
    const auto high = roundedUp(prices[prices.size() * 2 / 3]);
    if (low >= high || high >= prices.back()) return {};
    const auto currency = offerings.front().monthly.currency();
    return {Money(low, currency), Money(high, currency)};
}

}  // namespace simkiosk
