// Whole visits at the real programs: the shipped screen, drivers and back office, emulators on real wires.
#include <gmock/gmock.h>

#include "tests/scenarios/customer/names.hpp"
#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using customer::Manner;

class Sale : public testing::Test {
   protected:
    void SetUp() override {
        auto started = KioskSet::start();
        ASSERT_TRUE(started.has_value()) << started.error().message;
        m_set = std::move(*started);
        const auto open = m_set->waitForPage("attract", 30s);
        ASSERT_TRUE(open.has_value()) << open.error().message << m_set->logs();
    }

    void expectVisit(const customer::Wishes& wishes, std::chrono::seconds patience = 120s) {
        const auto visit = m_set->visit(wishes, patience);
        ASSERT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
        EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << "\n" << m_set->logs();
    }

    void expectBooksAgree(int sold) {
        const auto settled = waitForSettlement(*m_set, 60s);
        EXPECT_TRUE(settled.has_value()) << settled.error().message << m_set->logs();
        EXPECT_THAT(brokenInvariants(*m_set), testing::IsEmpty()) << m_set->logs();
        EXPECT_EQ(cardsTaken(*m_set), sold);
    }

    std::unique_ptr<KioskSet> m_set;
};

TEST_F(Sale, endsWithASimInTheCustomersHand) {
    for (const Language language : allLanguages) expectVisit({.language = language, .speed = 20});
    expectBooksAgree(int(allLanguages.size()));
}

TEST_F(Sale, forgivesACardLiftedTooSoon) {
    expectVisit({.behaviour = {Manner::RemovesCardEarly, std::nullopt}, .speed = 20});
    expectBooksAgree(1);
}

TEST_F(Sale, refusesAnotherFace) {
    expectVisit({.behaviour = {Manner::OtherFace, std::nullopt}, .speed = 20}, 180s);
    expectBooksAgree(0);
}

TEST_F(Sale, refusesAPhotograph) {
    expectVisit({.behaviour = {Manner::PhotoAttack, std::nullopt}, .speed = 20}, 180s);
    expectBooksAgree(0);
}

TEST_F(Sale, canBeLeftWhereverThereIsAWayOut) {
    for (const Page page : {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                            Page::LiveFace, Page::Review, Page::Payment})
        expectVisit({.behaviour = {Manner::Cancels, page}, .speed = 20});
    expectBooksAgree(0);
}

TEST_F(Sale, takesBackASimThatIsNotTaken) {
    expectVisit({.behaviour = {Manner::NeverTakesSim, std::nullopt}, .speed = 20}, 180s);
    expectBooksAgree(0);
}

// Nothing is touched and nothing is seen: keys, and a voice in the headset.
void expectSaleByKeysAndEar(KioskSet& set, Language language) {
    std::filesystem::remove(set.heardFile());
    const auto visit = set.visit({.language = language, .byKeys = true, .aloud = true, .speed = 20}, 180s);
    ASSERT_TRUE(visit.has_value()) << visit.error().message << set.logs();
    EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << "\n" << set.logs();
    const auto heard = fileText(set.heardFile());
    const auto& names = customer::namesIn(language);
    for (const auto words : {names.start, names.agreeIdentification, names.agreeFace, names.agreed, names.signByKey,
                             names.scan, names.takeSim, names.goRight, names.raise})
        EXPECT_THAT(heard, testing::HasSubstr(std::string(words)));
}

TEST_F(Sale, isMadeByKeysAndEarAlone) {
    expectSaleByKeysAndEar(*m_set, Language::Es);
    expectBooksAgree(1);
}

// ./check --sweep
class SweepSale : public Sale {};

TEST_F(SweepSale, isMadeByKeysAndEarAloneInEveryLanguage) {
    for (const Language language : allLanguages) expectSaleByKeysAndEar(*m_set, language);
    expectBooksAgree(int(allLanguages.size()));
}

TEST_F(SweepSale, succeedsTwentyTimesInARow) {
    constexpr int sales = 20;
    for (int sale = 1; sale <= sales && !HasFailure(); ++sale) expectVisit({.speed = 20});
    expectBooksAgree(sales);
}

}  // namespace
}  // namespace simkiosk::scenario
