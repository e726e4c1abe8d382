// What does not change who somebody is does not change the decision: mirroring, a little tilt, size, a margin.
#include <opencv2/imgproc.hpp>
#include <random>

#include "tests/vision/installed_models.hpp"
#include "vision/face/mat_view.hpp"

namespace simkiosk {
namespace {

struct Change {
    bool mirrored = false;
    double degrees = 0;
    double scale = 1;
    int margin = 0;
};

Image changed(const Image& image, const Change& change) {
    cv::Mat picture = matView(image).clone();
    if (change.mirrored) cv::flip(picture, picture, 1);
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    const cv::Mat turn = cv::getRotationMatrix2D(middle, change.degrees, 1);
    cv::warpAffine(picture, picture, turn, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::resize(picture, picture, {}, change.scale, change.scale, change.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const int m = change.margin;
    cv::copyMakeBorder(picture, picture, m, m, m, m, cv::BORDER_REPLICATE);
    return toImage(picture);
}

class SameDecisionTest : public WithModels {
   protected:
    void SetUp() override {
        WithModels::SetUp();
        person = *loadImage(installedFolder() + "/faces/astronaut.png");
        document = *loadImage(portrait("person-a-id"));
        other = *loadImage(portrait("person-b-id"));
    }
    void expectSameDecisions(const Change& change) {
        const Image now = changed(person, change);
        const auto same = compareFaces(models(), document, now);
        ASSERT_TRUE(same) << same.error().message;
        EXPECT_EQ(same->decision, FaceDecision::Accept) << same->score;
        const auto different = compareFaces(models(), other, now);
        ASSERT_TRUE(different);
        EXPECT_EQ(different->decision, FaceDecision::Reject) << different->score;
    }

    Image person;
    Image document;
    Image other;
};

TEST_F(SameDecisionTest, mirrored) { expectSameDecisions({.mirrored = true}); }

TEST_F(SameDecisionTest, tilted) {
    for (const double degrees : {-12.0, -6.0, -2.0, 3.0, 8.0, 12.0}) expectSameDecisions({.degrees = degrees});
}

TEST_F(SameDecisionTest, smallerAndLarger) {
    for (const double scale : {0.6, 0.8, 1.25, 2.0, 4.0}) expectSameDecisions({.scale = scale});
}

TEST_F(SameDecisionTest, anyOfThemTogether) {
    std::mt19937 random(5);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    for (int i = 0; i < 12; ++i) {
        const Change change{.mirrored = (random() & 1U) != 0,
                            .degrees = between(-10, 10),
                            .scale = between(0.7, 2.5),
                            .margin = static_cast<int>(between(0, 120))};
        SCOPED_TRACE(testing::Message() << change.mirrored << " " << change.degrees << " " << change.scale << " "
                                        << change.margin);
        expectSameDecisions(change);
    }
}

TEST_F(SameDecisionTest, theOrderOfTheTwoPicturesDoesNotMatter) {
    const auto there = compareFaces(models(), document, person);
    const auto back = compareFaces(models(), person, document);
    ASSERT_TRUE(there && back);
    EXPECT_NEAR(there->score, back->score, 1e-6);
}

TEST_F(SameDecisionTest, aTightCropIsFoundToo) {
    // Forehead to chin, nothing around: the detector alone does not see it.
    const cv::Mat tight = matView(person)(cv::Rect(185, 64, 84, 112)).clone();
    const auto same = compareFaces(models(), document, toImage(tight));
    ASSERT_TRUE(same) << same.error().message;
    EXPECT_EQ(same->decision, FaceDecision::Accept) << same->score;
}

TEST_F(SameDecisionTest, theOneInTheMiddleIsMeantNotTheLargest) {
    // The other person's face, somewhat larger, at the edge of a wide picture.
    const cv::Mat middle = matView(person);
    cv::Mat edge;
    cv::resize(matView(other), edge, {}, 3, 3);
    cv::Mat scene(700, 1500, CV_8UC3, cv::Scalar::all(127));
    middle.copyTo(scene(cv::Rect(526, 150, middle.cols, middle.rows)));
    edge.copyTo(scene(cv::Rect(0, 100, edge.cols, edge.rows)));
    const auto found = findFace(models(), toImage(scene));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->faces, 2);
    EXPECT_GT(found->embedding.cosine(findFace(models(), document)->embedding), 0.5);
}

TEST_F(SameDecisionTest, oddShapesAreAnsweredNotCrashedOn) {
    for (const auto& [width, height] : {std::pair(1, 1), {1, 20'000}, {20'000, 1}, {2, 3}, {3'000, 2}, {17, 4'000}}) {
        const Image image{.width = width,
                          .height = height,
                          .format = PixelFormat::Bgr24,
                          .pixels = Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 90)};
        const auto found = findFace(models(), image);
        ASSERT_FALSE(found) << width << " x " << height;
        EXPECT_EQ(found.error().code, ErrorCode::NotFound) << found.error().message;
    }
}

}  // namespace
}  // namespace simkiosk
