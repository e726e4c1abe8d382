// Staff compare a waiting customer with the document at the machine itself.
#include <gtest/gtest.h>

#include "kiosk/session/service_intent.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Habits;
using simulation::Shop;

constexpr const char* tickets = "/tmf-api/troubleTicket/v4/troubleTicket";

class IdentityAtTheMachine : public testing::Test {
   protected:
    void SetUp() override { shop.start(); }

    // A customer who is waiting for staff, whom nobody at the carrier will come to.
    void waits(Habits habits = {.asksStaffAt = Page::Consents}) {
        habits.staff = Habits::Staff::StayAway;
        shop.customerArrives(habits);
        ASSERT_TRUE(shop.runUntil([&] { return !shop.screen().staffCaseNumber.empty(); }, 200s)) << story();
        customersLanguage = shop.screen().language;
    }
    void say(ServiceWord word) { shop.say(atService(std::move(word))); }
    bool sees(ServicePage page) {
        return shop.runUntil([&] { return shop.screen().service && shop.screen().service->page == page; }, 10s);
    }
    void comesIn(const char* number = "1001", const char* pin = "482913") {
        say(intent::service::Enter{});
        ASSERT_TRUE(sees(ServicePage::LogIn)) << story();
        EXPECT_TRUE(shop.screen().service->customerWaits);
        say(intent::service::LogIn{number, PersonalText(pin)});
        ASSERT_TRUE(sees(ServicePage::Identity)) << story();
    }
    void signs(const char* number, const char* pin) {
        ASSERT_TRUE(sees(ServicePage::SignOff)) << story();
        say(intent::service::LogIn{number, PersonalText(pin)});
    }
    bool backAtTheCustomer() {
        return shop.runUntil([&] { return shop.screen().page == Page::StaffCheck; }, 10s) && !shop.screen().service;
    }
    std::string ticket() {
        const auto all = shop.office("GET", tickets);
        EXPECT_EQ(all.as_array().size(), 1U) << story();
        return std::string(all.at(0).at("status").as_string());
    }
    std::vector<JournalPayload> identified() {
        std::vector<JournalPayload> payloads;
        for (const auto& record : *shop.journal().all())
            if (record.step == JournalStep::Identified) payloads.push_back(record.payload);
        return payloads;
    }
    std::string story() { return shop.story().text(); }

    Shop shop;
    Language customersLanguage = Language::En;
};

TEST_F(IdentityAtTheMachine, TwoPeopleSayYesAndTheSaleGoesOnAtOnce) {
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    const auto shown = shop.screen().service->identity;
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->photo);
    EXPECT_NE(shown->maskedName.reveal().find('*'), std::string::npos);
    EXPECT_NE(shown->maskedDocumentNumber.reveal().find("****"), std::string::npos);
    EXPECT_TRUE(shown->needsSecond);
    EXPECT_FALSE(shown->caseNumber.empty());
    EXPECT_FALSE(shown->camera) << "the customer declined it";
    EXPECT_FALSE(shop.cameraLooks());
    EXPECT_EQ(shop.screen().language, Language::ZhCn) << "the shop's";
    say(intent::service::DecideIdentity{true});
    ASSERT_NO_FATAL_FAILURE(signs("1001", "482913"));
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().service->notice == ServiceNotice::SamePerson; }, 5s));
    EXPECT_TRUE(identified().empty()) << "nobody signs for themselves";
    ASSERT_NO_FATAL_FAILURE(signs("1002", "735160"));
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Review; }, 10s)) << story();
    EXPECT_FALSE(shop.screen().service);
    EXPECT_EQ(shop.screen().language, customersLanguage);
    ASSERT_EQ(identified().size(), 1U);
    EXPECT_EQ(identified().front().at("verified_by"), "staff");
    EXPECT_EQ(identified().front().at("clerk"), "1001");
    EXPECT_EQ(identified().front().at("second"), "1002");
    EXPECT_EQ(ticket(), "resolved") << "nobody needs to come any more";
    ASSERT_TRUE(shop.sells()) << story();
    shop.run(15s);
    EXPECT_EQ(shop.audit.text(),
              "1001 log_in done\n1001 look_at_customer done\n1001 sign_off same_person\n1001 identify_customer "
              "confirmed\n1001 log_out done\n");
    EXPECT_EQ(shop.audit.entries.at(3).details.at("second"), "1002");
    EXPECT_EQ(shop.observer().violations(), "") << story();
}

TEST_F(IdentityAtTheMachine, WhereThereIsOneClerkOneIsEnough) {
    shop.staff.people.resize(1);
    shop.staff.people.push_back({{"7001", "EF", StaffRole::Technician}, "905172"});
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    EXPECT_FALSE(shop.screen().service->identity->needsSecond);
    say(intent::service::DecideIdentity{true});
    ASSERT_TRUE(shop.sells()) << story();
    EXPECT_EQ(identified().front().at("clerk"), "1001");
    EXPECT_FALSE(identified().front().contains("second"));
}

TEST_F(IdentityAtTheMachine, NoIsTheEnd) {
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    say(intent::service::DecideIdentity{false});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Problem; }, 10s)) << story();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::StaffRefused);
    EXPECT_EQ(shop.screen().problem->money, MoneyPlace::NothingPaid);
    EXPECT_FALSE(shop.screen().service);
    shop.run(100s);
    EXPECT_EQ(shop.screen().page, Page::Attract);
    EXPECT_TRUE(identified().empty());
    EXPECT_EQ(ticket(), "rejected");
    EXPECT_NE(shop.audit.text().find("1001 identify_customer refused"), std::string::npos) << shop.audit.text();
    EXPECT_EQ(shop.observer().violations(), "") << story();
}

TEST_F(IdentityAtTheMachine, WhoLeavesWithoutAWordChangesNothing) {
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    say(intent::service::DecideIdentity{true});
    ASSERT_TRUE(sees(ServicePage::SignOff));
    say(intent::service::Back{});
    ASSERT_TRUE(sees(ServicePage::Identity)) << "one page up";
    say(intent::service::Leave{});
    ASSERT_TRUE(backAtTheCustomer()) << story();
    EXPECT_TRUE(identified().empty());
    EXPECT_EQ(ticket(), "acknowledged") << "somebody is still needed";
    // The customer goes on waiting with a fresh page, and leaves.
    EXPECT_GT(*shop.screen().expiresAt, shop.clock.now() + 170s);
    shop.say(intent::Cancel{});
    ASSERT_TRUE(shop.reaches(Page::Problem));
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::Cancelled);
    shop.run(60s);
    EXPECT_EQ(ticket(), "cancelled");
    EXPECT_EQ(shop.observer().violations(), "") << story();
}

// Nobody is thrown out while they are being looked after; who forgets to log out gives the page back.
TEST_F(IdentityAtTheMachine, TheCustomersTimeWaitsAndTheirNumberDoesNot) {
    ASSERT_NO_FATAL_FAILURE(waits());
    const auto lease = *shop.screen().reservationEndsAt;
    ASSERT_NO_FATAL_FAILURE(comesIn());
    EXPECT_EQ(shop.screen().reservationEndsAt, lease);
    for (int i = 0; i < 8; ++i) {
        shop.run(30s);
        shop.say(intent::StillHere{});
        ASSERT_TRUE(shop.screen().service) << "longer than the customer's page would have waited";
    }
    // A customer's words mean nothing here, and lose nothing.
    shop.say(intent::Cancel{});
    shop.run(1s);
    EXPECT_TRUE(shop.screen().service);
    shop.run(130s);
    EXPECT_EQ(shop.screen().page, Page::StaffCheck) << story();
    EXPECT_NE(shop.audit.text().find("log_out"), std::string::npos);
    EXPECT_EQ(shop.audit.entries.back().details.at("by"), "time_out");
}

TEST_F(IdentityAtTheMachine, ANumberThatRunsOutEndsTheVisit) {
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    const auto lease = *shop.screen().reservationEndsAt;
    while (shop.screen().service && shop.clock.now() < lease + 10s) {
        shop.run(20s);
        shop.say(intent::StillHere{});
    }
    EXPECT_LT(shop.clock.now(), lease + 40s);
    EXPECT_FALSE(shop.screen().service);
    EXPECT_TRUE(identified().empty());
}

// Only who agreed to it is seen by the camera, and only while staff look.
TEST_F(IdentityAtTheMachine, AnUndecidedCameraCallsAPersonAndShowsTheCustomerToThem) {
    ASSERT_NO_FATAL_FAILURE(waits({.face = FaceDecision::Retry}));
    EXPECT_EQ(shop.screen().page, Page::StaffCheck) << story();
    EXPECT_TRUE(shop.screen().consents.contains(Consent::FaceProcessing));
    EXPECT_FALSE(shop.cameraLooks());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    EXPECT_TRUE(shop.screen().service->identity->camera);
    EXPECT_TRUE(shop.cameraLooks());
    say(intent::service::DecideIdentity{true});
    ASSERT_NO_FATAL_FAILURE(signs("1002", "735160"));
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().page == Page::Review; }, 10s)) << story();
    EXPECT_FALSE(shop.cameraLooks());
    EXPECT_FALSE(identified().front().contains("match_score"));
    ASSERT_TRUE(shop.sells()) << story();
    EXPECT_EQ(shop.observer().violations(), "") << story();
}

TEST_F(IdentityAtTheMachine, AFaceThatStaysUndecidedEndsTheSaleAfterTheSecondRound) {
    ASSERT_NO_FATAL_FAILURE(waits({.face = FaceDecision::Retry}));
    shop.say(intent::CheckFace{});
    ASSERT_TRUE(shop.reaches(Page::Problem)) << story();
    EXPECT_EQ(shop.screen().problem->cause, ProblemCause::FaceUndecided);
    EXPECT_TRUE(identified().empty());
}

TEST_F(IdentityAtTheMachine, WhatCannotBeWrittenDownIsNotDone) {
    ASSERT_NO_FATAL_FAILURE(waits());
    shop.staff.people.resize(1);
    ASSERT_NO_FATAL_FAILURE(comesIn());
    shop.audit.full = true;
    say(intent::service::DecideIdentity{true});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().service->notice == ServiceNotice::CannotBeNoted; }, 5s));
    shop.run(5s);
    EXPECT_EQ(shop.screen().service->page, ServicePage::Identity);
    EXPECT_TRUE(identified().empty());
    shop.audit.full = false;
    say(intent::service::DecideIdentity{true});
    ASSERT_TRUE(shop.sells()) << story();
}

TEST_F(IdentityAtTheMachine, APowerCutMeanwhileLeavesNothingOpen) {
    ASSERT_NO_FATAL_FAILURE(waits());
    ASSERT_NO_FATAL_FAILURE(comesIn());
    shop.happens(simulation::PowerCut{.pause = 5s, .rebooted = true});
    ASSERT_TRUE(shop.comesToRest(120s)) << story();
    EXPECT_TRUE(shop.inService());
    EXPECT_FALSE(shop.screen().service);
    EXPECT_TRUE(shop.screen().maskedName.empty());
    EXPECT_TRUE(identified().empty());
    EXPECT_EQ(shop.observer().violations(), "") << story();
}

// The badge says who somebody claims to be; the PIN is typed all the same.
TEST_F(IdentityAtTheMachine, ABadgeFillsInTheNumber) {
    const auto badge = *BadgeId::parse(Bytes{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6});
    shop.staff.people[0].badge = badge;
    ASSERT_NO_FATAL_FAILURE(waits());
    say(intent::service::Enter{});
    ASSERT_TRUE(sees(ServicePage::LogIn));
    shop.badges.onReader = *BadgeId::parse(Bytes{0x04, 1, 2, 3, 4, 5, 6});
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().service->notice == ServiceNotice::UnknownBadge; }, 5s));
    EXPECT_EQ(shop.screen().service->badge, "");
    shop.badges.onReader = badge;
    ASSERT_TRUE(shop.runUntil([&] { return shop.screen().service->badge == "1001"; }, 5s));
    shop.run(3s);
    EXPECT_EQ(shop.screen().service->page, ServicePage::LogIn) << "a badge alone opens nothing";
    say(intent::service::LogIn{"1001", PersonalText("482913")});
    ASSERT_TRUE(sees(ServicePage::Identity));
    EXPECT_EQ(shop.screen().service->badge, "");
    EXPECT_NE(shop.audit.text().find(" badge refused"), std::string::npos);
}

}  // namespace
}  // namespace simkiosk
