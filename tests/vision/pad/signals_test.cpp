// Each PAD signal by itself, on points and patterns made by hand.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "vision/pad/pad_evaluation.hpp"
#include "vision/pad/pad_subsystem.hpp"

namespace simkiosk {
namespace {

// A head of 68 points with depth, in eye distances; jaw round, nose in front. No measured person.
struct Point3 {
    double x;
    double y;
    double z;
};
std::array<Point3, 68> inventedHead() {
    std::array<Point3, 68> head{};
    for (std::size_t i = 0; i < 17; ++i) {  // jaw
        const double angle = std::numbers::pi * static_cast<double>(i) / 16;
        head[i] = {-1.1 * std::cos(angle), 0.1 + 1.5 * std::sin(angle), -0.9 + 0.8 * std::sin(angle)};
    }
    for (std::size_t i = 17; i < 27; ++i) head[i] = {-0.9 + 0.2 * static_cast<double>(i - 17), -0.35, 0.05};
    for (std::size_t i = 27; i < 31; ++i) {
        const auto down = static_cast<double>(i - 27);
        head[i] = {0, 0.22 * down, 0.1 + 0.13 * down};
    }
    for (std::size_t i = 31; i < 36; ++i) head[i] = {-0.2 + 0.1 * static_cast<double>(i - 31), 0.8, 0.25};
    for (const std::size_t first : {36U, 42U}) {
        const double centre = first == 36 ? -0.5 : 0.5;
        const std::array<Point, 6> lids{
            {{-0.2, 0}, {-0.07, -0.07}, {0.07, -0.07}, {0.2, 0}, {0.07, 0.07}, {-0.07, 0.07}}};
        for (std::size_t i = 0; i < 6; ++i) head[first + i] = {centre + lids[i].x, lids[i].y, 0};
    }
    for (std::size_t i = 48; i < 68; ++i) {
        const double angle = std::numbers::pi * 2 * static_cast<double>(i - 48) / 20;
        head[i] = {-0.4 * std::cos(angle), 1.15 + 0.12 * std::sin(angle), 0.15};
    }
    return head;
}

// Seen from afar, 80 pixels to the eye distance, somewhere in the picture, with a net's noise.
Landmarks seen(double yaw, double pitch, bool flat, std::mt19937& random, double noisePx = 1) {
    std::normal_distribution<double> normal(0, 1);
    const auto noise = [&](std::mt19937& from) { return noisePx * normal(from); };
    const double a = yaw * std::numbers::pi / 180;
    const double b = pitch * std::numbers::pi / 180;
    Landmarks points;
    const auto head = inventedHead();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double z = flat ? 0 : head[i].z;
        const double x = head[i].x * std::cos(a) + z * std::sin(a);
        const double depth = z * std::cos(a) - head[i].x * std::sin(a);
        const double y = head[i].y * std::cos(b) + depth * std::sin(b);
        points[i] = {640 + 80 * x + noise(random), 330 + 80 * y + noise(random)};
    }
    return points;
}

PadSignal afterTurns(bool flat, std::initializer_list<double> yaws, double pitch = 0) {
    std::mt19937 random(7);
    Parallax parallax{PadThresholds{}};
    for (int i = 0; i < 5; ++i) parallax.add(seen(0, 0, flat, random), true);
    for (const double yaw : yaws) parallax.add(seen(yaw, pitch, flat, random), false);
    return parallax.signal();
}

TEST(Parallax, aTurnedPlaneIsFlat) {
    const PadSignal signal = afterTurns(true, {25, 30, 35, 40, -30, -38});
    EXPECT_EQ(signal.state, PadState::Attack);
    EXPECT_LT(signal.liveness, 0.5);
    EXPECT_STREQ(signal.name, "pad_flat");
}

TEST(Parallax, aTurnedHeadIsNot) {
    EXPECT_EQ(afterTurns(false, {15, 20, 25, 30, -20, -30}).state, PadState::Live);
    EXPECT_EQ(afterTurns(false, {0, 0, 0, 0, 0}, 25).state, PadState::Live) << "nor one that nods";
}

TEST(Parallax, isSilentWhereNothingTurned) {
    for (const bool flat : {true, false}) {
        EXPECT_EQ(afterTurns(flat, {0, 2, -3, 4, 1, 0, 2, -2}).state, PadState::Undecided) << flat;
        EXPECT_EQ(afterTurns(flat, {40, 40}).state, PadState::Undecided) << "too few frames";
    }
}

TEST(Parallax, aPlaneMayBeAnywhereTiltedAndScaled) {
    std::mt19937 random(3);
    const Landmarks from = seen(0, 0, false, random, 0);
    Landmarks to = from;
    for (Point& p : to) p = {100 + 1.7 * (0.8 * p.x - 0.6 * p.y), -50 + 1.7 * (0.6 * p.x + 0.8 * p.y)};
    const PlaneFit fit = fitPlane(from, to);
    EXPECT_NEAR(fit.foreshortening, 1, 1e-9);
    EXPECT_NEAR(fit.residual, 0, 1e-9);
    for (Point& p : to) p.x *= 0.8;
    EXPECT_NEAR(fitPlane(from, to).residual, 0, 1e-9);
    EXPECT_LT(fitPlane(from, to).foreshortening, 0.85);
    EXPECT_EQ(fitPlane(Landmarks{}, to).foreshortening, 1) << "no view at all says nothing";
    EXPECT_EQ(fitPlane(from, Landmarks{}).foreshortening, 1);
}

Image skin(double gridContrast, double pitch, double angle) {
    Image image{.width = 320, .height = 320, .format = PixelFormat::Bgr24, .pixels = Bytes(320 * 320 * 3)};
    std::mt19937 random(5);
    std::normal_distribution<double> noise(0, 3);
    for (int y = 0; y < 320; ++y) {
        for (int x = 0; x < 320; ++x) {
            const double along = (x * std::cos(angle) + y * std::sin(angle)) * 2 * std::numbers::pi / pitch;
            const double grey = 120 + 30 * std::sin(x / 60.0) + 20 * std::cos(y / 45.0) + noise(random) +
                                gridContrast * std::sin(along);
            for (int c = 0; c < 3; ++c) {
                image.pixels[static_cast<std::size_t>((y * 320 + x) * 3 + c)] =
                    static_cast<std::uint8_t>(std::clamp(grey, 0.0, 255.0));
            }
        }
    }
    return image;
}

TEST(ScreenGrid, aGridStandsOutOfTheSpectrumAndSkinDoesNot) {
    SpectrumProbe probe;
    const FaceBox box{30, 20, 290, 310, 1};
    const double limit = PadThresholds{}.gridPeakMax;
    EXPECT_LT(*probe.peak(skin(0, 4, 0), box), limit);
    for (const double pitch : {2.4, 3.3, 5.0}) {
        for (const double angle : {0.3, 0.7, 1.2}) EXPECT_GT(*probe.peak(skin(6, pitch, angle), box), limit) << pitch;
    }
}

TEST(ScreenGrid, compressionBlocksAreNoGrid) {
    Image image = skin(0, 4, 0);
    for (std::size_t y = 0; y < 320; ++y) {
        for (std::size_t x = 0; x < 320; ++x) {
            if (x % 8 != 0 && y % 8 != 0) continue;
            for (std::size_t c = 0; c < 3; ++c) image.pixels[(y * 320 + x) * 3 + c] -= 8;
        }
    }
    EXPECT_LT(*SpectrumProbe().peak(image, {30, 20, 290, 310, 1}), PadThresholds{}.gridPeakMax);
}

TEST(ScreenGrid, tooSmallAFaceIsNotMeasured) {
    SpectrumProbe probe;
    EXPECT_FALSE(probe.peak(skin(0, 4, 0), {30, 20, 150, 310, 1}));
    EXPECT_FALSE(probe.peak(skin(0, 4, 0), {-500, -500, -100, -100, 1}));
    ScreenGrid grid{PadThresholds{}};
    EXPECT_EQ(grid.signal(1).state, PadState::Undecided);
    grid.add(3);
    EXPECT_EQ(grid.signal(5).state, PadState::Undecided) << "one frame of a sequence is none";
    EXPECT_EQ(grid.signal(1).state, PadState::Attack);
}

// A textured ground; within `board` of the face another one, which moves with it.
Image shop(int shift, bool held) {
    Image image{.width = 640, .height = 360, .format = PixelFormat::Bgr24, .pixels = Bytes(640 * 360 * 3)};
    const auto texture = [](int x, int y) {
        const auto hash = static_cast<unsigned>(x / 4) * 73856093U ^ static_cast<unsigned>(y / 4) * 19349663U;
        return 60 + (hash * 2654435761U >> 25);
    };
    for (int y = 0; y < 360; ++y) {
        for (int x = 0; x < 640; ++x) {
            const int halfWidth = held ? 170 : 55;
            const bool onBoard = std::abs(x - 320 - shift) < halfWidth && std::abs(y - 180) < (held ? 165 : 80);
            const auto grey = static_cast<std::uint8_t>(onBoard ? texture(x - shift + 999, y) : texture(x, y));
            for (int c = 0; c < 3; ++c) image.pixels[static_cast<std::size_t>((y * 640 + x) * 3 + c)] = grey;
        }
    }
    return image;
}

PadSignal afterMoves(bool held, bool cameraShakes) {
    SurroundProbe probe;
    SurroundMotion motion{PadThresholds{}};
    std::mt19937 random(1);
    for (int step = 0; step < 8; ++step) {
        const int shift = step % 2 == 0 ? 0 : 12;
        Landmarks landmarks = seen(0, 0, false, random, 0);
        for (Point& p : landmarks) p = {320 + shift + (p.x - 640) / 2, 180 + (p.y - 330) / 2};
        Image image = shop(cameraShakes ? 0 : shift, held);
        if (cameraShakes) std::ranges::rotate(image.pixels, image.pixels.end() - shift * 3);
        const auto seenPatches = probe.observe(image, {270. + shift, 120, 370. + shift, 240, 1}, landmarks);
        if (seenPatches) motion.add(*seenPatches);
    }
    return motion.signal();
}

TEST(SurroundMotion, aHeldPictureTakesItsSurroundingsAlong) {
    const PadSignal signal = afterMoves(true, false);
    EXPECT_EQ(signal.state, PadState::Attack);
    EXPECT_STREQ(signal.name, "pad_rigid");
}
TEST(SurroundMotion, aPersonMovesBeforeAShopThatStands) { EXPECT_EQ(afterMoves(false, false).state, PadState::Live); }
TEST(SurroundMotion, aShakingCameraSaysNothing) {
    EXPECT_NE(afterMoves(false, true).state, PadState::Attack);
    EXPECT_NE(afterMoves(true, true).state, PadState::Attack);
}

TEST(PadSubsystem, anySignalThatSpeaksRefusesAndIsNamed) {
    PadSubsystem pad{PadThresholds{}};
    EXPECT_EQ(pad.assess(7).state, PadState::Undecided);
    EXPECT_STREQ(pad.assess(7).reason, "too_few_frames");
    for (int i = 0; i < 7; ++i)
        pad.add({.frontal = true, .liveScore = 0.97, .gridPeak = {}, .landmarks = {}, .surround = {}});
    EXPECT_EQ(pad.assess(7).state, PadState::Live);
    EXPECT_GT(pad.assess(7).liveness, 0.9);
    for (int i = 0; i < 7; ++i)
        pad.add({.frontal = true, .liveScore = 0.97, .gridPeak = 2.5, .landmarks = {}, .surround = {}});
    EXPECT_EQ(pad.assess(7).state, PadState::Attack);
    EXPECT_STREQ(pad.assess(7).reason, "pad_moire");
    EXPECT_LT(pad.assess(7).liveness, 0.5);
}

TEST(PadSubsystem, withoutTheNetsWordNobodyIsAlive) {
    PadSubsystem pad{PadThresholds{}};
    std::mt19937 random(2);
    for (int i = 0; i < 5; ++i)
        pad.add(
            {.frontal = true, .liveScore = {}, .gridPeak = 1, .landmarks = seen(0, 0, false, random), .surround = {}});
    for (int i = 0; i < 9; ++i)
        pad.add({.frontal = false,
                 .liveScore = {},
                 .gridPeak = {},
                 .landmarks = seen(30, 0, false, random),
                 .surround = {}});
    EXPECT_EQ(pad.assess(7).state, PadState::Undecided);
}

TEST(PadSignal, halfIsTheThresholdOnEitherScale) {
    EXPECT_DOUBLE_EQ(livenessBetween(0.3, 0, 0.3, 1), 0.5);
    EXPECT_DOUBLE_EQ(livenessBetween(0, 0, 0.3, 1), 0);
    EXPECT_DOUBLE_EQ(livenessBetween(1, 0, 0.3, 1), 1);
    EXPECT_DOUBLE_EQ(livenessBetween(1.9, 2.3, 1.9, 1.5), 0.5);
    EXPECT_DOUBLE_EQ(livenessBetween(2.3, 2.3, 1.9, 1.5), 0);
    EXPECT_DOUBLE_EQ(livenessBetween(0.2, 2.3, 1.9, 1.5), 1);
}

// Golden bounds: Clopper-Pearson by R's binom.test(0, 30), (3, 100) and (5, 5).
TEST(PadEvaluation, countsBoundsAndRoc) {
    EXPECT_NEAR(proportion(0, 30).high, 0.1157, 1e-4);
    EXPECT_EQ(proportion(0, 30).low, 0);
    EXPECT_NEAR(proportion(3, 100).low, 0.0062, 1e-4);
    EXPECT_NEAR(proportion(3, 100).high, 0.0852, 1e-4);
    EXPECT_NEAR(proportion(5, 5).low, 0.4782, 1e-4);
    EXPECT_EQ(proportion(5, 5).high, 1);

    const auto evaluation = evaluatePad({{true, "", PadState::Live, true, 0.9},
                                         {true, "", PadState::Attack, true, 0.2},
                                         {true, "", PadState::Undecided, false, 0},
                                         {false, "print", PadState::Attack, true, 0.1},
                                         {false, "replay", PadState::Live, true, 0.8},
                                         {false, "replay", PadState::Attack, true, 0.3}});
    EXPECT_EQ(evaluation.bpcer.errors, 1);
    EXPECT_EQ(evaluation.bpcer.count, 3);
    EXPECT_EQ(evaluation.bonaFideUndecided.errors, 1);
    ASSERT_EQ(evaluation.species.size(), 2U);
    EXPECT_EQ(evaluation.species[1].species, "replay");
    EXPECT_DOUBLE_EQ(evaluation.species[1].apcer.rate, 0.5);
    EXPECT_EQ(evaluation.scored, 5);
    ASSERT_FALSE(evaluation.roc.empty());
    EXPECT_EQ(evaluation.roc.front().bpcer, 0);
    EXPECT_EQ(evaluation.roc.back().apcer, 0);
    EXPECT_NEAR(evaluation.areaUnderCurve, 4.0 / 6, 1e-9);
}

}  // namespace
}  // namespace simkiosk
