// A customer declines the camera: a member of staff compares, and nothing else is different.
#include <gtest/gtest.h>

#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Habits;
using simulation::Shop;

constexpr const char* tickets = "/tmf-api/troubleTicket/v4/troubleTicket";

std::string statusOfOnlyTicket(Shop& shop) {
    const auto all = shop.office("GET", tickets);
    EXPECT_EQ(all.as_array().size(), 1U) << shop.story().text();
    return std::string(all.at(0).at("status").as_string());
}

// Payloads of the sale's Identified records.
std::vector<JournalPayload> identified(Shop& shop) {
    std::vector<JournalPayload> payloads;
    for (const auto& record : *shop.journal().all())
        if (record.step == JournalStep::Identified) payloads.push_back(record.payload);
    return payloads;
}

void expectNothingHappened(Shop& shop) {
    EXPECT_EQ(shop.screen().problem->money, MoneyPlace::NothingPaid);
    EXPECT_EQ(shop.screen().problem->card, CardPlace::NoneIssued);
    shop.run(100s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_TRUE(identified(shop).empty());
    EXPECT_EQ(shop.observer().truth().stacker, 40U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

class Declining : public testing::TestWithParam<Page> {};

TEST_P(Declining, EndsWithAnActiveSimAndTheClerkInTheJournal) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = GetParam()});
    ASSERT_TRUE(shop.reaches(Page::StaffCheck)) << shop.story().text();
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().staffPhase == StaffPhase::OnTheWay; }, 5s));
    EXPECT_FALSE(shop.screen().staffCaseNumber.empty());
    EXPECT_TRUE(shop.screen().documentPhoto) << "the clerk compares with it";
    EXPECT_FALSE(shop.screen().consents.contains(Consent::FaceProcessing));
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    const auto records = identified(shop);
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records.front().at("verified_by"), "staff");
    EXPECT_EQ(records.front().at("clerk"), "clerk-17");
    EXPECT_FALSE(records.front().contains("match_score"));
    EXPECT_EQ(statusOfOnlyTicket(shop), "resolved");
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST_P(Declining, AndTheClerkSaysNo) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = GetParam(), .staff = Habits::Staff::Refuse});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::StaffRefused);
    EXPECT_FALSE(shop.screen().problem->caseNumber.empty());
    expectNothingHappened(shop);
}

TEST_P(Declining, AndTheCameraAfterAll) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = GetParam(), .changesMind = true});
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(statusOfOnlyTicket(shop), "cancelled") << "nobody comes in vain";
    EXPECT_TRUE(identified(shop).front().contains("match_score"));
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

INSTANTIATE_TEST_SUITE_P(Where, Declining, testing::Values(Page::Consents, Page::LiveFace),
                         [](const auto& instance) { return std::string(toString(instance.param)); });

// The customer stays, the staff do not come: the case stays open for the counter.
TEST(StaffCheck, HasALimit) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = Page::Consents, .staff = Habits::Staff::StayAway});
    ASSERT_TRUE(shop.reaches(Page::StaffCheck)) << shop.story().text();
    const Instant since = shop.clock.now();
    // The number's lease ends before the staff's time does; another is chosen, and the same case goes on.
    bool numberLost = false;
    while (shop.screen().page != Page::Problem && shop.clock.now() - since < 15min) {
        const bool turned = shop.runUntil([&] { return shop.screen().page != Page::StaffCheck; }, 30s);
        numberLost = numberLost || shop.screen().page == Page::Numbers;
        if (turned) shop.run(5s);
        shop.say(intent::StillHere{});
    }
    EXPECT_TRUE(numberLost);
    EXPECT_EQ(shop.screen().page, Page::Problem) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::StaffDidNotCome) << shop.story().text();
    EXPECT_FALSE(shop.screen().problem->caseNumber.empty());
    EXPECT_EQ(statusOfOnlyTicket(shop), "acknowledged");
    expectNothingHappened(shop);
}

TEST(StaffCheck, WhoWalksAwayIsNotWaitedFor) {
    Shop shop;
    shop.start();
    shop.customerArrives(
        {.walksAwayAt = Page::StaffCheck, .asksStaffAt = Page::Consents, .staff = Habits::Staff::StayAway});
    ASSERT_TRUE(shop.reaches(Page::StaffCheck)) << shop.story().text();
    shop.run(400s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_EQ(statusOfOnlyTicket(shop), "cancelled");
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

// Another document is another comparison; what was said of the first is not believed for the second.
TEST(StaffCheck, GoingBackWithdrawsTheCase) {
    Shop shop;
    shop.start();
    shop.customerArrives({.goesBackAt = Page::StaffCheck, .asksStaffAt = Page::Consents});
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    const auto all = shop.office("GET", tickets).as_array();
    ASSERT_EQ(all.size(), 2U) << shop.story().text();
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(StaffCheck, ACarrierThatDoesNotAnswerIsTold) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = Page::Consents});
    ASSERT_TRUE(shop.reaches(Page::IdentityCard)) << shop.story().text();
    shop.network().reachable = false;
    ASSERT_TRUE(shop.reaches(Page::Problem)) << shop.story().text();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::BackOfficeUnreachable);
    shop.network().reachable = true;
    expectNothingHappened(shop);
}

// While the page waits, the carrier's silence is a notice, no end.
TEST(StaffCheck, OutlivesAnOutage) {
    Shop shop;
    shop.start();
    shop.customerArrives({.asksStaffAt = Page::Consents, .staffAfter = 90s});
    ASSERT_TRUE(shop.runUntil([&] { return !shop.screen().staffCaseNumber.empty(); }, 200s)) << shop.story().text();
    shop.network().reachable = false;
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().notice == Notice::BackOfficeSlow; }, 60s));
    shop.network().reachable = true;
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

TEST(StaffCheck, APowerCutAfterTheSignatureRemembersWhoCompared) {
    Shop shop;
    shop.start();
    shop.customerArrives({.paysAfter = 30s, .asksStaffAt = Page::Consents});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().paymentPhase == PaymentPhase::WaitingForWallet; }, 200s))
        << shop.story().text();
    shop.happens(simulation::PowerCut{.pause = 5s, .rebooted = false});
    ASSERT_TRUE(shop.sells()) << shop.story().text();
    shop.run(15s);
    EXPECT_EQ(identified(shop).size(), 1U);
    EXPECT_EQ(shop.observer().violations(), "") << shop.story().text();
}

}  // namespace
}  // namespace simkiosk
