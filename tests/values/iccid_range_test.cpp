// The first and the last number on a box say how many cards are in it, or that one was misread.
#include "kiosk/values/iccid_range.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

// With its Luhn digit.
Iccid card(const std::string& body) { return *Iccid::parse(body + static_cast<char>('0' + luhnCheckDigit(body))); }
// With a digit that is not the Luhn digit.
Iccid without(const std::string& body) {
    return *Iccid::parse(body + static_cast<char>('0' + (luhnCheckDigit(body) + 1) % 10));
}

TEST(IccidRange, CountsBothEnds) {
    EXPECT_EQ(cardsOfRange(card("8986012345678900482"), card("8986012345678900581")).value(), 100U);
    EXPECT_EQ(cardsOfRange(card("8986012345678900482"), card("8986012345678900482")).value(), 1U);
    EXPECT_EQ(cardsOfRange(card("8986012345678900000"), card("8986012345678909999")).value(), 10000U);
}

TEST(IccidRange, WithoutALuhnDigitEveryDigitCounts) {
    const auto first = Iccid::parse("89860123456789004820");
    const auto last = Iccid::parse("89860123456789004829");
    ASSERT_FALSE(first->luhnValid() || last->luhnValid());
    EXPECT_EQ(cardsOfRange(*first, *last).value(), 10U);
}

TEST(IccidRange, WhatCannotBeAPackIsRefused) {
    const auto first = card("8986012345678900482");
    const auto faultTo = [&](const Iccid& last) { return cardsOfRange(first, last).error(); };
    EXPECT_EQ(faultTo(card("898601234567890058")), PackFault::LengthsDiffer);
    EXPECT_EQ(faultTo(card("8986112345678900581")), PackFault::NotOnePack) << "another carrier";
    EXPECT_EQ(faultTo(card("8986012345678900481")), PackFault::WrongWayRound);
    EXPECT_EQ(faultTo(card("8986012345678910482")), PackFault::TooManyCards) << "10,001";
    EXPECT_EQ(faultTo(without("8986012345678900581")), PackFault::CheckDigitWrong);
    EXPECT_EQ(cardsOfRange(*Iccid::parse("8986012345678900482A"), *Iccid::parse("8986012345678900482B")).error(),
              PackFault::NotCountable);
}

}  // namespace
}  // namespace simkiosk
