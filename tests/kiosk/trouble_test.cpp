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
