// kill -9 of the kiosk as soon as a journal record is durable, at each state of a sale; then it starts again beside
// the emulated devices, which keep what is in them. The outcome is the one of the decision table, and the three books
// agree.
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using SteadyClock = std::chrono::steady_clock;

enum class Outcome {
    Undone,  // nothing was signed yet: the sale is undone, the kiosk rests
    GoesOn,  // the same customer still stands there: the sale goes on where it was, to its end
    IsOver,  // the card is taken and paid: the kiosk settles the rest by itself
};

struct Moment {
    const char* step;
    const char* kind;
    Outcome outcome;
};

std::string nameOf(const Moment& moment) { return std::string(moment.step) + "_" + moment.kind; }
void PrintTo(const Moment& moment, std::ostream* out) { *out << nameOf(moment); }

class PowerCut : public testing::TestWithParam<Moment> {
   protected:
    bool recorded() const {
        return std::ranges::any_of(readJournal(*m_set), [](const JournalLine& line) {
            return line.step == GetParam().step && line.kind == GetParam().kind;
        });
    }

    // A customer buys until the record is in the journal; at that moment the kiosk is gone.
    void buyUntilTheCut() {
        std::atomic<bool> over = false;
        std::atomic<bool> cut = false;
        std::thread executioner([&] {
            while (!over && !cut) {
                if (recorded()) {
                    m_set->kiosk().kill();
                    cut = true;
                }
                std::this_thread::sleep_for(1ms);
            }
        });
        const auto visit = m_set->visit({.speed = 20}, 90s);
        if (visit && visit->ended && !cut) std::this_thread::sleep_for(2s);  // the last record comes after the customer
        over = true;
        executioner.join();
        ASSERT_TRUE(cut) << "the sale never came to " << nameOf(GetParam()) << ": "
                         << (visit ? visit->outcome + ": " + visit->reason : visit.error().message) << m_set->logs();
    }

    // Recovery is done when a customer can touch something: the first page's button, or a page of the sale.
    bool isReady() const {
        auto eyes = m_set->screen();
        if (!eyes) return false;
        const auto view = eyes->look();
        if (!view) return false;
        for (const char* page : {"payment", "issue", "receipt"})
            if (view->has(page)) return true;
        const auto* start = view->control(customer::namesIn(Language::En).start);
        return view->has("attract") && start && start->enabled;
    }

    bool becomesReady(std::chrono::seconds patience) const {
        constexpr int looksInARow = 5;
        int ready = 0;
        for (const auto deadline = SteadyClock::now() + patience; ready < looksInARow && SteadyClock::now() < deadline;
             std::this_thread::sleep_for(100ms))
            ready = isReady() ? ready + 1 : 0;
        return ready == looksInARow;
    }

    std::unique_ptr<KioskSet> m_set;
};

TEST_P(PowerCut, leavesThreeBooksThatAgree) {
    auto started = KioskSet::start();
    ASSERT_TRUE(started.has_value()) << started.error().message;
    m_set = std::move(*started);
    ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();
    buyUntilTheCut();
    if (HasFatalFailure()) return;

    const auto again = m_set->startKiosk();
    ASSERT_TRUE(again.has_value()) << again.error().message;
    ASSERT_TRUE(becomesReady(60s)) << m_set->logs();

    // Whoever stands there does what the screen asks for: the same customer, or the next one from the first page on.
    const auto visit = m_set->visit({.speed = 20}, 120s);
    ASSERT_TRUE(visit.has_value()) << visit.error().message << m_set->logs();
    EXPECT_TRUE(visit->ended) << visit->outcome << ": " << visit->reason << m_set->logs();
    const bool wentOn = std::ranges::find(visit->pages, Page::Language) == visit->pages.end();
    EXPECT_EQ(wentOn, GetParam().outcome == Outcome::GoesOn) << m_set->logs();

    const auto settled = waitForSettlement(*m_set, 60s);
    EXPECT_TRUE(settled.has_value()) << settled.error().message << m_set->logs();
    EXPECT_THAT(brokenInvariants(*m_set), IsEmpty()) << m_set->logs();
    EXPECT_EQ(cardsTaken(*m_set), GetParam().outcome == Outcome::IsOver ? 2 : 1) << m_set->logs();
}

// The ten states, each where it is most delicate: an intent without its outcome, where there is one.
INSTANTIATE_TEST_SUITE_P(
    AtEachState, PowerCut,
    testing::Values(Moment{"opened", "outcome", Outcome::Undone}, Moment{"identified", "outcome", Outcome::Undone},
                    Moment{"staging", "intent", Outcome::GoesOn}, Moment{"bound", "outcome", Outcome::GoesOn},
                    Moment{"authorised", "intent", Outcome::GoesOn}, Moment{"activating", "intent", Outcome::GoesOn},
                    Moment{"presenting", "intent", Outcome::GoesOn}, Moment{"taken", "outcome", Outcome::GoesOn},
                    Moment{"settling", "intent", Outcome::GoesOn}, Moment{"closed", "outcome", Outcome::IsOver}),
    [](const auto& info) { return nameOf(info.param); });

// ./check --sweep
INSTANTIATE_TEST_SUITE_P(Sweep, PowerCut,
                         testing::Values(Moment{"staging", "outcome", Outcome::GoesOn},
                                         Moment{"authorised", "outcome", Outcome::GoesOn},
                                         Moment{"activating", "outcome", Outcome::GoesOn},
                                         Moment{"presenting", "outcome", Outcome::GoesOn},
                                         Moment{"settling", "outcome", Outcome::IsOver}),
                         [](const auto& info) { return nameOf(info.param); });

}  // namespace
}  // namespace simkiosk::scenario
