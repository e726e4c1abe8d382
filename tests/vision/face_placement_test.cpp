// Boxes in, words out: which way a face is sent, and that it is not sent to and fro.
#include "vision/quality/face_placement.hpp"

#include <gtest/gtest.h>

#include "vision/mirror.hpp"

namespace simkiosk {
namespace {

constexpr int frameWidth = 1280;
constexpr int frameHeight = 720;

// Eyes, nose and mouth where a face has them; only their place in the frame matters here.
Landmarks landmarksIn(const FaceBox& box) {
    Landmarks landmarks{};
    for (std::size_t i = 0; i < landmarks.size(); ++i) landmarks[i] = box.centre();
    for (std::size_t i = 36; i < 42; ++i) landmarks[i] = {box.left + 0.3 * box.width(), box.top + 0.4 * box.height()};
    for (std::size_t i = 42; i < 48; ++i) landmarks[i] = {box.left + 0.7 * box.width(), box.top + 0.4 * box.height()};
    for (std::size_t i = 48; i < 68; ++i) landmarks[i] = {box.centre().x, box.top + 0.75 * box.height()};
    return landmarks;
}

FaceQuality qualityOf(const FaceBox& box) {
    const Image frame{frameWidth, frameHeight, PixelFormat::Bgr24,
                      Bytes(std::size_t{3} * frameWidth * frameHeight, 120)};
    return measureQuality(frame, box, landmarksIn(box));
}

// A face of `height` whose middle is at x, y of the picture as the camera sees it.
FaceBox faceAt(double x, double y, double height = 290) {
    const double width = 0.8 * height;
    return {x - width / 2, y - height / 2, x + width / 2, y + height / 2, 1};
}

std::optional<FaceGuidance> guided(const FaceBox& box) { return placementObstacle(qualityOf(box), {}); }

TEST(FacePlacement, tellsTheWayFromTheBox) {
    EXPECT_EQ(guided(faceAt(640, 360)), std::nullopt);
    // The camera looks at the person: what is on the right of its picture is on their left.
    EXPECT_EQ(guided(faceAt(1000, 360)), FaceGuidance::MoveRight);
    EXPECT_EQ(guided(faceAt(280, 360)), FaceGuidance::MoveLeft);
    EXPECT_EQ(guided(faceAt(640, 620)), FaceGuidance::RaiseHead);
    EXPECT_EQ(guided(faceAt(640, 110)), FaceGuidance::LowerHead);
    EXPECT_EQ(guided(faceAt(640, 360, 100)), FaceGuidance::ComeCloser);
    EXPECT_EQ(guided(faceAt(640, 360, 600)), FaceGuidance::MoveBack);
}

// Whoever sits, or is a head taller than others, is seen as well as anybody: all of the face is in the picture.
TEST(FacePlacement, anyHeightInThePictureIsGood) {
    for (double height : {120.0, 200.0, 290.0, 400.0})
        for (double y = height / 2 + 30; y <= frameHeight - height / 2 - 30; y += 20)
            EXPECT_EQ(guided(faceAt(640, y, height)), std::nullopt) << height << " at " << y;
}

// The looking glass turns left and right about: who is told "to the right" sees the face go to the right.
TEST(FacePlacement, agreesWithTheMirroredPreview) {
    Image frame{frameWidth, frameHeight, PixelFormat::Bgr24, Bytes(std::size_t{3} * frameWidth * frameHeight, 0)};
    const auto face = faceAt(1000, 360);
    const auto at = [](int x, int y) { return (std::size_t(y) * frameWidth + std::size_t(x)) * 3; };
    frame.pixels[at(1000, 360)] = 255;
    Image preview;
    mirrorInto(preview, frame);
    EXPECT_EQ(preview.pixels[at(frameWidth - 1 - 1000, 360)], 255) << "on the left of the screen";
    EXPECT_EQ(guided(face), FaceGuidance::MoveRight) << "towards its middle";
}

TEST(FacePlacement, asksUntilItIsDoneWithSomethingToSpare) {
    FacePlacement placement;
    const auto judged = [&](double x, double y = 360, double height = 290) {
        return placement.judge(qualityOf(faceAt(x, y, height)), {}, false);
    };
    EXPECT_EQ(judged(640 + 330), FaceGuidance::MoveRight);
    EXPECT_EQ(judged(640 + 315), FaceGuidance::MoveRight) << "inside the limit, but hardly";
    EXPECT_EQ(judged(640 + 230), std::nullopt);
    EXPECT_EQ(judged(640 + 315), std::nullopt) << "good is good until it is not";
    EXPECT_EQ(judged(640 + 330), FaceGuidance::MoveRight);
    EXPECT_EQ(judged(640 - 330), FaceGuidance::MoveLeft) << "who went too far is sent back";
    EXPECT_EQ(judged(640 - 200), std::nullopt);
    EXPECT_EQ(judged(640, 580), FaceGuidance::RaiseHead);
    EXPECT_EQ(judged(640, 540), FaceGuidance::RaiseHead);
    EXPECT_EQ(judged(640, 525), std::nullopt);
    EXPECT_EQ(judged(640, 360, 111), FaceGuidance::ComeCloser);
    EXPECT_EQ(judged(640, 360, 114), FaceGuidance::ComeCloser);
    EXPECT_EQ(judged(640, 360, 119), std::nullopt);
    EXPECT_EQ(judged(640, 360, 525), FaceGuidance::MoveBack);
    EXPECT_EQ(judged(640, 360, 500), FaceGuidance::MoveBack);
    EXPECT_EQ(judged(640, 360, 480), std::nullopt);
}

TEST(FacePlacement, staysWithOneWordUntilItIsDone) {
    FacePlacement placement;
    const auto judged = [&](double x, double y) { return placement.judge(qualityOf(faceAt(x, y)), {}, false); };
    EXPECT_EQ(judged(640, 600), FaceGuidance::RaiseHead);
    EXPECT_EQ(judged(1000, 600), FaceGuidance::RaiseHead);
    EXPECT_EQ(judged(1000, 500), FaceGuidance::MoveRight);
    EXPECT_EQ(judged(1000, 600), FaceGuidance::MoveRight);
    EXPECT_EQ(judged(640, 500), std::nullopt);
}

// A nod takes the chin down, and it was asked for.
TEST(FacePlacement, aMovementMayLeaveThePictureALittle) {
    FacePlacement placement;
    const auto low = qualityOf(faceAt(640, 590));
    EXPECT_EQ(placement.judge(low, {}, true), std::nullopt);
    EXPECT_EQ(placement.judge(low, {}, false), FaceGuidance::RaiseHead);
    EXPECT_EQ(FacePlacement().judge(qualityOf(faceAt(640, 680)), {}, true), FaceGuidance::RaiseHead);
}

}  // namespace
}  // namespace simkiosk
