// The whole way over pictures on disk, on the installed faces.
#include "vision/evaluation/evaluate_pairs.hpp"

#include "tests/support/temporary_folder.hpp"
#include "tests/vision/installed_models.hpp"

namespace simkiosk {
namespace {

class EvaluatePairsTest : public WithModels {
   protected:
    Result<PairEvaluation> evaluate(const std::string& csv, int jobs = 1, std::optional<ChipPhoto> chip = {}) {
        const auto list = parsePairList(csv);
        EXPECT_TRUE(list);
        return evaluatePairs(*list, {.root = root.path().string(),
                                     .models = installedFolder(),
                                     .jobs = jobs,
                                     .reducedTo = chip,
                                     .progress = {}});
    }
    void SetUp() override {
        WithModels::SetUp();
        std::filesystem::copy(installedFolder() + "/faces/astronaut.png", root / "astronaut.png");
        std::filesystem::copy(portrait("person-a-id"), root / "a-id.png");
        std::filesystem::copy(portrait("person-b-id"), root / "b-id.png");
        root.write("broken.jpg", "\xFF\xD8 cut off");
    }

    TemporaryFolder root;
};

TEST_F(EvaluatePairsTest, scoresArePutInTheOrderOfTheListWhateverTheJobs) {
    const std::string csv = "a,b,same\nastronaut.png,a-id.png,1\nastronaut.png,b-id.png,0\na-id.png,b-id.png,0\n";
    const auto one = evaluate(csv, 1);
    const auto three = evaluate(csv, 3);
    ASSERT_TRUE(one) << one.error().message;
    ASSERT_TRUE(three);
    ASSERT_EQ(one->scores.size(), 3U);
    EXPECT_GT(one->scores[0].score, 0.6);
    EXPECT_LT(one->scores[1].score, 0.3);
    EXPECT_EQ(one->pictures, 3U) << "each once";
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(one->scores[i].score, three->scores[i].score);
    // The same as two pictures alone.
    const auto alone = compareFaces(models(), *loadImage(root / "astronaut.png"), *loadImage(root / "a-id.png"));
    EXPECT_NEAR(one->scores[0].score, alone->score, 1e-6);
}

TEST_F(EvaluatePairsTest, unreadablePicturesAreFailuresToAcquire) {
    const auto evaluation = evaluate("astronaut.png,broken.jpg,1\nastronaut.png,a-id.png,1\n");
    ASSERT_TRUE(evaluation);
    ASSERT_EQ(evaluation->failures.size(), 1U);
    EXPECT_EQ(evaluation->failures[0].picture, "broken.jpg");
    EXPECT_FALSE(evaluation->failures[0].reason.empty());
    EXPECT_EQ(evaluation->scores.size(), 1U);
    ASSERT_EQ(evaluation->decisions.size(), 2U);
    EXPECT_EQ(evaluation->decisions[0].score, -1) << "no template: not the same person";
}

TEST_F(EvaluatePairsTest, missingPicturesAreCountedUnlessAllAre) {
    const auto some = evaluate("astronaut.png,nobody.jpg,1\nastronaut.png,a-id.png,1\n");
    ASSERT_TRUE(some) << some.error().message;
    ASSERT_EQ(some->failures.size(), 1U);
    EXPECT_EQ(some->failures[0].picture, "nobody.jpg");
    EXPECT_EQ(some->scores.size(), 1U);
    const auto none = evaluate("no/one.jpg,nobody.jpg,1\n");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_NE(none.error().message.find("no/one.jpg"), std::string::npos);
}

TEST_F(EvaluatePairsTest, absolutePathsStandForThemselves) {
    const std::string there = std::filesystem::absolute(root / "a-id.png").string();
    const auto evaluation = evaluate("\"" + there + "\", ./astronaut.png ,TRUE\n");
    ASSERT_TRUE(evaluation) << evaluation.error().message;
    EXPECT_EQ(evaluation->scores.size(), 1U);
}

TEST_F(EvaluatePairsTest, theChipPhotoCostsSomeOfTheScore) {
    for (const ChipPhoto kind : {ChipPhoto::Webp, ChipPhoto::Jpeg}) {
        const auto reduced = evaluate("astronaut.png,astronaut.png,1\nastronaut.png,b-id.png,0\n", 1, kind);
        ASSERT_TRUE(reduced);
        ASSERT_EQ(reduced->scores.size(), 2U);
        EXPECT_LT(reduced->scores[0].score, 0.95);
        EXPECT_GT(reduced->scores[0].score, 0.60);
        EXPECT_LT(reduced->scores[1].score, 0.35);
        EXPECT_EQ(reduced->pictures, 3U) << "as it is, reduced, and the other";
    }
}

}  // namespace
}  // namespace simkiosk
