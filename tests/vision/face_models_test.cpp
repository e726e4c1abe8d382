// The nets on the installed faces: golden numbers, so that a change of input or decoding does not pass unseen.
#include "vision/face/face_models.hpp"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/vision/installed_models.hpp"
#include "vision/emulation/scene_renderer.hpp"
#include "vision/face/mat_view.hpp"
#include "vision/face/model_files.hpp"

namespace simkiosk {
namespace {

using FaceModelsTest = WithModels;

Image installedFace(const char* name) {
    auto image = loadImage(installedFolder() + "/faces/" + name);
    EXPECT_TRUE(image) << name << " of vision/models/install.sh: " << (image ? "" : image.error().message);
    return image ? std::move(*image) : Image{};
}

TEST_F(FaceModelsTest, detectionLandmarksAndLivenessOfTheAstronaut) {
    const Image image = installedFace("astronaut.png");
    const auto boxes = models().detect(image);
    ASSERT_TRUE(boxes);
    ASSERT_EQ(boxes->size(), 1U);
    const FaceBox& box = boxes->front();
    EXPECT_NEAR(box.left, 185, 2);
    EXPECT_NEAR(box.top, 64, 2);
    EXPECT_NEAR(box.width(), 84, 2);
    EXPECT_NEAR(box.height(), 112, 2);
    EXPECT_GT(box.score, 0.99);
    const auto landmarks = models().landmarks(image, box);
    ASSERT_TRUE(landmarks);
    EXPECT_NEAR(noseOffset(*landmarks), 0.005, 0.03);
    EXPECT_NEAR(rollDegrees(*landmarks), 2.7, 1.5);
    EXPECT_NEAR(eyeAspectRatio(*landmarks), 0.305, 0.03);
    EXPECT_GT(*models().liveScore(image, box), 0.95);
    const auto eyes = models().eyesOpen(image, *landmarks);
    EXPECT_GT(eyes->left, 0.95);
    EXPECT_GT(eyes->right, 0.95);
}

TEST_F(FaceModelsTest, groupPicturesShowEveryFace) {
    for (const auto& [name, faces] :
         {std::pair("sample1.jpg", 3U), std::pair("sample4.jpg", 4U), std::pair("sample6.jpg", 4U)}) {
        EXPECT_EQ(models().detect(installedFace(name))->size(), faces) << name;
    }
}

TEST_F(FaceModelsTest, theDocumentPhotoMatchesThroughWebpQuality20) {
    const auto photo = loadImage(portrait("person-a-id"));
    ASSERT_TRUE(photo);
    EXPECT_EQ(photo->width, 102);
    EXPECT_EQ(photo->height, 126);
    Bytes webp;
    cv::imencode(".webp", matView(*photo), webp, {cv::IMWRITE_WEBP_QUALITY, 20});
    EXPECT_LE(webp.size(), 1'000U) << "it has to fit the emulated card's 1,024-byte block";
    const auto decoded = decodeImage(webp);
    ASSERT_TRUE(decoded);

    auto renderer = SceneRenderer::load(portrait("person-a"), portrait("person-b"));
    ASSERT_TRUE(renderer);
    const auto same = compareFaces(models(), *decoded, *decodeImage((*renderer)->drawJpeg({})));
    ASSERT_TRUE(same) << same.error().message;
    EXPECT_GE(same->score, 0.60);
    EXPECT_EQ(same->decision, FaceDecision::Accept);
    EXPECT_EQ(same->threshold, 0.50);
    EXPECT_EQ(same->faces[0], 1);

    Staging somebodyElse;
    somebodyElse.person = false;
    somebodyElse.other = true;
    const auto other = compareFaces(models(), *decoded, *decodeImage((*renderer)->drawJpeg(somebodyElse)));
    ASSERT_TRUE(other);
    EXPECT_LT(other->score, 0.30);
    EXPECT_EQ(other->decision, FaceDecision::Reject);
}

TEST_F(FaceModelsTest, theScriptedPersonTurnsAndBlinksForTheNets) {
    auto renderer = SceneRenderer::load(portrait("person-a"), portrait("person-b"));
    ASSERT_TRUE(renderer);
    double drop = 0;
    const auto seen = [&](const Staging& staging) {
        const Image frame = *decodeImage((*renderer)->drawJpeg(staging));
        const auto boxes = models().detect(frame);
        EXPECT_FALSE(boxes->empty());
        const Landmarks landmarks = *models().landmarks(frame, boxes->front());
        drop = noseDrop(landmarks);
        return std::pair(noseOffset(landmarks), *models().eyesOpen(frame, landmarks));
    };
    Staging left;
    left.yawDegrees = 30;
    Staging right;
    right.yawDegrees = -30;
    Staging closed;
    Staging bent;
    bent.pitchDegrees = 22;
    closed.eyesClosed = 1;
    EXPECT_NEAR(seen({}).first, 0, 0.08);
    const double straightDrop = drop;
    seen(bent);
    EXPECT_GT(drop, straightDrop + ChallengeThresholds{}.nodDropMin);
    EXPECT_GT(seen(left).first, 0.22) << "the person's own left is the right of the picture";
    EXPECT_LT(seen(right).first, -0.22);
    EXPECT_GT(seen({}).second.left, 0.9);
    EXPECT_LT(seen(closed).second.left, 0.3);
    EXPECT_LT(seen(closed).second.right, 0.3);
}

TEST_F(FaceModelsTest, aPictureWithoutAFaceIsNotFound) {
    const Image grey{.width = 320, .height = 240, .format = PixelFormat::Bgr24, .pixels = Bytes(320 * 240 * 3, 127)};
    EXPECT_EQ(findFace(models(), grey).error().code, ErrorCode::NotFound);
    const auto comparison = compareFaces(models(), installedFace("astronaut.png"), grey);
    ASSERT_FALSE(comparison);
    EXPECT_EQ(comparison.error().code, ErrorCode::NotFound);
    EXPECT_NE(comparison.error().message.find("second"), std::string::npos);
    EXPECT_EQ(findFace(models(), Image{}).error().code, ErrorCode::Invalid);
}

TEST_F(FaceModelsTest, boxesAndLandmarksOutsideThePictureAreSurvived) {
    const Image image = installedFace("astronaut.png");
    for (const FaceBox box :
         {FaceBox{-300, -300, -200, -180, 1}, FaceBox{500, 500, 900, 1000, 1}, FaceBox{9, 9, 9, 9, 1}}) {
        const auto landmarks = models().landmarks(image, box);
        ASSERT_TRUE(landmarks);
        EXPECT_TRUE(models().embed(image, *landmarks));
        EXPECT_TRUE(models().eyesOpen(image, *landmarks));
        models().liveScore(image, box);
        measureQuality(image, box, *landmarks);
    }
    EXPECT_FALSE(models().liveScore(image, {9, 9, 9, 9, 1})) << "a box without area has no crop";
}

TEST_F(FaceModelsTest, qualityNoticesBlurAndLight) {
    const Image image = installedFace("astronaut.png");
    const auto quality = [&](double blur, double gain) {
        cv::Mat changed = matView(image).clone();
        if (blur > 0) cv::GaussianBlur(changed, changed, {}, blur);
        changed.convertTo(changed, -1, gain);
        const Image result = toImage(changed);
        const FaceBox box = models().detect(image)->front();
        return measureQuality(result, box, *models().landmarks(image, box));
    };
    const QualityThresholds thresholds;
    EXPECT_FALSE(imageObstacle({.faceHeight = 120, .sharpness = 50, .brightness = 120}, thresholds));
    FaceQuality sharp = quality(0, 1);
    FaceQuality blurred = quality(3, 1);
    FaceQuality dark = quality(0, 0.2);
    FaceQuality glaring = quality(0, 2.2);
    EXPECT_GT(sharp.sharpness, 100);
    for (FaceQuality* q : {&sharp, &blurred, &dark, &glaring}) {
        q->faceHeight = 120;
        q->besideMiddle = 0;
    }
    EXPECT_FALSE(imageObstacle(sharp, thresholds));
    EXPECT_EQ(imageObstacle(blurred, thresholds), FaceGuidance::HoldStill);
    EXPECT_EQ(imageObstacle(dark, thresholds), FaceGuidance::MoreLight);
    EXPECT_EQ(imageObstacle(glaring, thresholds), FaceGuidance::LessLight);
}

TEST(ModelFiles, missingAndChangedFilesAreRefusedByName) {
    const auto missing = FaceModels::load("/nowhere");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().message.find("fr_detect.onnx"), std::string::npos);
    EXPECT_NE(missing.error().message.find("install.sh"), std::string::npos);

    const auto folder = std::filesystem::temp_directory_path() / ("simkiosk-models-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fr_detect.onnx") << "something else";
    const auto changed = FaceModels::load(folder);
    std::filesystem::remove_all(folder);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::Invalid);
    EXPECT_NE(changed.error().message.find("sha256"), std::string::npos);
}

TEST(MatchDecision, followsTheThresholds) {
    EXPECT_EQ(decideMatch(0.50, {}), FaceDecision::Accept);
    EXPECT_EQ(decideMatch(0.4999, {}), FaceDecision::Retry);
    EXPECT_EQ(decideMatch(0.40, {}), FaceDecision::Retry);
    EXPECT_EQ(decideMatch(0.3999, {}), FaceDecision::Reject);
}

}  // namespace
}  // namespace simkiosk
