// What keeps the kiosk from serving and belongs to no customer: staff hear of it, once, as soon as they can be told.
#include <gtest/gtest.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::BadDisk;
using simulation::DiskFault;
using simulation::Shop;

unsigned cases(Shop& shop) { return shop.observer().truth().cases; }

TEST(Trouble, AFullDiskIsOneCaseInABoot) {
    Shop shop;
    shop.start();
    ASSERT_TRUE(shop.reaches(Page::Attract));
    shop.happens(BadDisk{DiskFault::Full});
    shop.run(10min);
    EXPECT_EQ(shop.screen().page, Page::OutOfService) << shop.story().text();
    EXPECT_EQ(cases(shop), 1U) << shop.story().text();
    shop.heal();
    EXPECT_TRUE(shop.runUntil([&] { return shop.inService(); }, 1min)) << shop.story().text();
    shop.happens(BadDisk{DiskFault::Full});
    shop.run(10min);
    EXPECT_EQ(cases(shop), 1U) << shop.story().text();
}

TEST(Trouble, IsToldLaterWhenTheOfficeIsAway) {
    Shop shop;
    shop.start();
    ASSERT_TRUE(shop.reaches(Page::Attract));
    shop.network().reachable = false;
    shop.happens(BadDisk{DiskFault::Full});
    shop.run(10min);
    EXPECT_EQ(cases(shop), 0U) << shop.story().text();
    shop.network().reachable = true;
    shop.run(3min);
    EXPECT_EQ(cases(shop), 1U) << shop.story().text();
}

TEST(Trouble, AJournalThatCannotBeOpenedIsACaseOfEachBoot) {
    Shop shop;
    shop.start();
    ASSERT_TRUE(shop.reaches(Page::Attract));
    for (unsigned boot = 1; boot <= 2; ++boot) {
        shop.happens(BadDisk{DiskFault::ReadError});
        shop.crash();
        shop.start(true);
        shop.run(10min);
        EXPECT_EQ(shop.screen().page, Page::OutOfService) << shop.story().text();
        EXPECT_EQ(cases(shop), boot) << shop.story().text();
    }
    shop.crash();
    shop.start(true);
    EXPECT_TRUE(shop.runUntil([&] { return shop.inService(); }, 1min)) << shop.story().text();
    EXPECT_EQ(cases(shop), 2U);
}

// Whichever store it strikes, before a sale or in it: the customer is told where card and money are, nobody else is
// served, and staff hear of it.
TEST(Trouble, AFailedSyncStopsServiceUntilTheKioskIsStartedAgain) {
    for (const auto struckAt : {Page::Language, Page::Payment, Page::Issue}) {
        Shop shop;
        shop.start();
        shop.customerArrives();
        ASSERT_TRUE(shop.reaches(struckAt));
        shop.happens(BadDisk{DiskFault::SyncError});
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::OutOfService; }, 10min))
            << shop.story().text();
        EXPECT_TRUE(shop.syncHasFailed());
        EXPECT_EQ(shop.observer().lies(), "") << shop.story().text();
        shop.customer().leaves();
        shop.say(intent::Start{});
        shop.run(20min);
        EXPECT_EQ(shop.screen().page, Page::OutOfService) << "the disk works again, and is not believed";
        EXPECT_TRUE(shop.screen().services.staffNeeded);
        EXPECT_GE(cases(shop), 1U) << shop.story().text();
        shop.heal();
        EXPECT_TRUE(shop.comesToRest(30min)) << shop.story().text();
        EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    }
}

// It is never skipped in silence, and never settled by guessing.
TEST(Trouble, ASaleThatCannotBeReadIsOneCaseForGood) {
    Shop shop;
    shop.start();
    ASSERT_TRUE(shop.reaches(Page::Attract));
    const auto sale = *Uuid::parse("01890000-0000-7000-8000-000000000001");
    ASSERT_TRUE(shop.journal().append({{sale, JournalStep::Taken, RecordKind::Outcome, {{"result", "taken"}}}}));
    shop.run(10min);
    EXPECT_EQ(cases(shop), 1U) << shop.story().text();
    shop.crash();
    shop.start(true);
    shop.run(10min);
    EXPECT_EQ(shop.screen().page, Page::OutOfService) << shop.story().text();
    EXPECT_EQ(cases(shop), 1U) << shop.story().text();
}

}  // namespace
}  // namespace simkiosk
