// May this person buy? Asked before anything is signed, staged or paid.
#include <gtest/gtest.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Shop;

std::size_t registered(Shop& shop) { return shop.office("GET", "/tmf-api/party/v4/individual").as_array().size(); }

void expectTurnedAway(Shop& shop, ProblemCause cause) {
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, cause);
    EXPECT_EQ(shop.screen().problem->money, MoneyPlace::NothingPaid);
    EXPECT_EQ(shop.screen().problem->card, CardPlace::NoneIssued);
    shop.run(100s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_TRUE(shop.screen().services.sale);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Qualification, WhoHasAsManyNumbersAsTheCarrierGivesBuysNoMore) {
    Shop shop;
    shop.limitNumbersPerPerson(1);
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    shop.customerArrives();
    expectTurnedAway(shop, ProblemCause::NumberLimitReached);
    EXPECT_TRUE(shop.screen().maskedName.empty());
    EXPECT_EQ(registered(shop), 1U) << "who did not buy is not kept by the carrier";
    EXPECT_EQ(shop.observer().truth().taken.size(), 1U);
}

// The carrier would give ten; the country pack of this shop allows five.
TEST(Qualification, TheCountryPackMayAllowLessThanTheCarrier) {
    Shop shop;
    shop.limitNumbersPerPerson(10);
    shop.start();
    for (int i = 0; i < 5; ++i) {
        shop.customerArrives();
        ASSERT_TRUE(shop.sells()) << i << "\n" << shop.story().text();
        shop.run(15s);
    }
    shop.customerArrives();
    expectTurnedAway(shop, ProblemCause::NumberLimitReached);
    EXPECT_EQ(shop.observer().truth().taken.size(), 5U);
}

// Two exchanges, registration and question; without them there is no sale, and nothing is lost.
TEST(Qualification, ACarrierThatDoesNotAnswerIsTold) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.reaches(Page::LiveFace)) << shop.story().text();
    shop.network().reachable = false;
    const Instant before = shop.clock.now();
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_LT(shop.clock.now() - before, 40s);
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::BackOfficeUnreachable);
    EXPECT_EQ(shop.screen().problem->money, MoneyPlace::NothingPaid);
    shop.network().reachable = true;
    shop.run(200s);
    shop.customerArrives();
    EXPECT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Silence is not a yes, and it can be left.
TEST(Qualification, TheCustomerMayLeaveWhileTheCarrierIsSilent) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.reaches(Page::LiveFace)) << shop.story().text();
    shop.network().disturb(simulation::NetworkFault::LostRequest, 20);
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().busy; }, 60s)) << shop.story().text();
    EXPECT_TRUE(shop.screen().canCancel);
    shop.say(intent::Cancel{});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 2s)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::Cancelled);
    shop.network().heal();
    shop.run(400s);
    EXPECT_EQ(registered(shop), 0U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Qualification, WhoLeavesBeforeSigningIsForgottenByTheCarrier) {
    Shop shop;
    shop.start();
    shop.customerArrives({.cancelsAt = Page::Review});
    ASSERT_TRUE(shop.reaches(Page::Review)) << shop.story().text();
    EXPECT_EQ(registered(shop), 1U);
    shop.run(100s);
    EXPECT_EQ(registered(shop), 0U) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Another plan is another question; the person stands once in the carrier's book.
TEST(Qualification, AChangeOfMindIsAskedAboutAnew) {
    Shop shop;
    shop.start();
    shop.customerArrives({.goesBackAt = Page::Review});
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(registered(shop), 1U) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Qualification, APowerCutBeforeTheSignatureLeavesNobodyRegistered) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.reaches(Page::Review)) << shop.story().text();
    shop.customer().leaves();
    shop.crash();
    shop.start(true);
    ASSERT_TRUE(shop.comesToRest(10min)) << shop.story().text();
    EXPECT_EQ(registered(shop), 0U) << shop.story().text();
}

}  // namespace
}  // namespace simkiosk
