#include <gtest/gtest.h>

#include "tests/simulation/trial.hpp"

namespace simkiosk::simulation {
namespace {

TEST(Simulation, ACooperativeCustomerIsServed) {
    const auto verdict = run({});
    EXPECT_EQ(verdict.wrong, "") << verdict.story;
    EXPECT_EQ(verdict.sold, 1U) << verdict.story;
}

TEST(Simulation, TheSameSeedTellsTheSameStory) { EXPECT_EQ(run({.seed = 7}).story, run({.seed = 7}).story); }

}  // namespace
}  // namespace simkiosk::simulation
