// Small lists whose answers are counted by hand.
#include "vision/evaluation/match_statistics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace simkiosk {
namespace {

std::vector<ScoredPair> scores(const std::vector<double>& genuine, const std::vector<double>& impostor) {
    std::vector<ScoredPair> all;
    for (const double score : genuine) all.push_back({score, true});
    for (const double score : impostor) all.push_back({score, false});
    return all;
}

TEST(MatchStatistics, countsAtAThresholdWithItIncluded) {
    const MatchStatistics statistics(scores({0.4, 0.5, 0.6}, {0.1, 0.5}));
    const ErrorRates rates = statistics.at(0.5);
    EXPECT_EQ(rates.falseNonMatch.events, 1U);
    EXPECT_EQ(rates.falseNonMatch.trials, 3U);
    EXPECT_EQ(rates.falseMatch.events, 1U);
    EXPECT_EQ(rates.falseMatch.trials, 2U);
}

TEST(MatchStatistics, equalErrorRateIsWhereBothAreEqual) {
    // At just above 0.4: one of four impostors is above, one of four genuine below.
    const auto equal = MatchStatistics(scores({0.3, 0.6, 0.7, 0.8}, {0.0, 0.1, 0.4, 0.65})).equalErrorRate();
    ASSERT_TRUE(equal);
    EXPECT_DOUBLE_EQ(equal->rate, 0.25);
    const auto apart = MatchStatistics(scores({0.8, 0.9}, {0.1, 0.2})).equalErrorRate();
    EXPECT_DOUBLE_EQ(apart->rate, 0);
    EXPECT_GT(apart->threshold, 0.2);
    EXPECT_LE(apart->threshold, 0.8);
    EXPECT_DOUBLE_EQ(MatchStatistics(scores({0.1}, {0.9})).equalErrorRate()->rate, 1);
    EXPECT_FALSE(MatchStatistics(scores({0.1}, {})).equalErrorRate());
    EXPECT_FALSE(MatchStatistics(scores({}, {0.1})).equalErrorRate());
}

TEST(MatchStatistics, trueAcceptRateNeedsEnoughImpostors) {
    std::vector<double> impostor;
    for (int i = 0; i < 1'000; ++i) impostor.push_back(i / 2'000.0);  // 0 .. 0.4995
    const MatchStatistics statistics(scores({0.499, 0.4995, 0.6, 0.7}, impostor));
    const auto percent = statistics.atFalseAcceptRate(1e-2);
    ASSERT_TRUE(percent.threshold);
    EXPECT_EQ(percent.falseAccept.events, 10U);
    const auto thousandth = statistics.atFalseAcceptRate(1e-3);
    ASSERT_TRUE(thousandth.threshold) << "1,000 comparisons can show one in 1,000";
    EXPECT_EQ(thousandth.falseAccept.events, 1U);
    EXPECT_EQ(thousandth.trueAccept.events, 3U) << "0.499 is not above the second highest impostor";
    EXPECT_TRUE(thousandth.shown);
    const auto tooRare = statistics.atFalseAcceptRate(1e-4);
    EXPECT_FALSE(tooRare.shown) << "1,000 comparisons cannot show one in 10,000";
    ASSERT_TRUE(tooRare.threshold);
    EXPECT_EQ(tooRare.falseAccept.events, 0U);
    EXPECT_EQ(tooRare.trueAccept.events, 2U) << "what lies above every impostor";
    EXPECT_FALSE(MatchStatistics(scores({0.5}, {})).atFalseAcceptRate(1e-2).threshold);
}

TEST(MatchStatistics, equalImpostorScoresNeverExceedTheTarget) {
    std::vector<double> impostor(500, 0.3);
    impostor.insert(impostor.end(), 500, 0.1);
    const auto found = MatchStatistics(scores({0.4}, impostor)).atFalseAcceptRate(1e-2);
    ASSERT_TRUE(found.threshold);
    EXPECT_LE(found.falseAccept.events, 10U);
    EXPECT_EQ(found.trueAccept.events, 1U);
}

TEST(MatchStatistics, theCurveFallsAndRises) {
    const auto curve = MatchStatistics(scores({0.3, 0.6, 0.7}, {-0.2, 0.1, 0.4})).curve();
    ASSERT_GT(curve.size(), 80U);
    EXPECT_EQ(curve.front().falseMatch.events, 3U);
    EXPECT_EQ(curve.front().falseNonMatch.events, 0U);
    EXPECT_TRUE(
        std::ranges::is_sorted(curve, std::ranges::greater{}, [](const auto& r) { return r.falseMatch.events; }));
    EXPECT_TRUE(std::ranges::is_sorted(curve, {}, [](const auto& r) { return r.falseNonMatch.events; }));
}

std::vector<ScoredPair> viewTwo(int folds, int each) {
    std::vector<ScoredPair> pairs;
    for (int fold = 0; fold < folds; ++fold) {
        for (int i = 0; i < each; ++i) pairs.push_back({0.6, true});
        for (int i = 0; i < each; ++i) pairs.push_back({0.1, false});
    }
    return pairs;
}

TEST(TenFold, foldsAreTheSetsOfViewTwo) {
    auto pairs = viewTwo(10, 50);
    // The third set alone is hard: five genuine pairs look like strangers.
    for (std::size_t i = 0; i < 5; ++i) pairs[2 * 100 + i].score = 0.05;
    const auto folds = tenFoldAccuracy(pairs);
    ASSERT_TRUE(folds);
    for (std::size_t fold = 0; fold < 10; ++fold) {
        EXPECT_DOUBLE_EQ(folds->accuracies[fold], fold == 2 ? 0.95 : 1) << fold;
        EXPECT_GT(folds->thresholds[fold], 0.1);
        EXPECT_LE(folds->thresholds[fold], 0.6);
    }
    EXPECT_NEAR(folds->accuracy, 0.995, 1e-12);
    // Deviation of nine 1 and one 0.95 over the root of ten.
    EXPECT_NEAR(folds->standardError, 0.05 * std::sqrt(0.1) / std::sqrt(10.0), 1e-12);
}

TEST(TenFold, theOrderOfTheKindsDoesNotMatter) {
    auto pairs = viewTwo(10, 50);
    for (std::size_t i = 0; i < 5; ++i) pairs[2 * 100 + i].score = 0.05;
    std::vector<ScoredPair> sorted;  // all genuine ones first
    std::ranges::copy_if(pairs, std::back_inserter(sorted), [](const ScoredPair& pair) { return pair.same; });
    std::ranges::copy_if(pairs, std::back_inserter(sorted), [](const ScoredPair& pair) { return !pair.same; });
    EXPECT_EQ(tenFoldAccuracy(sorted)->accuracies, tenFoldAccuracy(pairs)->accuracies);
}

TEST(TenFold, theThresholdDoesNotSeeItsOwnFold) {
    // In fold 0 all scores lie 0.5 higher: the threshold of the others calls all its impostors the same person.
    auto pairs = viewTwo(10, 50);
    for (std::size_t i = 0; i < 100; ++i) pairs[i].score += 0.5;
    const auto folds = tenFoldAccuracy(pairs);
    EXPECT_DOUBLE_EQ(folds->accuracies[0], 0.5);
    EXPECT_NEAR(folds->thresholds[0], 0.35, 1e-9) << "the middle between 0.1 and 0.6";
}

TEST(TenFold, needsAThousandPairsOfBothKinds) {
    EXPECT_FALSE(tenFoldAccuracy(viewTwo(10, 49)));
    EXPECT_FALSE(tenFoldAccuracy(std::vector<ScoredPair>(1'200, {0.5, true})));
}

}  // namespace
}  // namespace simkiosk
