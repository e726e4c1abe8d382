// What recovery makes of answers and sensors that changed while the kiosk was down. Every crash with its restart is the
// simulation's; these are the answers that no customer and no fault of it brings about.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "tests/simulation/clerk.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Device;
using simulation::Shop;

bool resolved(Shop& shop, JournalStep step, const std::string& result) {
    for (const auto& record : *shop.journal().all()) {
        const auto found = record.payload.find("result");
        const bool says = found != record.payload.end() && found->second == result;
        if (record.step == step && record.kind == RecordKind::Resolved && says) return true;
    }
    return false;
}

// Down for as long as the customer stands there.
template <typename Meanwhile>
void crashAndReturn(Shop& shop, Meanwhile meanwhile) {
    shop.happens(simulation::PowerCut{.pause = 5s});
    meanwhile();
    shop.runUntil([&] { return shop.starts() == 2 && shop.running(); }, 20s);
    EXPECT_TRUE(shop.comesToRest(600s)) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Recovery, APaymentThatWasDeclinedMeanwhileIsNotWaitedFor) {
    Shop shop;
    shop.start();
    shop.customerArrives({.pays = false});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s));
    const auto code = shop.screen().paymentQr;
    shop.customer().leaves();
    crashAndReturn(shop, [&] {
        const boost::json::object declined{{"qr", code}, {"decision", "deny"}};
        shop.office("POST", "/acquirer/v1/authorizations", boost::json::serialize(declined));
    });
    EXPECT_TRUE(resolved(shop, JournalStep::Authorised, "not_authorised"));
    EXPECT_EQ(shop.observer().truth().bin.size(), 1U);
}

TEST(Recovery, AnActivationThatFailedMeanwhileUndoesTheSale) {
    Shop shop;
    shop.denyActivations();
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::Activating; }, 200s));
    shop.run(200ms);
    crashAndReturn(shop, [] {});
    EXPECT_TRUE(resolved(shop, JournalStep::Activating, "failed"));
    EXPECT_EQ(shop.observer().truth().captured, 0U);
}

// Between two sales nobody touches the path: a staged card that is not there has been taken by somebody.
TEST(Recovery, AStagedCardThatIsNotThereAnyMoreIsInDoubt) {
    Shop shop;
    shop.start();
    shop.customerArrives({.pays = false});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s));
    shop.customer().leaves();
    shop.happens(simulation::PowerCut{.pause = 5s});
    shop.order(Device::Dispenser, {{"do", "move_by_hand"}, {"to", "none"}});
    shop.runUntil([&] { return shop.starts() == 2 && shop.running(); }, 20s);
    ASSERT_TRUE(shop.runUntil([&] { return !shop.journal().inDoubt()->empty(); }, 60s)) << shop.story().text();
    EXPECT_TRUE(resolved(shop, JournalStep::Staging, "in_doubt"));
    bool served = false;
    const auto reported = [&] {
        served = served || shop.inService();
        return shop.observer().truth().cases == 1;
    };
    ASSERT_TRUE(shop.runUntil(reported, 200s)) << shop.story().text();
    EXPECT_FALSE(served);
    EXPECT_EQ(shop.journal().inDoubt()->size(), 1U);
    EXPECT_TRUE(simulation::Clerk(shop).settlesEverything()) << shop.story().text();
    EXPECT_TRUE(shop.journal().inDoubt()->empty());
    EXPECT_TRUE(shop.comesToRest(600s)) << shop.story().text();
}

// What became of the card only the dispenser can tell: nothing is decided before it is asked.
TEST(Recovery, WaitsForADispenserThatDoesNotAnswer) {
    Shop shop;
    shop.start();
    shop.customerArrives({.pays = false});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s));
    shop.customer().leaves();
    shop.happens(simulation::PowerCut{.pause = 5s});
    auto& plugged = shop.plugged[static_cast<std::size_t>(Device::Dispenser)];
    plugged = false;
    ASSERT_TRUE(shop.runUntil([&] { return shop.starts() == 2 && shop.running(); }, 20s));
    shop.run(60s);
    EXPECT_FALSE(shop.inService());
    EXPECT_EQ(shop.journal().unfinished()->size(), 1U) << shop.story().text();
    plugged = true;
    EXPECT_TRUE(shop.comesToRest(600s)) << shop.story().text();
    EXPECT_EQ(shop.observer().truth().bin.size(), 1U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Sells to somebody whose money or SIM waits for the back office, dies before the next record, and comes back to the
// same customer; `faults` meet the second start.
enum class Waiting { ForMoney, ForActivation };
void diesBeforeTheAnswerIsWritten(Shop& shop, Waiting waiting, const std::vector<simulation::Fault>& faults,
                                  Duration pause = 5s) {
    shop.start();
    shop.customerArrives();
    const auto waits = [&] {
        return waiting == Waiting::ForMoney ? shop.screen().paymentPhase == PaymentPhase::WaitingForWallet
                                            : shop.screen().issuePhase == IssuePhase::Activating;
    };
    ASSERT_TRUE(shop.runUntil(waits, 200s));
    const unsigned next = shop.count(simulation::Effect::Append) + 1;
    shop.plan({0, simulation::Effect::Append, next, false, simulation::PowerCut{.pause = pause}});
    for (const auto& fault : faults) shop.plan(fault);
    ASSERT_TRUE(shop.runUntil([&] { return shop.starts() == 2; }, 200s + pause));
}

void endsWell(Shop& shop, const std::string& where) {
    shop.run(100s);
    shop.heal();
    EXPECT_TRUE(shop.comesToRest(1200s)) << where << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << where << shop.story().text();
}

// Each in turn of what is written to the disk from the start on, the answers of the back office among them.
TEST(Recovery, ADiskThatFailsWhileAnswersAreWrittenLosesNothing) {
    for (const auto waiting : {Waiting::ForMoney, Waiting::ForActivation}) {
        for (unsigned operation = 1; operation <= 40; ++operation) {
            Shop shop;
            diesBeforeTheAnswerIsWritten(shop, waiting,
                                         {{1, simulation::Effect::DiskOperation, operation, false,
                                           simulation::BadDisk{simulation::DiskFault::WriteError}}});
            endsWell(shop, "operation " + std::to_string(operation) + "\n");
        }
    }
}

TEST(Recovery, ADispenserThatFallsSilentIsAskedAgain) {
    for (unsigned frame = 1; frame <= 30; ++frame) {
        Shop shop;
        diesBeforeTheAnswerIsWritten(
            shop, Waiting::ForMoney,
            {{1, simulation::Effect::DispenserFrame, frame, false, simulation::Unplugged{Device::Dispenser, 20s}}});
        endsWell(shop, "frame " + std::to_string(frame) + "\n");
    }
}

TEST(Recovery, WithoutAnAnswerTheIntentStaysOpenAndTheSaleGoesOn) {
    for (const auto waiting : {Waiting::ForMoney, Waiting::ForActivation}) {
        Shop shop;
        diesBeforeTheAnswerIsWritten(shop, waiting,
                                     {{1, simulation::Effect::Exchange, 1, false, simulation::Partition{25s}}});
        shop.run(30s);
        EXPECT_FALSE(
            resolved(shop, waiting == Waiting::ForMoney ? JournalStep::Authorised : JournalStep::Activating, "failed"));
        endsWell(shop, "");
    }
}

// The back office answers when the minute is over in which the same customer may still stand there: what it said is
// written, and nobody is asked to go on.
TEST(Recovery, AnAnswerThatComesTooLateIsForNobody) {
    unsigned tooLate = 0;
    for (Duration pause = 57900ms; pause < 58600ms; pause += 10ms) {
        Shop shop;
        diesBeforeTheAnswerIsWritten(shop, Waiting::ForMoney, {}, pause);
        shop.customer().leaves();
        const auto goesOn = [&] {
            const auto page = shop.screen().page;
            return shop.running() && (page == Page::Payment || page == Page::Issue);
        };
        const bool wentOn = shop.runUntil(goesOn, 60s);
        if (!wentOn && resolved(shop, JournalStep::Authorised, "authorised")) ++tooLate;
        endsWell(shop, "");
    }
    EXPECT_GT(tooLate, 0U);
}

// Who still stands there does not wait for a back office that is slow: the sale goes on, and asks again itself.
TEST(Recovery, ASlowBackOfficeDoesNotHoldUpTheDecision) {
    Shop shop;
    diesBeforeTheAnswerIsWritten(
        shop, Waiting::ForMoney,
        {{1, simulation::Effect::Exchange, 1, false, simulation::BadNetwork{simulation::NetworkFault::SlowDrip, 1}}});
    ASSERT_TRUE(shop.runUntil([&] { return shop.starts() == 2 && shop.running(); }, 20s));
    EXPECT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Payment; }, 3s)) << shop.story().text();
    EXPECT_LE(shop.slowestDecision(), 2s);
    EXPECT_TRUE(shop.runUntil([&] { return shop.customer().sold(); }, 120s)) << shop.story().text();
}

}  // namespace
}  // namespace simkiosk
