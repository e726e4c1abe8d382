#include "vision/image_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

namespace simkiosk {
namespace {

Bytes encoded(const char* kind, int type = CV_8UC3) {
    cv::Mat picture(40, 30, type, cv::Scalar::all(90));
    Bytes bytes;
    cv::imencode(kind, picture, bytes);
    return bytes;
}

ErrorCode refusal(ByteView bytes) {
    const auto image = decodeImage(bytes);
    return image ? ErrorCode::Internal : image.error().code;
}

void setU32Be(Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

TEST(ImageFile, decodesPngJpegAndWebp) {
    for (const char* kind : {".png", ".jpg", ".webp"}) {
        const Bytes bytes = encoded(kind);
        const auto header = readImageHeader(bytes);
        ASSERT_TRUE(header) << kind;
        EXPECT_EQ(header->width, 30U) << kind;
        EXPECT_EQ(header->height, 40U) << kind;
        const auto image = decodeImage(bytes);
        ASSERT_TRUE(image) << kind;
        EXPECT_EQ(image->width, 30);
        EXPECT_EQ(image->height, 40);
        EXPECT_EQ(image->pixels.size(), 3600U);
        EXPECT_NEAR(image->pixels[100], 90, 3);
    }
}

TEST(ImageFile, greyAndTransparentPicturesBecomeColour) {
    EXPECT_EQ(decodeImage(encoded(".png", CV_8UC1))->format, PixelFormat::Bgr24);
    EXPECT_EQ(decodeImage(encoded(".png", CV_8UC4))->format, PixelFormat::Bgr24);
}

TEST(ImageFile, emptyForeignAndBrokenAreMalformed) {
    EXPECT_EQ(refusal({}), ErrorCode::Malformed);
    EXPECT_EQ(refusal(toBytes("not a picture at all, only text")), ErrorCode::Malformed);
    for (const char* kind : {".png", ".jpg", ".webp"}) {
        const Bytes whole = encoded(kind);
        for (std::size_t length = 0; length < 24; ++length) {
            EXPECT_EQ(refusal(ByteView(whole).first(length)), ErrorCode::Malformed) << kind << length;
        }
    }
}

TEST(ImageFile, picturesCutOffAnywhereAreMalformed) {
    cv::Mat noise(90, 120, CV_8UC3);
    cv::RNG(7).fill(noise, cv::RNG::UNIFORM, 0, 255);
    for (const char* kind : {".png", ".jpg", ".webp"}) {
        Bytes whole;
        cv::imencode(kind, noise, whole);
        ASSERT_TRUE(decodeImage(whole)) << kind;
        for (const double share : {0.3, 0.6, 0.9}) {
            const auto length = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
            EXPECT_EQ(refusal(ByteView(whole).first(length)), ErrorCode::Malformed) << kind << share;
        }
        whole.insert(whole.end(), 100, 0);
        EXPECT_TRUE(decodeImage(whole)) << kind << ": what follows a whole picture does not matter";
    }
}

TEST(ImageFile, hugePicturesAreRefusedByTheirHeader) {
    Bytes bytes = encoded(".png");
    setU32Be(bytes, 16, 20'000);
    EXPECT_EQ(refusal(bytes), ErrorCode::Unsupported);
    setU32Be(bytes, 16, 10'000);
    setU32Be(bytes, 20, 5'001);
    const auto image = decodeImage(bytes);
    ASSERT_FALSE(image);
    EXPECT_NE(image.error().message.find("50 megapixels"), std::string::npos);
    setU32Be(bytes, 16, 0);
    EXPECT_EQ(refusal(bytes), ErrorCode::Malformed);
}

TEST(ImageFile, sixteenBitsAreRefused) {
    const auto image = decodeImage(encoded(".png", CV_16UC3));
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().code, ErrorCode::Unsupported);
    EXPECT_NE(image.error().message.find("8 bits"), std::string::npos);
}

TEST(ImageFile, cmykIsRefused) {
    // SOI and a frame header with four components, as an Adobe CMYK JPEG begins.
    const Bytes bytes = *fromHex("FFD8 FFC0 0014 08 0028 001E 04 01110002110003110004110000");
    EXPECT_TRUE(readImageHeader(bytes)->cmyk);
    EXPECT_EQ(refusal(bytes), ErrorCode::Unsupported);
}

TEST(ImageFile, animationsAreRefused) {
    Bytes png = encoded(".png");
    const Bytes control = *fromHex("00000008 6163544C 00000002 00000000 00000000");
    png.insert(png.begin() + 33, control.begin(), control.end());
    EXPECT_EQ(refusal(png), ErrorCode::Unsupported);
    const Bytes webp = *fromHex("52494646 20000000 57454250 56503858 0A000000 02000000 1D0000 270000");
    EXPECT_TRUE(readImageHeader(webp)->animated);
    EXPECT_EQ(refusal(webp), ErrorCode::Unsupported);
}

TEST(ImageFile, missingFilesAndFoldersAreNotFound) {
    EXPECT_EQ(loadImage("/nowhere/at/all.png").error().code, ErrorCode::NotFound);
    const auto folder = loadImage(std::filesystem::temp_directory_path());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace simkiosk
