#include <gtest/gtest.h>

#include "kiosk/values/iccid.hpp"
#include "kiosk/values/money.hpp"
#include "kiosk/values/msisdn.hpp"
#include "kiosk/values/person.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {
namespace {

TEST(Money, ParsesAndPrintsExactly) {
    EXPECT_EQ(Money::parse("69", Currency::Cny)->minorUnits(), 6900);
    EXPECT_EQ(Money::parse("69.5", Currency::Cny)->amount(), "69.50");
    EXPECT_EQ(Money::parse("0.07", Currency::Eur)->amount(), "0.07");
    for (const auto* bad : {"", "-1", "1.", "1.234", "1e3", "12345678901", ".5", "1,5"}) {
        EXPECT_FALSE(Money::parse(bad, Currency::Cny)) << bad;
    }
}

TEST(Iccid, ReadsSwappedNibbles) {
    EXPECT_EQ(Iccid::fromEf(*fromHex("98681032547698103254"))->text(), "89860123456789012345");
    EXPECT_EQ(Iccid::fromEf(*fromHex("986810214365870921F3"))->text(), "8986011234567890123");
    EXPECT_FALSE(Iccid::fromEf(*fromHex("9868103254769810")));
    EXPECT_FALSE(Iccid::fromEf(*fromHex("FFFFFFFFFFFFFFFFFFFF")));
}

TEST(Iccid, LuhnVectors) {
    EXPECT_EQ(luhnCheckDigit("898600112345678901"), 6);
    EXPECT_EQ(luhnCheckDigit("8986011234567890123"), 7);
    EXPECT_EQ(luhnCheckDigit("894921007608519042"), 5);
    EXPECT_TRUE(Iccid::parse("89860112345678901237")->luhnValid());
    EXPECT_FALSE(Iccid::parse("89860112345678901238")->luhnValid());
}

TEST(Iccid, KeepsLetters) { EXPECT_EQ(Iccid::parse("898600112345a678901F")->text(), "898600112345A678901F"); }

TEST(Msisdn, GroupsForReading) {
    EXPECT_EQ(Msisdn::parse("13800138000")->grouped(), "138 0013 8000");
    EXPECT_FALSE(Msisdn::parse("+8613800138000"));
    EXPECT_FALSE(Msisdn::parse("1234"));
}

TEST(Date, RefusesDaysThatAreNot) {
    EXPECT_TRUE(parseDate("20240229"));
    EXPECT_FALSE(parseDate("20230229"));
    EXPECT_FALSE(parseDate("2024022"));
    EXPECT_FALSE(parseDate("2024O229"));
    EXPECT_EQ(isoDate(*parseDate("20310517")), "2031-05-17");
}

struct CountingRandom : Random {
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = next++;
    }
    std::uint8_t next = 0xF0;
};

TEST(Uuid, Version7SortsByTime) {
    CountingRandom random;
    const auto early = Uuid::v7(WallTime(1'800'000'000'000ms), random);
    const auto late = Uuid::v7(WallTime(1'800'000'000'001ms), random);
    EXPECT_LT(early.text(), late.text());
    EXPECT_EQ(early.text()[14], '7');
    EXPECT_EQ(*Uuid::parse(early.text()), early);
    EXPECT_FALSE(Uuid::parse("not-a-uuid"));
}

}  // namespace
}  // namespace simkiosk
