// The whole chain on the installed pictures against numbers computed a second time, in numpy (golden.py): a change of
// crop, channel order, alignment or formula does not pass unseen.
#include <algorithm>
#include <cmath>

#include "tests/vision/installed_models.hpp"
#include "vision/quality/face_quality.hpp"

namespace simkiosk {
namespace {

struct Golden {
    const char* picture;
    int faces;
    std::array<double, 4> box;
    std::array<std::array<double, 2>, 5> points;
    double live, sharpness, brightness, overexposed, unevenness, covering, noseDrop;
};

#include "tests/vision/regression/golden.inc"

class RegressionTest : public WithModels, public ::testing::WithParamInterface<std::size_t> {
   protected:
    static Image picture(std::size_t which) {
        auto image = loadImage(installedFolder() + "/faces/" + kGolden[which].picture);
        EXPECT_TRUE(image) << kGolden[which].picture;
        return image ? std::move(*image) : Image{};
    }
    static FaceBox largest(const std::vector<FaceBox>& boxes) {
        return *std::ranges::max_element(boxes, {}, [](const FaceBox& b) { return b.width() * b.height(); });
    }
};

TEST_P(RegressionTest, agreesWithTheSecondComputation) {
    const Golden& golden = kGolden[GetParam()];
    const Image image = picture(GetParam());
    const auto boxes = models().detect(image);
    ASSERT_TRUE(boxes);
    EXPECT_EQ(boxes->size(), static_cast<std::size_t>(golden.faces));
    const FaceBox box = largest(*boxes);
    const double close = std::max(1.0, 0.01 * box.height());
    EXPECT_NEAR(box.left, golden.box[0], close);
    EXPECT_NEAR(box.top, golden.box[1], close);
    EXPECT_NEAR(box.right, golden.box[2], close);
    EXPECT_NEAR(box.bottom, golden.box[3], close);
    const auto landmarks = models().landmarks(image, box);
    ASSERT_TRUE(landmarks);
    const FivePoints five = fivePoints(*landmarks);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(five[i].x, golden.points[i][0], close) << i;
        EXPECT_NEAR(five[i].y, golden.points[i][1], close) << i;
    }
    EXPECT_NEAR(*models().liveScore(image, box), golden.live, 0.02);
    const FaceQuality quality = measureQuality(image, box, *landmarks);
    // A face that is measured at its own size is resampled or not by the rounding of one pixel.
    const double resampled = 89.6 / (box.height() * 0.8);
    const double tolerance = std::abs(resampled - 1) < 0.02 ? 0.6 : 0.05;
    EXPECT_NEAR(quality.sharpness, golden.sharpness, golden.sharpness * tolerance);
    EXPECT_NEAR(quality.brightness, golden.brightness, 1.5);
    EXPECT_NEAR(quality.overexposed, golden.overexposed, 0.002);
    EXPECT_NEAR(quality.unevenness, golden.unevenness, 0.02);
    EXPECT_NEAR(quality.covering, golden.covering, 0.03);
    EXPECT_NEAR(quality.noseDrop, golden.noseDrop, 0.02);
}

TEST_P(RegressionTest, cosinesAgreeWithTheSecondComputation) {
    const auto embedded = [](std::size_t which) {
        const Image image = picture(which);
        const FaceBox box = largest(*models().detect(image));
        return *models().embed(image, *models().landmarks(image, box));
    };
    const Embedding own = embedded(GetParam());
    EXPECT_NEAR(own.cosine(own), 1, 1e-6);
    for (std::size_t other = 0; other < GetParam(); ++other) {
        EXPECT_NEAR(own.cosine(embedded(other)), kCosines[GetParam()][other], 0.015) << kGolden[other].picture;
    }
}
INSTANTIATE_TEST_SUITE_P(Pictures, RegressionTest, ::testing::Range(std::size_t{0}, std::size(kGolden)));

}  // namespace
}  // namespace simkiosk
