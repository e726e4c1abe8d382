// What must hold beyond the invariants that every simulated fault is judged by (tests/simulation).
#include <gtest/gtest.h>

#include "kiosk/session/delays.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Device;
using simulation::Effect;
using simulation::Habits;
using simulation::PowerCut;
using simulation::Shop;

void expectGoodEnd(Shop& shop) {
    EXPECT_TRUE(shop.comesToRest(20min)) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    EXPECT_EQ(shop.observer().lies(), "") << shop.story().text();
}

// A customer who is gone is never handed the card of the sale: it must not lie at the gate.
TEST(Crash, NothingIsPresentedToAStranger) {
    for (unsigned n = 4; n <= 9; ++n) {
        for (const bool rebooted : {false, true}) {
            const Duration pause = rebooted ? 10s : 10min;
            Shop shop(n, {{0, Effect::Append, n, true, PowerCut{pause, rebooted}}});
            shop.start();
            shop.customerArrives({.take = Habits::Take::Leaves});
            if (!shop.runUntil([&] { return !shop.running(); }, 200s)) continue;
            shop.customer().leaves();
            ASSERT_TRUE(shop.runUntil([&] { return shop.running(); }, pause + 1s));
            shop.runUntil([&] { return shop.screen().page == Page::Issue || shop.screen().page == Page::Payment; },
                          60s);
            EXPECT_NE(shop.screen().page, Page::Issue) << n << "\n" << shop.story().text();
            EXPECT_NE(shop.screen().page, Page::Payment) << n << "\n" << shop.story().text();
            expectGoodEnd(shop);
        }
    }
}

// The hand at the gate, around the presentation and around the retain timer: a quick one is a sale, a slow one is
// not, and the books agree in either case.
TEST(Sale, TheCardIsTakenAtAnyMoment) {
    for (const Duration first : {Duration(0s), Duration(28s)}) {
        for (int tenths = 0; tenths < 40; tenths += 3) {
            Shop shop;
            shop.start();
            shop.customerArrives({.takesAfter = first + tenths * 100ms});
            shop.runUntil([&] { return !shop.customer().here(); }, 300s);
            expectGoodEnd(shop);
        }
    }
}

TEST(Sale, TheNumberOfTheSecondThoughtIsReleased) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.reaches(Page::Review));
    shop.customer().leaves();
    const auto first = shop.screen().reservedNumber->msisdn;
    shop.say(intent::Back{});
    shop.run(1s);
    shop.say(intent::ChoosePlan{shop.screen().offerings->back().id});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Numbers && !shop.screen().busy; }, 20s));
    for (const auto& offer : shop.screen().numbers) {
        if (offer.msisdn == first) continue;
        shop.say(intent::ReserveNumber{offer.msisdn});
        break;
    }
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page != Page::Numbers; }, 20s));
    EXPECT_EQ(shop.observer().truth().reserved, 1U);
    shop.say(intent::Cancel{});
    shop.run(30s);
    EXPECT_EQ(shop.observer().truth().reserved, 0U);
    expectGoodEnd(shop);
}

// A part that failed a sale may be silent for long: nobody is invited meanwhile. When it is back, so is the kiosk.
TEST(Service, FollowsThePartThatFailed) {
    for (const auto page : {Page::IdentityCard, Page::Payment, Page::Issue}) {
        Shop shop;
        shop.start();
        shop.customerArrives();
        ASSERT_TRUE(shop.reaches(page));
        // Without the one reader the other would do.
        const auto devicesLost = page == Page::IdentityCard ? std::vector{Device::Reader, Device::PassportReader}
                                                            : std::vector{Device::Dispenser};
        const auto plug = [&](bool in) {
            for (const auto device : devicesLost) shop.plugged[static_cast<std::size_t>(device)] = in;
        };
        plug(false);
        ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page != Page::Problem; }, 200s)) << shop.story().text();
        EXPECT_FALSE(shop.runUntil([&] { return shop.screen().page != Page::OutOfService; }, 60s)) << toString(page);
        plug(true);
        EXPECT_TRUE(shop.runUntil([&] { return shop.inService(); }, 5s)) << toString(page) << shop.story().text();
        expectGoodEnd(shop);
    }
}

// Numbers are looked for again by the kiosk itself; after a while the customer is told and let go.
TEST(Service, DoesNotLeaveTheCustomerWithAnEmptyList) {
    for (const Duration outage : {Duration(6s), Duration(60s)}) {
        Shop shop;
        shop.start();
        shop.customerArrives();
        ASSERT_TRUE(shop.reaches(Page::Plans));
        shop.network().reachable = false;
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().notice == Notice::BackOfficeSlow; }, 60s));
        const bool brief = outage < delays::officeReturn;
        if (brief) {
            shop.run(outage);
            shop.network().reachable = true;
            EXPECT_TRUE(shop.sells()) << shop.story().text();
        } else {
            EXPECT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, outage))
                << shop.story().text();
            EXPECT_EQ(shop.screen().problem->cause, ProblemCause::BackOfficeUnreachable);
            shop.run(outage);
            shop.network().reachable = true;
        }
        expectGoodEnd(shop);
    }
}

TEST(PrinterFaults, NeverStopASale) {
    for (const char* what : {"paper_out", "open_cover", "cutter_error", "overheat"}) {
        for (const auto page : {Page::Review, Page::Receipt}) {
            Shop shop;
            shop.start();
            shop.customerArrives();
            ASSERT_TRUE(shop.reaches(page));
            ASSERT_TRUE(shop.order(Device::Printer, {{"do", what}}).is_object());
            EXPECT_TRUE(shop.sells()) << what << shop.story().text();
            EXPECT_EQ(shop.observer().truth().captured, 1U);
            expectGoodEnd(shop);
        }
    }
}

// Its time on the page begins when there is something to take or to read.
TEST(PrinterFaults, ASlowPrinterTakesNoTimeFromTheCustomer) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.order(Device::Printer, {{"do", "fault"}, {"kind", "stall"}}).is_object());
    ASSERT_TRUE(shop.reaches(Page::Receipt)) << shop.story().text();
    shop.customer().leaves();
    const auto since = shop.clock.now();
    while (shop.screen().page == Page::Receipt && shop.screen().receiptPhase == ReceiptPhase::Printing) {
        ASSERT_FALSE(shop.screen().warnAt || shop.screen().expiresAt);
        ASSERT_LT(shop.clock.now() - since, 120s);
        shop.run(500ms);
    }
    EXPECT_GT(shop.clock.now() - since, 5s) << "it was slow";
    ASSERT_EQ(shop.screen().page, Page::Receipt) << shop.story().text();
    ASSERT_TRUE(shop.screen().warnAt);
    EXPECT_GT(*shop.screen().warnAt - shop.clock.now(), 28s);
    expectGoodEnd(shop);
}

// I7: what nobody can settle is a case after its time, and only one.
TEST(Settlement, ASaleThatStaysOpenBecomesACase) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.reaches(Page::Receipt));
    // Every capture is declined for an hour; cases can be opened.
    shop.network().declinesCapture = true;
    shop.run(1h);
    EXPECT_EQ(shop.observer().truth().cases, 1U) << shop.story().text();
    shop.network().declinesCapture = false;
    expectGoodEnd(shop);
    EXPECT_EQ(shop.observer().truth().captured, 1U);
    EXPECT_EQ(shop.observer().truth().cases, 1U);
}

// A stuck card is tried again ever more seldom, and one intent stands for all the tries.
TEST(Settlement, AJamOvernightDoesNotFillTheJournal) {
    Shop shop;
    shop.start();
    shop.customerArrives({.take = Habits::Take::Leaves});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
    shop.order(Device::Dispenser, {{"do", "jam"}});
    shop.run(200s);
    const auto records = shop.journal().all()->size();
    const auto moves = shop.order(Device::Dispenser, {{"do", "state"}}).at("moves").to_number<unsigned>();
    shop.run(1h);
    EXPECT_LE(shop.journal().all()->size(), records + 2) << shop.story().text();
    EXPECT_LE(shop.order(Device::Dispenser, {{"do", "state"}}).at("moves").to_number<unsigned>(), moves + 80);
    shop.order(Device::Dispenser, {{"do", "clear_jam"}, {"keep_card", true}});
    expectGoodEnd(shop);
}

}  // namespace
}  // namespace simkiosk
