#include "platform/base/bytes.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

TEST(Bytes, HexRoundTrip) {
    const auto bytes = fromHex("F2 00 00 03 43 31 30 03 b0");
    ASSERT_TRUE(bytes);
    EXPECT_EQ(toHex(*bytes),
              "F20000034331"
              "3003B0");
}

TEST(Bytes, HexRefusesOddAndForeignCharacters) {
    EXPECT_FALSE(fromHex("F"));
    EXPECT_FALSE(fromHex("F 2"));
    EXPECT_FALSE(fromHex("G0"));
}

TEST(Bytes, Base64RoundTripOfEveryPadding) {
    for (const std::string text : {"", "a", "ab", "abc", "abcd"}) {
        const auto back = fromBase64(toBase64(toBytes(text)));
        ASSERT_TRUE(back) << text;
        EXPECT_EQ(toText(*back), text);
    }
    EXPECT_FALSE(fromBase64("abc"));
    EXPECT_FALSE(fromBase64("ab!?"));
}

TEST(Bytes, IntegersAreReadByTheirOrder) {
    const Bytes bytes{0x01, 0x02, 0x03, 0x04};
    EXPECT_EQ(readU16Be(bytes), 0x0102);
    EXPECT_EQ(readU16Le(bytes), 0x0201);
    EXPECT_EQ(readU32Be(bytes), 0x01020304U);
}

}  // namespace
}  // namespace simkiosk
