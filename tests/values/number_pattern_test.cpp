#include <gtest/gtest.h>

#include "kiosk/ports/number_pool.hpp"

namespace simkiosk {
namespace {

TEST(NumberPattern, LooksAtTheEnd) {
    using enum NumberPattern;
    const auto patterns = [](std::string_view digits) {
        std::string found;
        for (const auto pattern : allNumberPatterns) {
            if (hasPattern(digits, pattern)) found += std::string(toString(pattern)) + " ";
        }
        return found;
    };
    EXPECT_EQ(patterns("13800005577"), "aabb ");
    EXPECT_EQ(patterns("13800005757"), "abab ");
    EXPECT_EQ(patterns("13800005775"), "abba ");
    EXPECT_EQ(patterns("13800001777"), "triple ");
    EXPECT_EQ(patterns("13800007777"), "triple ") << "not two pairs, and nothing alternates";
    EXPECT_EQ(patterns("13800003456"), "run ");
    EXPECT_EQ(patterns("13800006543"), "run ");
    EXPECT_EQ(patterns("13800000088"), "aabb eights ");
    EXPECT_EQ(patterns("13800001388"), "eights ");
    EXPECT_EQ(patterns("13855771357"), "");
    EXPECT_EQ(patterns("577"), "");
}

TEST(NumberPattern, WordsAreReadBack) {
    for (const auto pattern : allNumberPatterns) EXPECT_EQ(parseNumberPattern(toString(pattern)), pattern);
    EXPECT_FALSE(parseNumberPattern("aabbcc"));
}

TEST(NumberQuery, EveryWishIsHeldAgainstANumber) {
    const NumberOffer offer{*Msisdn::parse("13812345577"), NumberClass::Silver, Money(5000, Currency::Cny)};
    EXPECT_TRUE(fits(offer, {}));
    EXPECT_TRUE(fits(offer, {.contains = "1234"}));
    EXPECT_FALSE(fits(offer, {.contains = "1234", .atEnd = true}));
    EXPECT_TRUE(fits(offer, {.contains = "577", .atEnd = true}));
    EXPECT_FALSE(fits(offer, {.without4 = true}));
    EXPECT_FALSE(fits(offer, {.numberClass = NumberClass::Gold}));
    EXPECT_TRUE(fits(offer, {.pattern = NumberPattern::Aabb}));
    EXPECT_FALSE(fits(offer, {.pattern = NumberPattern::Eights}));
}

}  // namespace
}  // namespace simkiosk
