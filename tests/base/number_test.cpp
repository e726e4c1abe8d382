// A number from outside is the whole text or nothing.
#include "platform/base/number.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace simkiosk {
namespace {

TEST(Number, IsTheWholeText) {
    EXPECT_EQ(numberIn<unsigned>("0"), 0U);
    EXPECT_EQ(numberIn<unsigned>("0017"), 17U);
    EXPECT_EQ(numberIn<int>("-3"), -3);
    EXPECT_EQ(numberIn<double>("0.25"), 0.25);
    for (const char* text : {"", " 1", "1 ", "+1", "1x", "x1", "1.0", "0x10", "1\n"})
        EXPECT_FALSE(numberIn<int>(text)) << text;
}

TEST(Number, IsInRange) {
    EXPECT_EQ(numberIn<std::uint16_t>("65535"), 65535);
    EXPECT_FALSE(numberIn<std::uint16_t>("65536"));
    EXPECT_FALSE(numberIn<unsigned>("-1"));
    EXPECT_FALSE(numberIn<std::int64_t>("9223372036854775808"));
}

}  // namespace
}  // namespace simkiosk
