// Which plan suits somebody, from three answers; with the reasons, so that the customer can judge the advice.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/values/product.hpp"

namespace simkiosk {

enum class VideoUse { Hardly, Daily, Lots };         // away from Wi-Fi: hardly any, an hour a day, more
enum class AbroadCalls { Never, Sometimes, Often };  // to other countries

struct PlanNeeds {
    VideoUse video = VideoUse::Hardly;
    AbroadCalls abroad = AbroadCalls::Never;
    std::optional<Money> atMost = std::nullopt;  // a month; nothing: the price does not matter
};

// What the needs come to in a month. A gigabyte is about an hour of video in standard definition.
int gigabytesFor(VideoUse video);
int minutesFor(AbroadCalls abroad);

enum class AdviceReason {
    DataFits,
    DataUnlimited,
    LessData,  // than wanted: the most that fits the budget
    AbroadIncluded,
    LessAbroad,         // some calls abroad are included, fewer than wanted
    AbroadByTheMinute,  // none are; they cost extra
    WithinBudget,
    OverBudget,  // no plan is as cheap as wanted; this is the cheapest
    CheapestThatFits,
    NoContract,
    Contract,
};

struct PlanAdvice {
    std::string offeringId;
    std::vector<AdviceReason> reasons;  // the most important first
};

// Plans for certain people (students) are not recommended to everybody. Nothing when there is no plan to choose from.
std::optional<PlanAdvice> advise(std::span<const ProductOffering> offerings, const PlanNeeds& needs);

// Two prices that part the offered plans into cheap, middling and dear; rounded up to tens. Empty when they do not
// differ.
std::vector<Money> budgetSteps(std::span<const ProductOffering> offerings);

}  // namespace simkiosk
