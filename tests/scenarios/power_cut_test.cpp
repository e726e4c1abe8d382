// kill -9 of the kiosk as soon as a journal record is durable, at each state of a sale; then it starts again beside
// the emulated devices, which keep what is in them, and the three books must agree.
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

struct Moment {
    const char* step;
    const char* kind;
};

std::string nameOf(const Moment& moment) { return std::string(moment.step) + "_" + moment.kind; }

class PowerCut : public testing::TestWithParam<Moment> {
   protected:
    bool recorded(const Moment& moment) const {
        for (const JournalLine& line : readJournal(*m_set))
            if (line.step == moment.step && line.kind == moment.kind) return true;
        return false;
    }

    std::unique_ptr<KioskSet> m_set;
};

TEST_P(PowerCut, leavesThreeBooksThatAgree) {
    auto started = KioskSet::start({.motion = 0.1, .under = {}});
    ASSERT_TRUE(started.has_value()) << started.error().message;
    m_set = std::move(*started);
    ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();

    std::atomic<bool> over = false;
    std::atomic<bool> cut = false;
    std::thread executioner([&] {
        while (!over && !cut) {
            if (recorded(GetParam())) {
                m_set->kiosk().kill();
                cut = true;
            }
            std::this_thread::sleep_for(1ms);
        }
    });
    const auto visit = m_set->visit({.speed = 5}, 60s);
    over = true;
    executioner.join();
    ASSERT_TRUE(cut) << "the sale never came to " << nameOf(GetParam()) << ": " << visit->reason << m_set->logs();

    const auto again = m_set->startKiosk();
    ASSERT_TRUE(again.has_value()) << again.error().message;
    // The same customer still stands there and goes on where the screen lets them.
    auto desk = m_set->desk();
    ASSERT_TRUE(desk.has_value());
    const auto deadline = std::chrono::steady_clock::now() + 150s;
    bool rested = false;
    while (!rested && std::chrono::steady_clock::now() < deadline) {
        if (const auto state = desk->state("dispenser"); state && state->at("card").as_string() == "gate")
            (void)desk->order("dispenser", "take_card");
        rested = m_set->waitForPage("attract", 500ms).has_value();
    }
    ASSERT_TRUE(rested) << m_set->waitForPage("attract", 1s).error().message << m_set->logs();
    const auto settled = waitForSettlement(*m_set, 60s);
    EXPECT_TRUE(settled.has_value()) << settled.error().message;
    EXPECT_THAT(brokenInvariants(*m_set), IsEmpty()) << m_set->logs();

    // And the next customer is served.
    const auto next = m_set->visit({.speed = 5}, 120s);
    ASSERT_TRUE(next.has_value()) << next.error().message;
    EXPECT_TRUE(next->asExpected) << next->outcome << ": " << next->reason << m_set->logs();
    EXPECT_TRUE(waitForSettlement(*m_set, 30s).has_value());
    EXPECT_THAT(brokenInvariants(*m_set), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    AtEachState, PowerCut,
    testing::Values(Moment{"opened", "outcome"}, Moment{"identified", "outcome"}, Moment{"staging", "intent"},
                    Moment{"staging", "outcome"}, Moment{"bound", "outcome"}, Moment{"authorised", "intent"},
                    Moment{"authorised", "outcome"}, Moment{"activating", "intent"}, Moment{"activating", "outcome"},
                    Moment{"presenting", "intent"}, Moment{"presenting", "outcome"}, Moment{"taken", "outcome"},
                    Moment{"settling", "intent"}, Moment{"settling", "outcome"}, Moment{"closed", "outcome"}),
    [](const auto& info) { return nameOf(info.param); });

}  // namespace
}  // namespace simkiosk::scenario
