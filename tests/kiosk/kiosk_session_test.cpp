// Between customers: what the attract page hears, and what goes on while nobody is served.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kiosk/session/service_intent.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Device;
using simulation::Habits;
using simulation::Shop;

struct KioskSessionTest : testing::Test {
    void open() {
        shop.start();
        ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 60s));
    }
    Shop shop;
};

TEST_F(KioskSessionTest, AChoiceOnTheAttractPageIsForgottenWhenNobodyComes) {
    open();
    const auto usual = shop.screen().language;
    ASSERT_NE(usual, Language::Es);
    shop.say(intent::ChooseLanguage{Language::Es});
    shop.run(delays::attractChoices / 2);
    EXPECT_EQ(shop.screen().language, Language::Es);
    shop.run(delays::attractChoices);
    EXPECT_EQ(shop.screen().language, usual);
    EXPECT_EQ(shop.screen().page, Page::Attract);
}

TEST_F(KioskSessionTest, WordsOfOtherPagesBringNobodyIn) {
    open();
    shop.say(intent::Back{});
    shop.run(1s);
    shop.say(atService(intent::service::Leave{}));
    shop.run(1s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    shop.customerArrives();
    EXPECT_TRUE(shop.sells()) << shop.story().text();
}

TEST_F(KioskSessionTest, ATouchWhileOutOfServiceBringsNobodyIn) {
    open();
    shop.plugged[static_cast<std::size_t>(Device::Dispenser)] = false;
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::OutOfService; }, 60s));
    shop.say(intent::Start{});
    shop.run(1s);
    EXPECT_EQ(shop.screen().page, Page::OutOfService);
}

TEST_F(KioskSessionTest, AfterStaffHaveLeftCustomersAreServed) {
    open();
    shop.say(atService(intent::service::Enter{}));
    ASSERT_TRUE(shop.reaches(Page::Service));
    shop.say(atService(intent::service::Leave{}));
    ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 60s));
    shop.customerArrives();
    EXPECT_TRUE(shop.sells()) << shop.story().text();
}

// They hold the corner while the problem of the last customer still stands there.
TEST_F(KioskSessionTest, StaffComeInFromTheProblemPage) {
    open();
    shop.customerArrives({.walksAwayAt = Page::Review});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 600s)) << shop.story().text();
    shop.say(atService(intent::service::Enter{}));
    EXPECT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Service; }, 10s));
}

// The log of what staff do could not be opened: they stay out, and customers are served all the same.
TEST_F(KioskSessionTest, WithoutItsLogNobodyOfStaffComesIn) {
    shop.service = nullptr;
    open();
    shop.say(atService(intent::service::Enter{}));
    shop.run(1s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    shop.customerArrives({.walksAwayAt = Page::Review});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 600s)) << shop.story().text();
    shop.say(atService(intent::service::Enter{}));
    shop.run(1s);
    EXPECT_NE(shop.screen().page, Page::Service);
    ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 100s)) << shop.story().text();
    EXPECT_THAT(shop.audit.words("document_left"), testing::IsEmpty());
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Who paid before the power went is served to the end, though no document can be read and nothing more be sold; also
// when the dispenser needs its time to come back.
TEST(KioskSessionAfterPower, APaidSaleGoesOnThoughNothingMoreCanBeSold) {
    for (const Duration dispenserAway : {0s, 15s}) {
        Shop kiosk;
        const auto plug = [&](std::initializer_list<Device> devices, bool in) {
            for (const auto device : devices) kiosk.plugged[static_cast<std::size_t>(device)] = in;
        };
        kiosk.start();
        kiosk.customerArrives();
        ASSERT_TRUE(kiosk.runUntil([&] { return kiosk.screen().issuePhase == IssuePhase::Activating; }, 200s));
        plug({Device::Reader, Device::PassportReader}, false);
        kiosk.happens(simulation::PowerCut{.pause = 5s});
        if (dispenserAway > 0s) plug({Device::Dispenser}, false);
        kiosk.run(dispenserAway);
        plug({Device::Dispenser}, true);
        const auto sold = [&] {
            return kiosk.screen().page == Page::OutOfService && kiosk.observer().truth().captured > 0;
        };
        ASSERT_TRUE(kiosk.runUntil(sold, 300s)) << kiosk.story().text();
        EXPECT_FALSE(kiosk.screen().services.sale);
        plug({Device::Reader, Device::PassportReader}, true);
        EXPECT_TRUE(kiosk.comesToRest(300s));
        EXPECT_EQ(kiosk.observer().violations(), "") << kiosk.story().text();
    }
}

// Longer than a sale may stay open: staff must hear of it, and cannot yet.
TEST_F(KioskSessionTest, ASaleThatCannotBeSettledForLongIsSettledWhenTheNetworkIsBack) {
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
    shop.network().reachable = false;
    shop.run(delays::settlementCase + 5min);
    EXPECT_EQ(shop.observer().truth().captured, 0U);
    EXPECT_TRUE(shop.salesAreOpen());
    shop.network().reachable = true;
    EXPECT_TRUE(shop.comesToRest(1h)) << shop.story().text();
    EXPECT_EQ(shop.observer().truth().captured, 1U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// A kiosk that never stays on for a quarter of an hour calls them all the same.
TEST_F(KioskSessionTest, ASaleThatCannotBeSettledBecomesACaseThoughThePowerFailsAgainAndAgain) {
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
    shop.network().declinesCapture = true;
    for (int restarts = 0; restarts < 3; ++restarts) {
        shop.run(8min);
        shop.happens(simulation::PowerCut{.pause = 5s, .rebooted = true});
    }
    EXPECT_EQ(shop.observer().truth().cases, 1U) << shop.story().text();
    shop.network().declinesCapture = false;
    EXPECT_TRUE(shop.comesToRest(1h)) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

}  // namespace
}  // namespace simkiosk
