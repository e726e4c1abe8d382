// Who may buy, and who says so: the carrier's limit of numbers, and a clerk instead of the camera.
#include <gmock/gmock.h>

#include "tests/scenarios/customer/clerk.hpp"
#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using customer::Clerk;
using customer::ClerkDecision;
using customer::Manner;

class Identity : public testing::Test {
   protected:
    void open(KioskSetup setup = {}) {
        auto started = KioskSet::start(std::move(setup));
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        const auto ready = m_set->waitForPage("attract", 30s);
        ASSERT_TRUE(ready.has_value()) << ready.error().message << m_set->logs();
    }
    customer::Visit visit(const customer::Wishes& wishes) {
        const auto visit = m_set->visit(wishes, 120s);
        EXPECT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
        return visit.value_or(customer::Visit{});
    }
    void expectBooksAgree(int sold) {
        EXPECT_TRUE(waitForSettlement(*m_set, 60s)) << m_set->logs();
        EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
        EXPECT_EQ(cardsTaken(*m_set), sold);
    }
    std::string identifiedBy() const {
        for (const auto& line : readJournal(*m_set))
            if (line.step == "identified") return line.payload;
        return {};
    }

    std::unique_ptr<KioskSet> m_set;
};

TEST_F(Identity, aPersonBuysNoMoreNumbersThanTheCarrierGives) {
    ASSERT_NO_FATAL_FAILURE(open({.officeSettings = "[person]\nnumbers = 1\n"}));
    const auto first = visit({.speed = 20});
    EXPECT_TRUE(first.asExpected) << first.outcome << ": " << first.reason << m_set->logs();
    const auto second = visit({.speed = 20});
    EXPECT_EQ(second.outcome, "problem: You have as many numbers as one person may") << second.reason;
    expectBooksAgree(1);
}

TEST_F(Identity, aClerkIsAsGoodAsTheCamera) {
    ASSERT_NO_FATAL_FAILURE(open());
    const Clerk clerk(m_set->officeAddress(), m_set->caFile(), ClerkDecision::Confirms);
    for (const Page page : {Page::Consents, Page::LiveFace}) {
        const auto sale = visit({.behaviour = {Manner::AsksStaff, page}, .speed = 20});
        EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    }
    expectBooksAgree(2);
    EXPECT_THAT(identifiedBy(), testing::HasSubstr("clerk-17"));
    EXPECT_THAT(identifiedBy(), testing::Not(testing::HasSubstr("score")));
}

TEST_F(Identity, aClerkMaySayNo) {
    ASSERT_NO_FATAL_FAILURE(open());
    const Clerk clerk(m_set->officeAddress(), m_set->caFile(), ClerkDecision::Rejects);
    const auto sale = visit({.behaviour = {Manner::AsksStaff, Page::Consents}, .speed = 20});
    EXPECT_EQ(sale.outcome, "problem: Your identity could not be confirmed") << sale.reason << m_set->logs();
    expectBooksAgree(0);
    EXPECT_EQ(identifiedBy(), "");
}

}  // namespace
}  // namespace simkiosk::scenario
