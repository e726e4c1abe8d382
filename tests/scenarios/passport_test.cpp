// Customers who identify with a passport or a permit: printed lines by camera, chip on a PC/SC reader, face.
#include <gmock/gmock.h>

#include "tests/scenarios/kiosk_set/three_books.hpp"
#include "tests/support/pcscd_world.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

// Before any thread: vpcd listens on every address, so where it may be the tests have a network of their own.
class OwnNetwork : public testing::Environment {
    void SetUp() override { enterOwnNetwork(); }
};
const auto* const ownNetwork = testing::AddGlobalTestEnvironment(new OwnNetwork);

class Passport : public testing::Test {
   protected:
    void open(const std::string& pack) {
        m_world.emplace();
        ASSERT_EQ(m_world->whyNot(), "");
        auto started = KioskSet::start({.readerPort = std::to_string(m_world->port()), .pack = pack});
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        const auto ready = m_set->waitForPage("attract", 30s);
        ASSERT_TRUE(ready.has_value()) << ready.error().message << m_set->logs();
    }

    customer::Visit visit(const std::string& document) {
        const auto visit = m_set->visit({.document = document, .speed = 20}, 180s);
        EXPECT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
        return visit.value_or(customer::Visit{});
    }

    std::optional<PcscdWorld> m_world;
    std::unique_ptr<KioskSet> m_set;
};

TEST_F(Passport, buysASim) {
    ASSERT_NO_FATAL_FAILURE(open("china"));
    const auto sale = visit("passport");
    EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    EXPECT_TRUE(waitForSettlement(*m_set, 60s));
    EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
    // The next one has an identity card, and is asked.
    const auto next = visit("resident-1");
    EXPECT_TRUE(next.asExpected) << next.outcome << ": " << next.reason << m_set->logs();
}

TEST_F(Passport, ofAEuropeanResidentBuysASim) {
    ASSERT_NO_FATAL_FAILURE(open("eu"));
    const auto sale = visit("permit");
    EXPECT_TRUE(sale.asExpected) << sale.outcome << ": " << sale.reason << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), 1);
}

}  // namespace
}  // namespace simkiosk::scenario
