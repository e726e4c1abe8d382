// The number is kept for a while, once longer, and when it is lost the customer is told and chooses again.
#include <gtest/gtest.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Shop;

class Reservation : public testing::Test {
   protected:
    void SetUp() override {
        shop.start();
        ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 60s));
        shop.say(intent::Start{});
        ASSERT_TRUE(shop.reaches(Page::Language));
        shop.say(intent::Next{});
        ASSERT_TRUE(shop.reaches(Page::Plans));
        shop.say(intent::ChoosePlan{shop.screen().offerings->front().id});
        ASSERT_TRUE(shop.runUntil([&] { return !shop.screen().numbers.empty() && !shop.screen().busy; }, 20s));
        shop.say(intent::ReserveNumber{shop.screen().numbers.front().msisdn});
        ASSERT_TRUE(shop.reaches(Page::Consents));
    }
    // Somebody who stands there, touches the screen, and does not go on.
    void linger(Duration time) {
        for (const auto end = shop.clock.now() + time; shop.clock.now() < end;) {
            shop.run(std::min<Duration>(60s, end - shop.clock.now()));
            shop.say(intent::StillHere{});
        }
    }

    Shop shop;
};

TEST_F(Reservation, IsKeptLongerOnce) {
    EXPECT_TRUE(shop.screen().reservationExtendable);
    const auto end = *shop.screen().reservationEndsAt;
    linger(9min);
    ASSERT_EQ(shop.screen().page, Page::Consents);
    shop.say(intent::ExtendReservation{});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().notice == Notice::ReservationExtended; }, 20s))
        << shop.story().text();
    EXPECT_GT(*shop.screen().reservationEndsAt, end + 8min);
    EXPECT_FALSE(shop.screen().reservationExtendable);
    EXPECT_EQ(shop.screen().page, Page::Consents);
    const auto longer = *shop.screen().reservationEndsAt;
    linger(5min);
    shop.say(intent::ExtendReservation{});
    shop.run(5s);
    EXPECT_EQ(*shop.screen().reservationEndsAt, longer) << "once";
    EXPECT_EQ(shop.screen().page, Page::Consents);
}

TEST_F(Reservation, OneThatRanOutIsToldAndAnotherIsChosen) {
    linger(11min);
    ASSERT_EQ(shop.screen().page, Page::Numbers);
    EXPECT_EQ(shop.screen().notice, Notice::NumberLapsed);
    EXPECT_FALSE(shop.screen().reservedNumber);
    ASSERT_FALSE(shop.screen().numbers.empty());
    shop.say(intent::ReserveNumber{shop.screen().numbers.front().msisdn});
    ASSERT_TRUE(shop.reaches(Page::Consents));
    EXPECT_TRUE(shop.screen().reservationExtendable) << "the new number can be kept longer too";
}

TEST_F(Reservation, ACarrierThatDoesNotAnswerDoesNotKeepItLonger) {
    shop.network().reachable = false;
    shop.say(intent::ExtendReservation{});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().notice == Notice::NumberNotExtended; }, 60s))
        << shop.story().text();
    EXPECT_EQ(shop.screen().page, Page::Consents);
    EXPECT_TRUE(shop.screen().reservedNumber);
}

}  // namespace
}  // namespace simkiosk
