#include "vision/face/face_geometry.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "vision/face/embedding.hpp"

namespace simkiosk {
namespace {

// A face whose five points are exactly the aligned ones, turned, scaled and moved.
Landmarks faceAt(double scale, double degrees, double dx, double dy) {
    Landmarks l{};
    const FivePoints& p = alignedFivePoints();
    const auto spread = [&](std::initializer_list<std::size_t> indices, Point at) {
        for (const std::size_t i : indices) l[i] = at;
    };
    spread({36, 37, 38, 39, 40, 41}, p[0]);
    spread({42, 43, 44, 45, 46, 47}, p[1]);
    spread({30}, p[2]);
    spread({48, 60}, p[3]);
    spread({54, 64}, p[4]);
    const double angle = degrees * std::numbers::pi / 180;
    const Similarity move{scale * std::cos(angle), scale * std::sin(angle), dx, dy};
    for (Point& point : l) point = move.apply(point);
    return l;
}

TEST(FaceGeometry, similarityFindsBackScaleTurnAndShift) {
    for (const double degrees : {-40.0, 0.0, 13.0, 179.0}) {
        const FivePoints from = fivePoints(faceAt(2.5, degrees, 300, -40));
        const Similarity map = similarityBetween(from, alignedFivePoints());
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_NEAR(map.apply(from[i]).x, alignedFivePoints()[i].x, 1e-9);
            EXPECT_NEAR(map.apply(from[i]).y, alignedFivePoints()[i].y, 1e-9);
        }
    }
}

TEST(FaceGeometry, similarityOfOnePointIsAShift) {
    const Similarity map = similarityBetween(FivePoints{}, alignedFivePoints());
    EXPECT_TRUE(std::isfinite(map.a) && std::isfinite(map.tx));
}

TEST(FaceGeometry, rollIsClockwiseAndNoseOffsetIsFreeOfRoll) {
    const double upright = noseOffset(faceAt(1, 0, 0, 0));
    EXPECT_NEAR(rollDegrees(faceAt(3, 20, 0, 0)) - rollDegrees(faceAt(3, 0, 0, 0)), 20, 1e-9);
    EXPECT_NEAR(noseOffset(faceAt(3, 20, 9, 9)), upright, 1e-9);
    EXPECT_NEAR(upright, 0, 0.02);
    Landmarks turned = faceAt(1, 0, 0, 0);
    turned[30].x += 10;
    EXPECT_NEAR(noseOffset(turned) - upright, 10 / eyeDistance(turned), 0.01)
        << "to the right of the picture is positive";
}

TEST(FaceGeometry, eyeAspectRatioIsOpeningOverWidth) {
    Landmarks l{};
    for (const std::size_t first : {36U, 42U}) {
        l[first] = {0, 0};
        l[first + 1] = {10, -4};
        l[first + 2] = {20, -4};
        l[first + 3] = {30, 0};
        l[first + 4] = {20, 5};
        l[first + 5] = {10, 5};
    }
    EXPECT_NEAR(eyeAspectRatio(l), 9.0 / 30, 1e-9);
    EXPECT_EQ(eyeAspectRatio(Landmarks{}), 0);
}

TEST(FaceGeometry, overlapsAreSuppressedBestFirst) {
    const auto kept =
        suppressOverlaps({{0, 0, 10, 10, 0.7}, {1, 1, 11, 11, 0.9}, {100, 0, 110, 10, 0.8}, {9, 9, 19, 19, 0.75}}, 0.4);
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_EQ(kept[0].score, 0.9);
    EXPECT_EQ(kept[1].score, 0.8);
    EXPECT_EQ(kept[2].score, 0.75);
}

TEST(FaceGeometry, contextCropStaysInTheFrameAndKeepsItsShape) {
    const FaceBox corner{0, 0, 100, 120, 1};
    const PixelRect crop = contextCrop(corner, 2.7, 1280, 720);
    EXPECT_EQ(crop.x, 0);
    EXPECT_EQ(crop.y, 0);
    EXPECT_NEAR(crop.width, 270, 1);
    EXPECT_NEAR(crop.height, 324, 1);
    const PixelRect large = contextCrop({400, 100, 800, 600, 1}, 2.7, 1280, 720);
    EXPECT_GE(large.x, 0);
    EXPECT_GE(large.y, 0);
    EXPECT_LE(large.x + large.width, 1280);
    EXPECT_LE(large.y + large.height, 720);
    EXPECT_NEAR(large.width / static_cast<double>(large.height), 400.0 / 500, 0.01);
    for (const FaceBox box : {FaceBox{-500, -500, -400, -400, 1}, FaceBox{5000, 5000, 5100, 5100, 1}}) {
        const PixelRect outside = contextCrop(box, 2.7, 1280, 720);
        EXPECT_TRUE(outside.x >= 0 && outside.y >= 0 && outside.x + outside.width <= 1280 &&
                    outside.y + outside.height <= 720);
    }
    EXPECT_EQ(contextCrop({5, 5, 5, 5, 1}, 2.7, 1280, 720).width, 0);
}

TEST(FaceGeometry, followingCropKeepsTheFaceNearItsMiddle) {
    const auto shift = [](const FaceBox& box, const PixelRect& crop) {
        return (box.centre().y - crop.y) / crop.height - 0.5;
    };
    const FaceBox central{520, 215, 760, 505, 1};
    const auto same = followingCrop(central, 2.7, 0.05, 1280, 720);
    const auto plain = contextCrop(central, 2.7, 1280, 720);
    EXPECT_TRUE(same.x == plain.x && same.y == plain.y && same.width == plain.width && same.height == plain.height);
    const FaceBox low{520, 410, 760, 700, 1};
    EXPECT_GT(shift(low, contextCrop(low, 2.7, 1280, 720)), 0.2);
    const auto followed = followingCrop(low, 2.7, 0.05, 1280, 720);
    EXPECT_NEAR(shift(low, followed), 0.05, 0.01);
    EXPECT_GT(followed.y + followed.height, 720) << "beyond the edge";
    EXPECT_EQ(followed.height, contextCrop(low, 2.7, 1280, 720).height);
    const FaceBox high{520, 10, 760, 300, 1};
    EXPECT_EQ(followingCrop(high, 2.7, 0.05, 1280, 720).y, contextCrop(high, 2.7, 1280, 720).y) << "downwards only";
    // Boxes that no picture has are not followed.
    const auto outside = followingCrop({5000, 5000, 5100, 5100, 1}, 2.7, 0.05, 1280, 720);
    EXPECT_LE(outside.x + outside.width, 1280);
    EXPECT_EQ(followingCrop({5, 5, 5, 5, 1}, 2.7, 0.05, 1280, 720).width, 0);
}

TEST(FaceGeometry, contextCropOfAFaceThatFillsTheFrameStartsAtItsEdge) {
    for (int sevenths = 1400; sevenths <= 3000; ++sevenths) {
        const double height = sevenths / 7.0;  // some of these times (479 / height) are a little more than 479
        const PixelRect crop = contextCrop({200, 0, 300, height, 1}, 2.7, 640, 480);
        EXPECT_EQ(crop.y, 0);
        EXPECT_TRUE(crop.height == 479 || crop.height == 478) << height;
    }
}

TEST(Embedding, isNormalisedAndForgets) {
    std::array<float, 512> raw{};
    raw[3] = 4;
    raw[9] = -3;
    Embedding embedding{std::span<const float, 512>(raw)};
    EXPECT_NEAR(embedding.cosine(embedding), 1, 1e-6);
    Embedding copy = embedding;
    embedding.forget();
    EXPECT_EQ(embedding.cosine(copy), 0);
    raw.fill(0);
    const Embedding nothing{std::span<const float, 512>(raw)};
    EXPECT_EQ(nothing.cosine(copy), 0);
}

}  // namespace
}  // namespace simkiosk
