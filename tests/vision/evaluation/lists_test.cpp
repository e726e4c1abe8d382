// The lists people write: pairs of pictures, and scores of a site.
#include <gtest/gtest.h>

#include "vision/evaluation/pair_list.hpp"
#include "vision/evaluation/presentation_list.hpp"
#include "vision/evaluation/threshold_proposal.hpp"

namespace simkiosk {
namespace {

TEST(PairList, namesEachPictureOnce) {
    const auto list = parsePairList("a,b,same\nx/1.jpg,x/2.jpg,1\r\n\nx/1.jpg,\"y, z/1.jpg\",0\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->pictures, (std::vector<std::string>{"x/1.jpg", "x/2.jpg", "y, z/1.jpg"}));
    ASSERT_EQ(list->pairs.size(), 2U);
    EXPECT_TRUE(list->pairs[0].same);
    EXPECT_EQ(list->pairs[1].a, 0U);
    EXPECT_EQ(list->pairs[1].b, 2U);
    EXPECT_FALSE(list->pairs[1].same);
    EXPECT_EQ(parsePairList("\xEF\xBB\xBF"
                            "a,b,same\n1.png,2.png,true")
                  ->pairs.size(),
              1U);
    EXPECT_EQ(parsePairList("1.png,2.png,0")->pairs.size(), 1U) << "the header may be missing";
}

TEST(PairList, tellsWhichLineIsWrong) {
    for (const char* bad :
         {"1.png,2.png,1\n1.png,2.png\n", "1.png,2.png,1\n1.png,2.png,maybe\n", "1.png,2.png,1\n1.png,,1\n",
          "1.png,2.png,1\n\"1.png,2.png,1\n", "1.png,2.png,1\na,b,same\n"}) {
        const auto list = parsePairList(bad);
        ASSERT_FALSE(list) << bad;
        EXPECT_EQ(list.error().code, ErrorCode::Malformed);
        EXPECT_NE(list.error().message.find("line 2"), std::string::npos) << list.error().message;
    }
    EXPECT_FALSE(parsePairList(""));
    EXPECT_FALSE(parsePairList("a,b,same\n"));
}

// What spreadsheets, scripts and other systems make of the same list.
TEST(PairList, isReadHoweverPeopleWriteIt) {
    for (const char* text :
         {"a,b,same\n1.png,2.png,1\n3.png,4.png,0\n", "A, B, Same\r\n1.png , 2.png, TRUE\r\n3.png,\t4.png,False\r\n",
          "a,b,same\r1.png,2.png,1\r3.png,4.png,0\r",
          "\n  \n\"a\",\"b\",\"same\"\n\"1.png\",\"2.png\",\"1\"\n\n3.png,4.png,0",
          "image1,image2,label,fold\n1.png,2.png,genuine,1\n3.png,4.png,impostor,2\n",
          "1.png,2.png,yes\n3.png,4.png,no\n"}) {
        const auto list = parsePairList(text);
        ASSERT_TRUE(list) << text << list.error().message;
        EXPECT_EQ(list->pictures, (std::vector<std::string>{"1.png", "2.png", "3.png", "4.png"})) << text;
        ASSERT_EQ(list->pairs.size(), 2U) << text;
        EXPECT_TRUE(list->pairs[0].same);
        EXPECT_FALSE(list->pairs[1].same);
    }
    const auto twice = parsePairList("1.png,2.png,1\n1.png,2.png,1\n1.png,1.png,1\n");
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->pairs.size(), 3U) << "a pair named twice counts twice, as written";
    EXPECT_EQ(twice->pictures.size(), 2U);
}

TEST(PresentationList, readsLabelsHeadingsAndQuotes) {
    const auto list = readPresentationList(
        "\xEF\xBB\xBFpath,label,species\r\na.jpg,live\r\n\"b,1.png\",attack,Print\nc,0\nd,replay\ne,1,\n"
        "f, Bona Fide ,none\n\ng,SPOOF,mask,extra\nh,phone\n");
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->size(), 8U);
    EXPECT_TRUE((*list)[0].bonaFide);
    EXPECT_EQ((*list)[1].path, "b,1.png");
    EXPECT_EQ((*list)[1].species, "Print");
    EXPECT_EQ((*list)[2].species, "attack");
    EXPECT_EQ((*list)[3].species, "replay");
    EXPECT_TRUE((*list)[4].bonaFide);
    EXPECT_TRUE((*list)[5].bonaFide);
    EXPECT_EQ((*list)[6].species, "mask");
    EXPECT_EQ((*list)[7].species, "phone");
    EXPECT_EQ(readPresentationList("a.jpg,live")->size(), 1U) << "the heading may be missing";
    EXPECT_EQ(readPresentationList("file,class\na.jpg,attack")->size(), 1U);
    for (const char* bad : {"", "path,label\n", "a.jpg\n", "a.jpg,perhaps\n", ",live\n", "\"a,live\n"}) {
        const auto refused = readPresentationList(bad);
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().code, ErrorCode::Malformed);
    }
    EXPECT_NE(readPresentationList("a,live\nb,perhaps\n").error().message.find("line 2"), std::string::npos);
}

TEST(Scores, areReadFromBothForms) {
    const auto scores = parseScores(
        "score,same\n0.61,1\n-0.02,false\r\n{\"score\":0.5,\"same\":1}\n"
        "{\"score\":0,\"same\":false,\"day\":\"x\"}\n");
    ASSERT_TRUE(scores) << scores.error().message;
    ASSERT_EQ(scores->size(), 4U);
    EXPECT_DOUBLE_EQ((*scores)[1].score, -0.02);
    EXPECT_FALSE((*scores)[1].same);
    EXPECT_TRUE((*scores)[2].same);
    EXPECT_EQ(parseScores(scoreLine({0.125, true}))->front().score, 0.125);
}

TEST(Scores, wrongLinesAreRefusedByNumber) {
    for (const char* bad : {"0.5,1\nhalf,1\n", "0.5,1\n1.5,1\n", "0.5,1\nnan,1\n", "0.5,1\n0.5\n", "0.5,1\n0.5,2\n",
                            "0.5,1\n{\"score\":0.5}\n", "0.5,1\n{\"score\":\"a\",\"same\":1}\n",
                            "0.5,1\n{\"score\":0.5,\"same\":3}\n", "0.5,1\n{\n", "0.5,1\n0. 5,1\n"}) {
        const auto scores = parseScores(bad);
        ASSERT_FALSE(scores) << bad;
        EXPECT_NE(scores.error().message.find("line 2"), std::string::npos);
    }
    EXPECT_FALSE(parseScores(""));
}

// Impostors from 0 to 0.5 evenly, genuine at 0.7.
std::vector<ScoredPair> site(int impostors, int genuine) {
    std::vector<ScoredPair> scores;
    for (int i = 0; i < impostors; ++i) scores.push_back({0.5 * i / impostors, false});
    for (int i = 0; i < genuine; ++i) scores.push_back({0.7, true});
    return scores;
}

TEST(ThresholdProposal, needsRuleOfThreeComparisons) {
    EXPECT_EQ(impostorComparisonsNeeded(1e-3, 0.95), 2'995U);
    const auto tooFew = proposeThresholds(site(2'994, 100), {});
    ASSERT_FALSE(tooFew);
    EXPECT_EQ(tooFew.error().code, ErrorCode::Unsupported);
    EXPECT_NE(tooFew.error().message.find("2995"), std::string::npos) << tooFew.error().message;
    const auto enough = proposeThresholds(site(2'995, 100), {});
    ASSERT_TRUE(enough);
    EXPECT_EQ(enough->accept.rates.falseMatch.events, 0U);
    EXPECT_LE(enough->accept.fmrUpperBound, 1e-3);
}

TEST(ThresholdProposal, isTheLowestWhoseBoundHolds) {
    const auto scores = site(100'000, 1'000);
    const auto proposal = proposeThresholds(scores, {.targetFmr = 1e-3, .confidence = 0.95});
    ASSERT_TRUE(proposal);
    const double chosen = proposal->accept.rates.threshold;
    EXPECT_LE(proposal->accept.fmrUpperBound, 1e-3);
    const MatchStatistics statistics(scores);
    const Rate below = statistics.at(chosen - 0.001).falseMatch;
    EXPECT_GT(upperBound(below.events, below.trials, 0.95), 1e-3) << "one step lower would not hold";
    EXPECT_EQ(proposal->accept.rates.falseNonMatch.events, 0U);
    EXPECT_LT(proposal->retry.rates.threshold, chosen);
    EXPECT_LE(proposal->retry.fmrUpperBound, 1e-2);
}

TEST(ThresholdProposal, noThresholdAboveTheHighestScoreIsProposed) {
    std::vector<ScoredPair> same(5'000, {1.0, false});
    const auto refused = proposeThresholds(same, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
}

TEST(ThresholdProposal, worksWithoutGenuineComparisons) {
    const auto proposal = proposeThresholds(site(4'000, 0), {});
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->accept.rates.falseNonMatch.trials, 0U);
}

}  // namespace
}  // namespace simkiosk
