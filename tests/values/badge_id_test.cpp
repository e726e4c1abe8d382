// The identifier of a badge: its lengths, and what is none.
#include "kiosk/values/badge_id.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

TEST(BadgeId, HasTheLengthsOfIso14443) {
    for (const char* hex : {"A1B2C3D4", "04A1B2C3D4E5F6", "88010203040506070809"}) {
        const auto badge = BadgeId::parse(*fromHex(hex));
        ASSERT_TRUE(badge) << hex;
        EXPECT_EQ(toHex(badge->bytes()), hex);
    }
    for (const char* hex : {"", "A1", "A1B2C3", "A1B2C3D4E5", "04A1B2C3D4E5F607", "8801020304050607080901"})
        EXPECT_EQ(BadgeId::parse(*fromHex(hex)).error().code, ErrorCode::Malformed) << hex;
}

TEST(BadgeId, IsNothingThatIsDrawnAnewOrBlank) {
    EXPECT_FALSE(BadgeId::parse(*fromHex("08B2C3D4")));
    EXPECT_TRUE(BadgeId::parse(*fromHex("08A1B2C3D4E5F6"))) << "only four bytes are drawn";
    EXPECT_FALSE(BadgeId::parse(*fromHex("00000000")));
    EXPECT_FALSE(BadgeId::parse(*fromHex("FFFFFFFFFFFFFF")));
}

}  // namespace
}  // namespace simkiosk
