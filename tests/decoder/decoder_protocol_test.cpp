#include "platform/decoder/decoder_protocol.hpp"

#include <gtest/gtest.h>

namespace simkiosk::decoder {
namespace {

TEST(DecoderRequest, GoesThereAndBack) {
    Bytes photo(photoSize);
    for (std::size_t i = 0; i < photo.size(); ++i) photo[i] = static_cast<std::uint8_t>(i * 7);
    const Bytes request = encodeRequest(photo);
    EXPECT_EQ(toHex(ByteView(request).first(8)), "574C545100000400");
    EXPECT_EQ(*parseRequest(request), photo);
}

TEST(DecoderRequest, AnythingElseIsMalformed) {
    const Bytes good = encodeRequest(Bytes(photoSize));
    for (const std::size_t size : {std::size_t{0}, std::size_t{7}, good.size() - 1})
        EXPECT_EQ(parseRequest(ByteView(good).first(size)).error().code, ErrorCode::Malformed) << size;
    for (std::size_t i = 0; i < requestHeaderSize; ++i) {
        Bytes wrong = good;
        wrong[i] ^= 1;
        EXPECT_EQ(parseRequest(wrong).error().code, ErrorCode::Malformed) << i;
    }
    Bytes longer = good;
    longer.push_back(0);
    EXPECT_EQ(parseRequest(longer).error().code, ErrorCode::Malformed);
}

TEST(DecoderReply, CarriesAPicture) {
    const Bytes pixels(pixelSize, 0x5A);
    const auto image = parseReply(encodeReply(Outcome::Decoded, pixels));
    ASSERT_TRUE(image);
    EXPECT_EQ(image->width, 102);
    EXPECT_EQ(image->height, 126);
    EXPECT_EQ(image->format, PixelFormat::Bgr24);
    EXPECT_EQ(image->pixels, pixels);
}

TEST(DecoderReply, SaysWhyNot) {
    EXPECT_EQ(parseReply(encodeReply(Outcome::NotAPhoto)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseReply(encodeReply(Outcome::Damaged)).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseReply(encodeReply(Outcome::NotLicensed)).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(parseReply(encodeReply(Outcome::PluginUnusable)).error().code, ErrorCode::Unsupported);
}

TEST(DecoderReply, EveryWrongHeaderByteIsMalformed) {
    const Bytes good = encodeReply(Outcome::Decoded, Bytes(pixelSize));
    for (std::size_t i = 0; i < replyHeaderSize; ++i) {
        Bytes wrong = good;
        wrong[i] ^= 0x80;
        EXPECT_EQ(parseReply(wrong).error().code, ErrorCode::Malformed) << i;
    }
}

TEST(DecoderReply, WrongLengthsAreMalformed) {
    const Bytes good = encodeReply(Outcome::Decoded, Bytes(pixelSize));
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{4}, replyHeaderSize - 1, replyHeaderSize, good.size() - 1})
        EXPECT_EQ(parseReply(ByteView(good).first(size)).error().code, ErrorCode::Malformed) << size;
    EXPECT_EQ(parseReply(encodeReply(Outcome::Decoded)).error().code, ErrorCode::Malformed) << "no pixels";
    EXPECT_EQ(parseReply(encodeReply(Outcome::Decoded, Bytes(3))).error().code, ErrorCode::Malformed);
    EXPECT_EQ(parseReply(encodeReply(Outcome::Damaged, Bytes(3))).error().code, ErrorCode::Malformed);
}

}  // namespace
}  // namespace simkiosk::decoder
