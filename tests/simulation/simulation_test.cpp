// The simulation itself: what it claims of itself must hold before what it finds means anything.
#include <gtest/gtest.h>

#include "tests/simulation/trial.hpp"

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

}  // namespace
}  // namespace simkiosk::simulation
