// Advice from three answers: the cheapest plan that fits, and when none does, what is missing is said.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/values/plan_advice.hpp"

namespace simkiosk {
namespace {

ProductOffering plan(const char* id, int monthly, int data, int abroad = 0, int months = 0,
                     std::vector<std::string> categories = {}) {
    ProductOffering offering;
    offering.id = id;
    offering.monthly = Money(monthly * 100, Currency::Cny);
    offering.oneTime = Money(0, Currency::Cny);
    offering.dataGigabytes = data;
    offering.abroadMinutes = abroad;
    offering.contractMonths = months;
    offering.categories = std::move(categories);
    return offering;
}

std::vector<ProductOffering> shop() {
    auto unlimited = plan("unlimited", 199, 0, 300, 24);
    unlimited.unlimitedData = true;
    return {plan("light", 19, 5),
            plan("student", 29, 40, 0, 12, {"student"}),
            plan("everyday", 49, 20),
            plan("visitor", 59, 30, 60),
            plan("plus", 69, 40),
            plan("video", 89, 80, 0, 12),
            plan("business", 129, 100, 120, 12),
            unlimited};
}

bool says(const PlanAdvice& advice, AdviceReason reason) {
    return std::ranges::find(advice.reasons, reason) != advice.reasons.end();
}

Money yuan(int amount) { return {amount * 100, Currency::Cny}; }

TEST(PlanAdvice, IsTheCheapestThatFits) {
    const auto little = advise(shop(), {});
    ASSERT_TRUE(little);
    EXPECT_EQ(little->offeringId, "light");
    EXPECT_TRUE(says(*little, AdviceReason::DataFits));
    EXPECT_TRUE(says(*little, AdviceReason::CheapestThatFits));
    EXPECT_TRUE(says(*little, AdviceReason::NoContract));
    EXPECT_EQ(advise(shop(), {.video = VideoUse::Daily})->offeringId, "visitor");
    const auto lots = advise(shop(), {.video = VideoUse::Lots});
    EXPECT_EQ(lots->offeringId, "video");
    EXPECT_TRUE(says(*lots, AdviceReason::Contract));
}

TEST(PlanAdvice, CallsAbroadCount) {
    const auto often = advise(shop(), {.video = VideoUse::Lots, .abroad = AbroadCalls::Often});
    EXPECT_EQ(often->offeringId, "business");
    EXPECT_TRUE(says(*often, AdviceReason::AbroadIncluded));
    const auto cheap = advise(shop(), {.video = VideoUse::Hardly, .abroad = AbroadCalls::Often, .atMost = yuan(60)});
    EXPECT_EQ(cheap->offeringId, "visitor");
    EXPECT_TRUE(says(*cheap, AdviceReason::LessAbroad));
    EXPECT_FALSE(says(*cheap, AdviceReason::CheapestThatFits));
}

TEST(PlanAdvice, TheBudgetIsKeptAndWhatIsMissingIsSaid) {
    const auto tight = advise(shop(), {.video = VideoUse::Lots, .atMost = yuan(70)});
    EXPECT_EQ(tight->offeringId, "plus");
    EXPECT_EQ(tight->reasons.front(), AdviceReason::LessData);
    EXPECT_TRUE(says(*tight, AdviceReason::WithinBudget));
    const auto abroad = advise(shop(), {.abroad = AbroadCalls::Sometimes, .atMost = yuan(20)});
    EXPECT_EQ(abroad->offeringId, "light");
    EXPECT_TRUE(says(*abroad, AdviceReason::AbroadByTheMinute));
}

TEST(PlanAdvice, ABudgetBelowEveryPlanGetsTheCheapestAndIsTold) {
    const auto none = advise(shop(), {.atMost = yuan(10)});
    ASSERT_TRUE(none);
    EXPECT_EQ(none->offeringId, "light");
    EXPECT_TRUE(says(*none, AdviceReason::OverBudget));
}

TEST(PlanAdvice, PlansForStudentsAreNotForEverybody) {
    EXPECT_NE(advise(shop(), {.video = VideoUse::Daily, .atMost = yuan(30)})->offeringId, "student");
    const std::vector only{plan("student", 29, 40, 0, 12, {"student"})};
    EXPECT_FALSE(advise(only, {}));
    EXPECT_FALSE(advise({}, {}));
}

TEST(PlanAdvice, BudgetsPartTheCatalogue) {
    const auto steps = budgetSteps(shop());
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0], yuan(60));
    EXPECT_EQ(steps[1], yuan(90));
    EXPECT_TRUE(budgetSteps({}).empty());
    const std::vector same{plan("a", 19, 1), plan("b", 19, 1), plan("c", 19, 1)};
    EXPECT_TRUE(budgetSteps(same).empty());
}

}  // namespace
}  // namespace simkiosk
