#include "platform/decoder/decoder_protocol.hpp"

#include <gtest/gtest.h>

namespace simkiosk::decoder {
namespace {

constexpr std::size_t wltPixels = std::size_t{3} * wltWidth * wltHeight;

Image picture(int width, int height) {
    return {width, height, PixelFormat::Bgr24, Bytes(static_cast<std::size_t>(3 * width * height), 0x5A)};
}
Bytes replyWith(const Image& image) { return encodeReply(Outcome::Decoded, &image); }

TEST(DecoderRequest, GoesThereAndBack) {
    const Bytes wlt = encodeRequest({PhotoFormat::Wlt, Bytes(wltSize, 7)});
    EXPECT_EQ(toHex(ByteView(wlt).first(9)), "534B44510000000400");
    EXPECT_EQ(wlt.size(), requestHeaderSize + wltSize);
    const auto request = parseRequestHeader(ByteView(wlt).first(requestHeaderSize));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->format, PhotoFormat::Wlt);
    EXPECT_EQ(request->size, wltSize);

    const Bytes jp2 = encodeRequest({PhotoFormat::Jpeg2000, Bytes(3)});
    EXPECT_EQ(toHex(jp2), "534B44510200000003000000");
}

TEST(DecoderRequest, AnythingElseIsMalformed) {
    const auto headerOf = [](PhotoFormat format, std::size_t size) {
        Bytes header = encodeRequest({format, {}});
        for (std::size_t i = 0; i < 4; ++i) header[5 + i] = static_cast<std::uint8_t>(size >> (24 - 8 * i));
        return header;
    };
    for (const std::size_t size : {std::size_t{0}, wltSize - 1, wltSize + 1, std::size_t{0xFFFFFFFF}})
        EXPECT_FALSE(parseRequestHeader(headerOf(PhotoFormat::Wlt, size))) << size;
    for (const auto format : {PhotoFormat::Jpeg, PhotoFormat::Jpeg2000}) {
        EXPECT_TRUE(parseRequestHeader(headerOf(format, 1)));
        EXPECT_TRUE(parseRequestHeader(headerOf(format, maxFileSize)));
        EXPECT_FALSE(parseRequestHeader(headerOf(format, 0)));
        EXPECT_FALSE(parseRequestHeader(headerOf(format, maxFileSize + 1)));
    }
    const Bytes good = headerOf(PhotoFormat::Jpeg, 1000);
    for (std::size_t i = 0; i < 5; ++i) {
        Bytes wrong = good;
        wrong[i] ^= 0x80;
        EXPECT_EQ(parseRequestHeader(wrong).error().code, ErrorCode::Malformed) << i;
    }
    EXPECT_FALSE(parseRequestHeader(ByteView(good).first(requestHeaderSize - 1)));
    EXPECT_FALSE(parseRequestHeader({}));
}

TEST(DecoderReply, CarriesAPicture) {
    const Image sent = picture(wltWidth, wltHeight);
    const auto image = parseReply(replyWith(sent), PhotoFormat::Wlt);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->width, 102);
    EXPECT_EQ(image->height, 126);
    EXPECT_EQ(image->format, PixelFormat::Bgr24);
    EXPECT_EQ(image->pixels, sent.pixels);
    EXPECT_EQ(parseReply(replyWith(picture(413, 531)), PhotoFormat::Jpeg)->height, 531);
}

TEST(DecoderReply, APictureFitsItsFormat) {
    EXPECT_FALSE(parseReply(replyWith(picture(413, 531)), PhotoFormat::Wlt));
    EXPECT_FALSE(parseReply(replyWith(picture(4097, 1)), PhotoFormat::Jpeg));
    EXPECT_FALSE(parseReply(replyWith(picture(0, 0)), PhotoFormat::Jpeg2000));
    EXPECT_TRUE(parseReply(replyWith(picture(4096, 1)), PhotoFormat::Jpeg2000));
    EXPECT_FALSE(pictureAllowed(4096, 1025));
    EXPECT_TRUE(pictureAllowed(2048, 2048));
}

TEST(DecoderReply, SaysWhyNot) {
    const auto codeOf = [](Outcome outcome) {
        return parseReply(encodeReply(outcome), PhotoFormat::Jpeg).error().code;
    };
    EXPECT_EQ(codeOf(Outcome::NotAPhoto), ErrorCode::Malformed);
    EXPECT_EQ(codeOf(Outcome::Damaged), ErrorCode::Malformed);
    EXPECT_EQ(codeOf(Outcome::NotLicensed), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf(Outcome::PluginUnusable), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf(Outcome::TooLarge), ErrorCode::Malformed);
    EXPECT_EQ(codeOf(Outcome::UnsupportedPicture), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf(static_cast<Outcome>(7)), ErrorCode::Malformed);
}

TEST(DecoderReply, EveryWrongHeaderByteIsMalformed) {
    const Bytes good = replyWith(picture(wltWidth, wltHeight));
    for (std::size_t i = 0; i < replyHeaderSize; ++i) {
        Bytes wrong = good;
        wrong[i] ^= 0x80;
        EXPECT_EQ(parseReply(wrong, PhotoFormat::Wlt).error().code, ErrorCode::Malformed) << i;
    }
}

TEST(DecoderReply, WrongLengthsAreMalformed) {
    const Bytes good = replyWith(picture(wltWidth, wltHeight));
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{4}, replyHeaderSize - 1, replyHeaderSize, good.size() - 1})
        EXPECT_EQ(parseReply(ByteView(good).first(size), PhotoFormat::Wlt).error().code, ErrorCode::Malformed) << size;
    EXPECT_EQ(good.size(), replyHeaderSize + wltPixels);
    EXPECT_FALSE(parseReply(encodeReply(Outcome::Decoded), PhotoFormat::Jpeg)) << "no pixels";
    Image odd = picture(10, 10);
    odd.pixels.pop_back();
    EXPECT_FALSE(parseReply(replyWith(odd), PhotoFormat::Jpeg));
    const Image some = picture(1, 1);
    EXPECT_FALSE(parseReply(encodeReply(Outcome::Damaged, &some), PhotoFormat::Jpeg));
}

}  // namespace
}  // namespace simkiosk::decoder
