// The whole sale on virtual time: what a customer sees, and what is true afterwards.
#include <gtest/gtest.h>

#include "tests/support/kiosk_rig.hpp"

namespace simkiosk {
namespace {

std::string story(KioskRig& rig) {
    std::string text;
    for (const auto& record : rig.journal()) {
        text += std::string(toString(record.step)) + " " + std::string(toString(record.kind));
        const auto result = record.payload.find("result");
        if (result != record.payload.end()) text += " " + result->second;
        const auto reason = record.payload.find("reason");
        if (reason != record.payload.end()) text += " (" + reason->second + ")";
        text += "\n";
    }
    return text + "page " + toString(rig.screen().page);
}

TEST(Sale, ACooperativeCustomerLeavesWithAnActiveSim) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.sold(); }, 120s)) << story(rig);
    rig.run(15s);
    EXPECT_EQ(rig.screen().page, Page::Attract);
    EXPECT_EQ(rig.truth().captured, 1U);
    EXPECT_EQ(rig.truth().taken, 1U);
    EXPECT_EQ(rig.violations(), "") << story(rig);
    EXPECT_EQ(rig.printer->receipts(), 1U);
    // Nine commits a sale; the budget of twelve syncs leaves three for moving the log.
    EXPECT_EQ(rig.count(KioskRig::Effect::Append), 9U) << story(rig);
}

TEST(Sale, TwentyCustomersInARow) {
    KioskRig rig;
    rig.start();
    for (int i = 0; i < 20; ++i) {
        rig.customerArrives();
        ASSERT_TRUE(rig.runUntil([&] { return rig.sold(); }, 200s)) << i << "\n" << story(rig);
        rig.run(15s);
    }
    EXPECT_EQ(rig.truth().taken, 20U);
    EXPECT_EQ(rig.violations(), "");
}

class WalkingAway : public testing::TestWithParam<Page> {};

TEST_P(WalkingAway, LeavesNothingBehind) {
    KioskRig rig;
    rig.start();
    rig.customerArrives(GetParam());
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == GetParam(); }, 120s)) << story(rig);
    rig.run(400s);
    EXPECT_EQ(rig.screen().page, Page::Attract) << story(rig);
    EXPECT_EQ(rig.violations(), "") << story(rig);
    EXPECT_TRUE(rig.screen().maskedName.empty());
}

TEST_P(WalkingAway, TheNextCustomerIsServed) {
    KioskRig rig;
    rig.start();
    rig.customerArrives(GetParam());
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == GetParam(); }, 120s)) << story(rig);
    rig.run(400s);
    rig.customerArrives();
    EXPECT_TRUE(rig.runUntil([&] { return rig.sold(); }, 200s)) << story(rig);
    rig.run(15s);
    EXPECT_EQ(rig.violations(), "") << story(rig);
}

INSTANTIATE_TEST_SUITE_P(EveryPage, WalkingAway,
                         testing::Values(Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                                         Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt),
                         [](const auto& instance) { return std::string(toString(instance.param)); });

class Cancelling : public testing::TestWithParam<Page> {};

TEST_P(Cancelling, LeavesNothingBehind) {
    KioskRig rig;
    rig.start();
    rig.customerArrives(std::nullopt, GetParam());
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Problem; }, 120s)) << story(rig);
    EXPECT_EQ(rig.screen().problem->cause, ProblemCause::Cancelled);
    rig.run(100s);
    EXPECT_EQ(rig.screen().page, Page::Attract);
    EXPECT_EQ(rig.violations(), "") << story(rig);
}

INSTANTIATE_TEST_SUITE_P(EveryPage, Cancelling,
                         testing::Values(Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                                         Page::LiveFace, Page::Review, Page::Payment),
                         [](const auto& instance) { return std::string(toString(instance.param)); });

TEST(Sale, ACardThatIsNotTakenIsRetainedAndTheMoneyGivenBack) {
    KioskRig rig;
    rig.takesCard = false;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Problem; }, 200s)) << story(rig);
    EXPECT_EQ(rig.screen().problem->cause, ProblemCause::SimNotTaken);
    rig.run(100s);
    EXPECT_EQ(rig.truth().bin, 1U);
    EXPECT_EQ(rig.truth().captured, 0U);
    EXPECT_EQ(rig.violations(), "") << story(rig);
}

TEST(Sale, AnotherFaceIsNotServed) {
    KioskRig rig;
    rig.faceDecision = FaceDecision::Reject;
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == Page::Problem; }, 200s)) << story(rig);
    EXPECT_EQ(rig.screen().problem->cause, ProblemCause::FaceMismatch);
    rig.run(1s);
    EXPECT_FALSE(rig.screen().problem->caseNumber.empty());
    rig.run(100s);
    EXPECT_EQ(rig.truth().stacker, 40U);
    EXPECT_EQ(rig.violations(), "") << story(rig);
}

// The process dies at every journal write, before or after it; then it starts again.
struct CrashPoint {
    unsigned append;
    bool after;
    bool soon;  // restarted while the customer can still be there
};

class Crashing : public testing::TestWithParam<CrashPoint> {};

TEST_P(Crashing, IsExplainedAndBroughtToItsEnd) {
    const auto point = GetParam();
    KioskRig rig;
    rig.cutPowerAt(KioskRig::Effect::Append, point.append, point.after);
    rig.start();
    rig.customerArrives();
    ASSERT_TRUE(rig.runUntil([&] { return rig.crashed(); }, 200s)) << story(rig);
    const auto before = story(rig);
    rig.crash();
    rig.clock.advance(point.soon ? Duration(10s) : Duration(10min));
    rig.start();
    rig.run(400s);
    EXPECT_EQ(rig.violations(), "") << "before:\n" << before << "\nafter:\n" << story(rig);
    EXPECT_EQ(rig.screen().page, Page::Attract) << story(rig);
}

std::vector<CrashPoint> crashPoints() {
    std::vector<CrashPoint> points;
    for (unsigned append = 1; append <= 9; ++append) {
        for (const bool after : {false, true}) {
            for (const bool soon : {false, true}) points.push_back({append, after, soon});
        }
    }
    return points;
}

INSTANTIATE_TEST_SUITE_P(EveryWrite, Crashing, testing::ValuesIn(crashPoints()), [](const auto& instance) {
    return "Append" + std::to_string(instance.param.append) + (instance.param.after ? "After" : "Before") +
           (instance.param.soon ? "Soon" : "Late");
});

// Each device unplugged on each page; afterwards it comes back.
struct Loss {
    const char* device;
    Page page;
};

class Losing : public testing::TestWithParam<Loss> {};

TEST_P(Losing, ADeviceIsToldAndSurvived) {
    KioskRig rig;
    rig.start();
    rig.customerArrives();
    const auto [device, page] = GetParam();
    ASSERT_TRUE(rig.runUntil([&] { return rig.screen().page == page; }, 120s)) << story(rig);
    bool& plugged = std::string(device) == "dispenser" ? rig.dispenserPlugged
                    : std::string(device) == "reader"  ? rig.readerPlugged
                    : std::string(device) == "printer" ? rig.printerPlugged
                                                       : rig.officeReachable;
    plugged = false;
    rig.run(300s);
    plugged = true;
    rig.run(600s);
    EXPECT_EQ(rig.screen().page, Page::Attract) << story(rig);
    EXPECT_EQ(rig.violations(), "") << story(rig);
}

std::vector<Loss> losses() {
    std::vector<Loss> all;
    for (const char* device : {"dispenser", "reader", "printer", "office"}) {
        for (const auto page : {Page::Plans, Page::IdentityCard, Page::LiveFace, Page::Review, Page::Payment,
                                Page::Issue, Page::Receipt}) {
            all.push_back({device, page});
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(EveryDevice, Losing, testing::ValuesIn(losses()), [](const auto& instance) {
    return std::string(instance.param.device) + "_" + toString(instance.param.page);
});

}  // namespace
}  // namespace simkiosk
