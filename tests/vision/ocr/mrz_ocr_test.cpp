#include "vision/ocr/mrz_ocr.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <iostream>
#include <random>

#include "vision/emulation/drawn_document.hpp"

namespace simkiosk {
namespace {

constexpr MrzFormat allFormats[] = {MrzFormat::Td1, MrzFormat::Td2, MrzFormat::Td3};

std::vector<std::string> textOf(const MrzReading& reading) {
    std::vector<std::string> lines;
    for (const auto& line : reading.verdict.lines) lines.push_back(line.reveal());
    return lines;
}

class MrzPictures : public ::testing::Test {
   protected:
    static void SetUpTestSuite() {
        auto ocr = MrzOcr::load();
        ASSERT_TRUE(ocr) << ocr.error().message;
        s_ocr = std::move(*ocr);
    }
    static void TearDownTestSuite() { s_ocr.reset(); }

    static void readLegibleOnes(std::uint64_t seeds);
    static void readDegradedOnes(std::uint64_t seeds);

    static MrzReading read(const Image& image) {
        const std::clock_t begin = std::clock();
        auto reading = s_ocr->read(image);
        s_milliseconds += 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        EXPECT_TRUE(reading) << reading.error().message;
        return reading ? std::move(*reading) : MrzReading{};
    }

    static inline std::unique_ptr<MrzOcr> s_ocr;
    static inline double s_milliseconds = 0;
};

double between(std::mt19937_64& dice, double low, double high) {
    return std::uniform_real_distribution(low, high)(dice);
}

Image onItsSide(const Image& image, bool clockwise) {
    const std::size_t channels = image.format == PixelFormat::Gray8 ? 1 : 3;
    Image turned{image.height, image.width, image.format, Bytes(image.pixels.size())};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const int toX = clockwise ? image.height - 1 - y : y, toY = clockwise ? x : image.width - 1 - x;
            const auto from = static_cast<std::size_t>(y * image.width + x) * channels;
            const auto to = static_cast<std::size_t>(toY * image.height + toX) * channels;
            for (std::size_t c = 0; c < channels; ++c) turned.pixels[to + c] = image.pixels[from + c];
        }
    }
    return turned;
}

// A document a person can read at a glance, held as people hold it.
Shot legible(std::mt19937_64& dice) {
    Shot shot;
    shot.pitchPx = between(dice, 13, 24);
    shot.angle = between(dice, -8, 8);
    shot.perspective = between(dice, 0, 0.12);
    shot.blurPx = between(dice, 0.3, 0.9);
    shot.noise = between(dice, 0, 5);
    shot.contrast = between(dice, 0.6, 0.95);
    shot.guilloche = between(dice, 0, 0.15);
    shot.jpegQuality = static_cast<int>(between(dice, 75, 95));
    return shot;
}

// From what a patient person deciphers to what nobody does.
Shot degraded(std::mt19937_64& dice) {
    Shot shot;
    shot.pitchPx = between(dice, 8, 17);
    shot.angle = between(dice, -15, 15);
    shot.perspective = between(dice, 0, 0.2);
    shot.blurPx = between(dice, 0.5, 1.8);
    shot.noise = between(dice, 2, 12);
    shot.contrast = between(dice, 0.3, 0.8);
    shot.guilloche = between(dice, 0, 0.25);
    shot.glare = between(dice, 0, 1) < 0.2 ? between(dice, 0.3, 1) : 0;
    shot.jpegQuality = static_cast<int>(between(dice, 30, 85));
    return shot;
}

void MrzPictures::readLegibleOnes(std::uint64_t seeds) {
    int count = 0;
    s_milliseconds = 0;
    for (const auto format : allFormats) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            std::mt19937_64 dice(seed * 31 + static_cast<std::uint64_t>(format));
            const auto lines = inventedMrz(format, seed + 100 * static_cast<std::uint64_t>(format));
            const auto reading = read(drawDocument(lines, legible(dice), seed));
            EXPECT_EQ(textOf(reading), lines) << toString(format) << " seed " << seed;
            EXPECT_TRUE(reading.accepted())
                << toString(format) << " seed " << seed << " confidence " << reading.verdict.confidence;
            ++count;
        }
    }
    std::cout << count << " legible pictures, " << s_milliseconds / count << " ms of processor time each\n";
}

void MrzPictures::readDegradedOnes(std::uint64_t seeds) {
    int count = 0, exact = 0, accepted = 0, acceptedWrong = 0, corrected = 0;
    for (const auto format : allFormats) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            std::mt19937_64 dice(seed * 77 + static_cast<std::uint64_t>(format));
            const auto lines = inventedMrz(format, seed + 1000 * static_cast<std::uint64_t>(format));
            const auto reading = read(drawDocument(lines, degraded(dice), seed));
            const bool right = textOf(reading) == lines;
            ++count;
            exact += right ? 1 : 0;
            accepted += reading.accepted() ? 1 : 0;
            acceptedWrong += reading.accepted() && !right ? 1 : 0;
            corrected += reading.verdict.corrected.empty() ? 0 : 1;
            if (!reading.accepted()) EXPECT_NE(reading.guidance, MrzGuidance::None);
        }
    }
    std::cout << count << " degraded pictures: " << exact << " exact, " << accepted << " accepted, " << acceptedWrong
              << " accepted wrong, " << corrected << " corrected\n";
    EXPECT_EQ(acceptedWrong, 0);
}

// Seeds are per format. A few belong to every check; many, which give the figures of vision/ocr/README, to the sweep.
class SweepMrzPictures : public MrzPictures {};

TEST_F(MrzPictures, EveryLegibleOneIsReadWithoutError) { readLegibleOnes(4); }
TEST_F(SweepMrzPictures, EveryLegibleOneIsReadWithoutError) { readLegibleOnes(8); }

TEST_F(MrzPictures, DegradedOnesAreNeverAcceptedWrong) { readDegradedOnes(4); }
TEST_F(SweepMrzPictures, DegradedOnesAreNeverAcceptedWrong) { readDegradedOnes(12); }

TEST_F(MrzPictures, UpsideDown) {
    for (const auto format : allFormats) {
        Shot shot;
        shot.upsideDown = true;
        shot.angle = 4;
        const auto lines = inventedMrz(format, 7);
        const auto reading = read(drawDocument(lines, shot, 7));
        EXPECT_EQ(textOf(reading), lines) << toString(format);
        // Its text begins at the right: the first corner is there.
        ASSERT_EQ(reading.corners.size(), 4U);
        EXPECT_GT(reading.corners[0].x, reading.corners[1].x);
    }
}

// As a person lays a passport under a camera that stands the other way.
TEST_F(MrzPictures, OnTheirSide) {
    for (const auto format : allFormats) {
        const auto lines = inventedMrz(format, 9);
        const Image upright = drawDocument(lines, Shot{}, 9);
        for (const bool clockwise : {true, false}) {
            const Image image = onItsSide(upright, clockwise);
            const auto reading = read(image);
            EXPECT_EQ(textOf(reading), lines) << toString(format) << clockwise;
            EXPECT_TRUE(reading.accepted());
            // Its lines run downwards when it was turned clockwise; the zone lies in the picture.
            ASSERT_EQ(reading.corners.size(), 4U);
            EXPECT_EQ(reading.corners[1].y > reading.corners[0].y, clockwise);
            for (const auto& corner : reading.corners) {
                EXPECT_GE(corner.x, 0);
                EXPECT_LT(corner.x, image.width);
                EXPECT_GE(corner.y, 0);
                EXPECT_LT(corner.y, image.height);
            }
        }
    }
}

TEST_F(MrzPictures, PicturesOfAnyShapeAreLookedAt) {
    for (const auto& [width, height] : {std::pair(1, 1), std::pair(1, 5000), std::pair(5000, 1), std::pair(3, 20000)}) {
        const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        const auto reading = read({width, height, PixelFormat::Gray8, Bytes(size, 99)});
        EXPECT_FALSE(reading.verdict.mrz);
    }
}

TEST_F(MrzPictures, WrongCheckDigitsAreReadButNotAccepted) {
    auto lines = inventedMrz(MrzFormat::Td3, 11);
    lines[1][9] = lines[1][9] == '7' ? '4' : '7';
    const auto reading = read(drawDocument(lines, Shot{}, 11));
    EXPECT_FALSE(reading.accepted());
    EXPECT_EQ(textOf(reading), lines);
    EXPECT_TRUE(reading.verdict.corrected.empty());
}

TEST_F(MrzPictures, WhatIsNoDocumentGivesNothing) {
    Image blank{640, 480, PixelFormat::Gray8, Bytes(640 * 480, 200)};
    Image noise = blank;
    std::mt19937_64 dice(5);
    for (auto& pixel : noise.pixels) pixel = static_cast<std::uint8_t>(dice());
    Image stripes = blank;
    for (std::size_t i = 0; i < stripes.pixels.size(); ++i) stripes.pixels[i] = (i % 640) / 5 % 2 == 0 ? 20 : 230;
    for (const auto* image : {&blank, &noise, &stripes}) {
        const auto reading = read(*image);
        EXPECT_FALSE(reading.accepted());
        EXPECT_FALSE(reading.verdict.mrz && reading.verdict.mrz->checks.allGood());
        EXPECT_NE(reading.guidance, MrzGuidance::None);
    }
    EXPECT_EQ(read(blank).guidance, MrzGuidance::NothingSeen);
    for (const int side : {1, 2, 17, 39}) {
        const Image tiny{side, side, PixelFormat::Gray8, Bytes(static_cast<std::size_t>(side * side), 0)};
        EXPECT_EQ(read(tiny).guidance, MrzGuidance::NothingSeen) << side;
    }
    const auto empty = s_ocr->read(Image{});
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, ErrorCode::Invalid);
}

TEST_F(MrzPictures, GuidanceSaysWhatToChange) {
    const auto lines = inventedMrz(MrzFormat::Td3, 21);
    Shot shot;
    shot.pitchPx = 4.5;
    EXPECT_FALSE(read(drawDocument(lines, shot, 1)).accepted());
    shot = Shot{};
    shot.blurPx = 3.4;
    const auto blurred = read(drawDocument(lines, shot, 1));
    EXPECT_FALSE(blurred.accepted());
    EXPECT_TRUE(blurred.guidance == MrzGuidance::Blurred || blurred.guidance == MrzGuidance::NothingSeen)
        << toString(blurred.guidance);
    shot = Shot{};
    shot.glare = 1.2;
    const auto glare = read(drawDocument(lines, shot, 1));
    EXPECT_FALSE(glare.accepted());
}

}  // namespace
}  // namespace simkiosk
