// Golden numbers by bisection on the exact binomial sum, in another language.
#include "vision/evaluation/binomial.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

TEST(ClopperPearson, agreesWithTheExactSums) {
    struct Golden {
        std::uint64_t events, trials;
        double low, high, oneSided;
    };
    for (const Golden& golden : {Golden{0, 500, 0, 0.00735061005, 0.00597355152},
                                 {1, 4560, 5.55213546e-06, 0.00122123931, 0.00103989420},
                                 {6, 193, 0.01149256081, 0.06643445139, 0.06043376728},
                                 {35, 500, 0.04923864472, 0.09601109159, 0.09174006190},
                                 {5, 10, 0.18708602845, 0.81291397155, 0.77755889899}}) {
        const Interval bounds = clopperPearson(golden.events, golden.trials);
        EXPECT_NEAR(bounds.low, golden.low, 1e-9) << golden.events << " of " << golden.trials;
        EXPECT_NEAR(bounds.high, golden.high, 1e-9) << golden.events << " of " << golden.trials;
        EXPECT_NEAR(upperBound(golden.events, golden.trials), golden.oneSided, 1e-9);
    }
}

TEST(ClopperPearson, knowsNothingWithoutTrialsAndHasEnds) {
    EXPECT_EQ(clopperPearson(0, 0).low, 0);
    EXPECT_EQ(clopperPearson(0, 0).high, 1);
    EXPECT_EQ(clopperPearson(7, 7).high, 1);
    EXPECT_NEAR(clopperPearson(7, 7).low, 0.590383, 1e-5);
    EXPECT_NEAR(upperBound(0, 3'000), 3.0 / 3'000, 2e-6) << "rule of three";
}

}  // namespace
}  // namespace simkiosk
