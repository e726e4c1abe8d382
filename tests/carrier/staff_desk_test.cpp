// A case that somebody waits for: what staff say of it, and carriers that answer nonsense.
#include "platform/carrier/tmf_ticket.hpp"
#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

constexpr const char* clerk = R"("relatedParty":[{"id":"clerk-17","role":"clerk","@referredType":"Individual"}])";

class StaffDeskTest : public CarrierTest {
   protected:
    std::string open(Uuid key) {
        return *run(
            staff.openCase({key, newKey(), "identity_check", "compare", "", {"document read: passport"}, true}));
    }
    void decide(const std::string& number, const std::string& body) {
        EXPECT_EQ(office.handle({"PATCH", "/tmf-api/troubleTicket/v4/troubleTicket/" + number, {}, body}).status, 200U);
    }
};

TEST_F(StaffDeskTest, StaffTakeTheCaseAndConfirm) {
    const auto key = newKey();
    const auto number = open(key);
    EXPECT_EQ(run(staff.look(key))->state, CaseState::Open);
    decide(number, R"({"status":"inProgress"})");
    EXPECT_EQ(run(staff.look(key))->state, CaseState::UnderWay);
    decide(number, std::string(R"({"status":"resolved","statusChangeReason":"identityConfirmed",)") + clerk + "}");
    const auto news = run(staff.look(key));
    ASSERT_TRUE(news) << news.error().message;
    EXPECT_EQ(news->state, CaseState::Confirmed);
    EXPECT_EQ(news->clerk, "clerk-17");
    for (const auto how : {CaseEnd::NobodyWaits, CaseEnd::AnotherPerson}) {
        EXPECT_TRUE(run(staff.end(key, how)));
        EXPECT_EQ(run(staff.look(key))->state, CaseState::Confirmed) << "what staff have said stands";
    }
}

// A machine's word is not a clerk's: the carrier learns what was decided there, and nobody takes it for a confirmation.
TEST_F(StaffDeskTest, WhatWasDecidedAtTheMachineIsToldAndConfirmsNothing) {
    for (const auto& [how, status] :
         {std::pair(CaseEnd::SamePerson, "resolved"), std::pair(CaseEnd::AnotherPerson, "rejected")}) {
        const auto key = newKey();
        const auto number = open(key);
        EXPECT_TRUE(run(staff.end(key, how)));
        const auto ticket = office.handle({"GET", "/tmf-api/troubleTicket/v4/troubleTicket/" + number, {}, ""}).body;
        EXPECT_NE(ticket.find(std::string(R"("status":")") + status + '"'), std::string::npos) << ticket;
        EXPECT_NE(ticket.find("compared at the kiosk"), std::string::npos) << ticket;
        EXPECT_EQ(run(staff.look(key))->state, CaseState::Refused);
    }
}

TEST_F(StaffDeskTest, ACaseThatNobodyWaitsForIsCancelledOnce) {
    const auto key = newKey();
    open(key);
    strike(Fault::Kind::LoseResponse, "PATCH", "/tmf-api/troubleTicket");
    EXPECT_TRUE(run(staff.end(key, CaseEnd::NobodyWaits)));
    EXPECT_TRUE(run(staff.end(key, CaseEnd::NobodyWaits)));
    EXPECT_EQ(run(staff.look(key))->state, CaseState::Refused);
    EXPECT_TRUE(run(staff.end(newKey(), CaseEnd::NobodyWaits))) << "never opened";
    EXPECT_EQ(run(staff.look(newKey())).error().code, ErrorCode::NotFound);
}

// Nothing: it was believed.
std::optional<ErrorCode> codeOf(const Result<CaseNews>& answer) {
    return answer ? std::nullopt : std::optional(answer.error().code);
}

// Only "resolved", with the word, by a clerk with an id, under this key, is a yes.
TEST(StaffAnswer, NothingElseIsAYes) {
    const auto key = *Uuid::parse("01900000-0000-7000-8000-000000000001");
    const auto read = [&](const std::string& members, const std::string& externalId = "") {
        const auto text = R"([{"id":"K000001","externalId":")" + (externalId.empty() ? key.text() : externalId) +
                          "\"," + members + "}]";
        const auto resources = tmf::parseObjects(text, 1000);
        if (!resources) return Result<CaseNews>(fail(resources.error()));
        return tmf::readNews(*resources, key, {});
    };
    const std::string yes = R"("status":"resolved","statusChangeReason":"identityConfirmed")";
    ASSERT_EQ(read(yes + "," + clerk)->state, CaseState::Confirmed);
    EXPECT_EQ(read(R"("status":"closed","statusChangeReason":"identityConfirmed",)" + std::string(clerk))->state,
              CaseState::Confirmed);
    for (const auto& no : {std::string(R"("status":"rejected")"), std::string(R"("status":"cancelled")"),
                           std::string(R"("status":"resolved")"), R"("status":"resolved",)" + std::string(clerk),
                           R"("status":"closed","statusChangeReason":"done",)" + std::string(clerk),
                           R"("status":"rejected","statusChangeReason":"identityConfirmed",)" + std::string(clerk)})
        EXPECT_EQ(read(no)->state, CaseState::Refused) << no;
    for (const auto& waiting : {"acknowledged", "pending", "held"})
        EXPECT_EQ(read(R"("statusChangeReason":"identityConfirmed","status":")" + std::string(waiting) + "\"")->state,
                  CaseState::Open);
    for (const auto& nonsense :
         {yes, yes + R"(,"relatedParty":[])", yes + R"(,"relatedParty":[7])",
          yes + R"(,"relatedParty":[{"id":"clerk-17"}])", yes + R"(,"relatedParty":[{"role":"clerk"}])",
          yes + R"(,"relatedParty":[{"role":"clerk","id":""}])",
          yes + R"(,"relatedParty":[{"role":"clerk","id":"Ina Example, counter 2"}])",
          yes + R"(,"relatedParty":[{"role":"clerk","id":")" + std::string(65, 'x') + R"("}])",
          std::string(R"("status":"gone")"), std::string(R"("status":7)"), std::string(R"("name":"x")")})
        EXPECT_EQ(codeOf(read(nonsense)), ErrorCode::Malformed) << nonsense;
    EXPECT_EQ(codeOf(read(yes + "," + clerk, "01900000-0000-7000-8000-000000000002")), ErrorCode::NotFound);
}

}  // namespace
}  // namespace simkiosk
