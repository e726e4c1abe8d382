// The simulation itself: what it claims of itself must hold before what it finds means anything.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "tests/simulation/campaign.hpp"

namespace simkiosk::simulation {
namespace {

TEST(Simulation, ACooperativeCustomerIsServed) {
    const auto verdict = run({});
    EXPECT_EQ(verdict.wrong, "") << verdict.story;
    EXPECT_EQ(verdict.sold, 1U) << verdict.story;
}

TEST(Simulation, TheSameSeedTellsTheSameStory) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto trial = randomTrial(seed);
        EXPECT_EQ(run(trial).story, run(trial).story) << describe(trial);
    }
}

TEST(Simulation, AnotherSeedTellsAnotherStory) { EXPECT_NE(run(randomTrial(3)).story, run(randomTrial(4)).story); }

// A card that somebody else activates by mistake while it is inside must not pass unseen.
TEST(Simulation, TheObserverSeesWhatTheKioskDoesNot) {
    Shop shop;
    shop.start();
    shop.customerArrives({.take = Habits::Take::Leaves});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
    shop.customer().leaves();
    EXPECT_NE(shop.observer().violations(), "");  // active, and not yet taken
    ASSERT_TRUE(shop.comesToRest(10min));
    EXPECT_EQ(shop.observer().violations(), "");
    shop.order(Device::Dispenser, {{"do", "empty"}});
    EXPECT_EQ(shop.observer().violations(), "");  // a hand's work is known to the observer
}

TEST(Simulation, ATrialThatPassesStaysAsItIs) {
    Trial trial{.seed = 5, .customers = {Habits{}, Habits{.changesLanguage = true}}};
    trial.faults.push_back({0, Effect::Exchange, 3, false, WallJump{1h}});
    EXPECT_EQ(run(trial).wrong, "");
    EXPECT_EQ(describe(shrink(trial)), describe(trial));
}

// A trial fails here when somebody went without a SIM: of three customers and four faults one of each is the cause.
TEST(Simulation, AStoryIsMadeSmallerUntilOnlyTheCauseIsLeft) {
    const auto turnedAway = [](const Trial& trial) { return judge(trial).sold < trial.customers.size(); };
    const Habits hurried{.reaction = 20ms, .changesLanguage = true};
    Trial trial{.seed = 7, .customers = {hurried, Habits{.paysAfter = 2s}, hurried}};
    const auto exchange = [](unsigned number, Event event) {
        return Fault{0, Effect::Exchange, number, false, std::move(event)};
    };
    trial.faults = {exchange(2, WallJump{1h}), exchange(4, Stall{1s}),
                    exchange(9, DeviceOrder{Device::Dispenser, {{"do", "jam"}}}), exchange(11, WallJump{-1s})};
    ASSERT_TRUE(turnedAway(trial));
    const auto smallest = shrink(trial, turnedAway);
    EXPECT_TRUE(turnedAway(smallest));
    ASSERT_EQ(smallest.faults.size(), 1U) << describe(smallest);
    EXPECT_TRUE(std::holds_alternative<DeviceOrder>(smallest.faults.front().event)) << describe(smallest);
    ASSERT_EQ(smallest.customers.size(), 1U) << describe(smallest);
    EXPECT_EQ(describe(smallest.customers.front()), describe(Habits{}));
}

TEST(Simulation, APassportBuysASim) {
    const auto verdict = run({.customers = {Habits{.document = "passport"}}});
    EXPECT_EQ(verdict.wrong, "") << verdict.story;
    EXPECT_EQ(verdict.sold, 1U) << verdict.story;
}

TEST(Simulation, ABadPassportBuysNone) {
    for (const char* document : {"passport-expired", "passport-forged", "passport-cloned"}) {
        const auto verdict = run({.customers = {Habits{.document = document}}});
        EXPECT_EQ(verdict.wrong, "") << verdict.story;
        EXPECT_EQ(verdict.sold, 0U) << document;
    }
}

TEST(Simulation, ACampaignIsToldAsJson) {
    const auto text = asJsonText(runCampaign({.sales = 12, .jobs = 2, .family = "three crashes"}));
    const auto told = boost::json::parse(text);
    ASSERT_EQ(told.at("families").as_array().size(), 2U) << text;
    EXPECT_EQ(told.at("families").at(0).at("name").as_string(), "three crashes in a row");
    EXPECT_GE(told.at("families").at(1).at("sales").to_number<int>(), 12);
    EXPECT_EQ(told.at("subjects").at(0).at("name").as_string(), "crashes");
    EXPECT_EQ(told.at("subjects").at(0).at("trials"), told.at("families").at(0).at("trials"));
    EXPECT_TRUE(told.at("failures").as_array().empty()) << text;
    EXPECT_GT(told.at("sales_per_second_and_core").to_number<double>(), 0);
}

}  // namespace
}  // namespace simkiosk::simulation
