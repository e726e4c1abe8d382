// The whole sale on virtual time: what a customer sees, and what is true afterwards.
#include <gmock/gmock.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Effect;
using simulation::Habits;
using simulation::Shop;

TEST(Sale, ACooperativeCustomerLeavesWithAnActiveSim) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_EQ(shop.observer().truth().captured, 1U);
    EXPECT_EQ(shop.observer().truth().taken.size(), 1U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    EXPECT_EQ(shop.receipts(), 1U);
    // Nine commits a sale; the budget of twelve syncs leaves three for moving the log.
    EXPECT_EQ(shop.count(Effect::Append), 9U) << shop.story().text();
}

TEST(Sale, TwentyCustomersInARow) {
    Shop shop;
    shop.start();
    for (int i = 0; i < 20; ++i) {
        shop.customerArrives();
        ASSERT_TRUE(shop.sells()) << i << "\n" << shop.story().text();
        shop.run(15s);
    }
    EXPECT_EQ(shop.observer().truth().taken.size(), 20U);
    EXPECT_EQ(shop.observer().violations(), "");
}

class WalkingAway : public testing::TestWithParam<Page> {};

TEST_P(WalkingAway, LeavesNothingBehind) {
    Shop shop;
    shop.start();
    shop.customerArrives({.walksAwayAt = GetParam()});
    ASSERT_TRUE(shop.reaches(GetParam())) << shop.story().text();
    shop.run(400s);
    EXPECT_EQ(shop.screen().page, Page::Attract) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    EXPECT_TRUE(shop.screen().maskedName.empty());
}

TEST_P(WalkingAway, TheNextCustomerIsServed) {
    Shop shop;
    shop.start();
    shop.customerArrives({.walksAwayAt = GetParam()});
    ASSERT_TRUE(shop.reaches(GetParam())) << shop.story().text();
    shop.run(400s);
    shop.customerArrives();
    EXPECT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

INSTANTIATE_TEST_SUITE_P(EveryPage, WalkingAway,
                         testing::Values(Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                                         Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt),
                         [](const auto& instance) { return std::string(toString(instance.param)); });

class Cancelling : public testing::TestWithParam<Page> {};

TEST_P(Cancelling, LeavesNothingBehind) {
    Shop shop;
    shop.start();
    shop.customerArrives({.cancelsAt = GetParam()});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::Cancelled);
    shop.run(100s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

INSTANTIATE_TEST_SUITE_P(EveryPage, Cancelling,
                         testing::Values(Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                                         Page::LiveFace, Page::Review, Page::Payment),
                         [](const auto& instance) { return std::string(toString(instance.param)); });

TEST(Sale, ACardThatIsNotTakenIsRetainedAndTheMoneyGivenBack) {
    Shop shop;
    shop.start();
    shop.customerArrives({.take = Habits::Take::Leaves});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::SimNotTaken);
    shop.run(100s);
    EXPECT_EQ(shop.observer().truth().bin.size(), 1U);
    EXPECT_EQ(shop.observer().truth().captured, 0U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Half a minute; three times that for whoever asked for more time. The page knows the end.
TEST(Sale, ACardWaitsLongerForWhoAskedForMoreTime) {
    for (const bool moreTime : {false, true}) {
        Shop shop;
        shop.start();
        shop.customerArrives({.take = Habits::Take::Leaves});
        ASSERT_TRUE(shop.reaches(Page::Review));
        if (moreTime) shop.say(intent::ChooseModes{{.moreTime = true}});
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().issuePhase == IssuePhase::TakeCard; }, 200s));
        const auto time = moreTime ? 90s : 30s;
        ASSERT_TRUE(shop.screen().takeBy);
        EXPECT_LE(*shop.screen().takeBy, shop.clock.now() + time);
        EXPECT_GT(*shop.screen().takeBy, shop.clock.now() + time - 1s);
        shop.run(time - 3s);
        EXPECT_EQ(shop.screen().issuePhase, IssuePhase::TakeCard);
        EXPECT_EQ(shop.screen().page, Page::Issue);
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 20s)) << shop.story().text();
        EXPECT_FALSE(shop.screen().takeBy);
        shop.run(100s);
        EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    }
}

// Three minutes for the code; one touch gives as much again.
TEST(Sale, APaymentThatTakesLongIsWaitedForByWhoeverSaysSo) {
    for (const bool stillHere : {false, true}) {
        Shop shop;
        shop.start();
        shop.customerArrives({.paysAfter = 200s});
        ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s));
        const auto since = shop.clock.now();
        EXPECT_EQ(*shop.screen().warnAt - since, 150s);
        EXPECT_EQ(*shop.screen().expiresAt - since, 180s);
        shop.run(160s);
        if (stillHere) shop.say(intent::StillHere{});
        if (!stillHere) {
            ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
            EXPECT_EQ(shop.screen().problem->cause, ProblemCause::PaymentNotConfirmed);
        }
        EXPECT_EQ(shop.sells(), stillHere) << shop.story().text();
        shop.run(100s);
        EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
    }
}

// Not beyond the time for which the carrier keeps the number.
TEST(Sale, NobodyWaitsForAPaymentLongerThanTheNumberIsKept) {
    Shop shop;
    shop.start();
    shop.customerArrives({.pays = false});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s));
    const auto lease = *shop.screen().reservationEndsAt;
    while (shop.screen().page == Page::Payment && shop.clock.now() < lease) {
        shop.say(intent::StillHere{});
        shop.run(20s);
    }
    EXPECT_EQ(shop.screen().page, Page::Problem) << shop.story().text();
    EXPECT_LE(shop.clock.now(), lease - delays::activation + 25s);
    shop.run(100s);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Sale, ADocumentThatWasPerhapsLeftIsNotedForStaff) {
    for (const bool leaves : {false, true}) {
        Shop shop;
        shop.start();
        shop.customerArrives(leaves ? Habits{.walksAwayAt = Page::Review} : Habits{});
        ASSERT_TRUE(shop.reaches(Page::Review)) << shop.story().text();
        ASSERT_TRUE(shop.runUntil([&] { return shop.inService(); }, 600s)) << shop.story().text();
        EXPECT_THAT(shop.audit.words("document_left"), testing::SizeIs(leaves ? 1 : 0));
    }
}

TEST(Sale, AnotherFaceIsNotServed) {
    Shop shop;
    shop.start();
    shop.customerArrives({.face = FaceDecision::Reject});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::FaceMismatch);
    shop.run(1s);
    EXPECT_FALSE(shop.screen().problem->caseNumber.empty());
    shop.run(100s);
    EXPECT_EQ(shop.observer().truth().stacker, 40U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Sale, ACardPastItsLastDayIsNotTakenAnotherIs) {
    Shop shop;
    shop.start();
    shop.customerArrives({.wrongDocumentFirst = true});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().notice == Notice::CardExpired; }, 200s))
        << shop.story().text();
    ASSERT_TRUE(shop.sells()) << shop.story().text();
}

TEST(Sale, AChildDoesNotBuy) {
    Shop shop;
    shop.start();
    shop.customerArrives({.document = "child"});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::CardRefused);
    shop.run(1s);
    EXPECT_TRUE(shop.screen().problem->caseNumber.empty()) << "nothing for staff to decide";
    shop.run(100s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_EQ(shop.observer().truth().stacker, 40U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(Sale, AMinorIsSentToStaff) {
    Shop shop;
    shop.start();
    shop.customerArrives({.document = "minor"});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::CardRefused);
    shop.run(1s);
    EXPECT_FALSE(shop.screen().problem->caseNumber.empty());
    shop.run(100s);
    EXPECT_EQ(shop.observer().truth().stacker, 40U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Each device, and the back office, unplugged on each page; afterwards it comes back.
// Who leaves it on the reader may come back, or the next one finds it there.
TEST(Sale, ADocumentThatWasForgottenIsToldOfInTheNextSale) {
    Shop shop;
    shop.start();
    shop.customerArrives({.walksAwayAt = Page::Review});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 300s)) << shop.story().text();
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Attract; }, 100s)) << shop.story().text();
    const auto placeAfterCancelling = [&shop] {
        shop.customerArrives({.cancelsAt = Page::Plans});
        EXPECT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
        return shop.screen().problem->document;
    };
    EXPECT_EQ(placeAfterCancelling(), DocumentPlace::OnReader);
    shop.say(intent::Finish{});
    ASSERT_TRUE(shop.reaches(Page::Attract));
    EXPECT_EQ(placeAfterCancelling(), DocumentPlace::NotUsed);
}

struct Loss {
    std::optional<simulation::Device> device;  // none: the back office
    Page page;
};

class Losing : public testing::TestWithParam<Loss> {};

TEST_P(Losing, ADeviceIsToldAndSurvived) {
    Shop shop;
    shop.start();
    shop.customerArrives();
    const auto [device, page] = GetParam();
    ASSERT_TRUE(shop.reaches(page)) << shop.story().text();
    const auto plugIn = [&](bool plugged) {
        if (device) {
            shop.plugged[static_cast<std::size_t>(*device)] = plugged;
        } else {
            shop.network().reachable = plugged;
        }
    };
    plugIn(false);
    shop.run(300s);
    plugIn(true);
    shop.run(600s);
    EXPECT_EQ(shop.screen().page, Page::Attract) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

std::vector<Loss> losses() {
    std::vector<Loss> all;
    using simulation::Device;
    const std::array<std::optional<Device>, 4> devices{Device::Dispenser, Device::Reader, Device::Printer,
                                                       std::nullopt};
    for (const auto& device : devices) {
        for (const auto page : {Page::Plans, Page::IdentityCard, Page::LiveFace, Page::Review, Page::Payment,
                                Page::Issue, Page::Receipt}) {
            all.push_back({device, page});
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(EveryDevice, Losing, testing::ValuesIn(losses()), [](const auto& instance) {
    const auto device = instance.param.device;
    return std::string(device ? simulation::toString(*device) : "office") + "_" + toString(instance.param.page);
});

}  // namespace
}  // namespace simkiosk
