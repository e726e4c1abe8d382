// Each device silent, talking garbage or unplugged, and the back office gone, while a customer stands there: the
// screen leads to an end, the books agree, and the kiosk is back in service without a restart.
#include <gmock/gmock.h>

#include <optional>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

struct Strike {
    const char* device;
    const char* fault;  // silent | garbage | unplug | down
    Page page;
};

// From mending to the page that invites.
constexpr double backInServiceSeconds = 5;
constexpr double blockLimitMs = 50;

double seconds(std::chrono::steady_clock::duration time) { return std::chrono::duration<double>(time).count(); }

std::string nameOf(const Strike& strike) {
    return std::string(strike.device) + "_" + strike.fault + "_" + toString(strike.page);
}

void PrintTo(const Strike& strike, std::ostream* out) { *out << nameOf(strike); }

// One kiosk with a fault at hand.
class Struck {
   public:
    Result<void> start() {
        auto started = KioskSet::start();
        SIMKIOSK_TRY(started);
        m_set = std::move(*started);
        return m_set->waitForPage("attract", 30s);
    }

    // The visit during which the fault comes; a failed assertion when it never got there or never came to an end.
    void visitStruckBy(const Strike& strike) {
        bool struck = false;
        (void)m_set->screen()->stats();
        const auto visit = m_set->visit({.speed = 20}, 240s, [&](Page page) {
            if (page == strike.page && !std::exchange(struck, true)) cause(strike);
        });
        ASSERT_TRUE(visit.has_value()) << visit.error().message;
        ASSERT_TRUE(struck) << "the visit never came to that page: " << visit->reason << m_set->logs();
        ASSERT_TRUE(visit->ended) << visit->reason << m_set->logs();
        m_sold += visit->outcome.starts_with("SIM in hand") ? 1 : 0;
        ASSERT_NO_FATAL_FAILURE(expectSmoothScreen());
        std::printf("%s: %s after %.1f s", nameOf(strike).c_str(), visit->outcome.c_str(), seconds(visit->toTheEnd));
    }

    void mend(const Strike& strike) {
        if (std::string_view(strike.device) == "office") {
            const auto started = m_set->startBackOffice();
            ASSERT_TRUE(started.has_value()) << started.error().message;
            return;
        }
        auto desk = m_set->desk();
        ASSERT_TRUE(desk.has_value());
        for (const char* order : {"normal", "plug"}) {
            const auto done = desk->order(strike.device, order);
            ASSERT_TRUE(done.has_value()) << done.error().message;
        }
    }

    // Between customers, for long enough that every pause of the kiosk has grown; it says so meanwhile.
    void strikeAtRest(const Strike& strike) {
        cause(strike);
        if (std::string_view(strike.device) != "printer") {
            const auto said = m_set->waitForPage("out_of_service", 45s);
            ASSERT_TRUE(said.has_value()) << said.error().message << m_set->logs();
        }
        std::this_thread::sleep_for(15s);
        std::printf("%s_%s at rest", strike.device, strike.fault);
    }

    // By itself, soon; whatever was left in the path is dealt with first.
    void expectServiceSoon() {
        const auto mended = std::chrono::steady_clock::now();
        const auto open = m_set->waitForPage("attract", 90s);
        ASSERT_TRUE(open.has_value()) << open.error().message << m_set->logs();
        const double after = seconds(std::chrono::steady_clock::now() - mended);
        EXPECT_LT(after, backInServiceSeconds) << m_set->logs();
        std::printf("; in service %.1f s after it was mended\n", after);
    }

    void expectSale() {
        const auto visit = m_set->visit({.speed = 20}, 120s);
        ASSERT_TRUE(visit.has_value()) << visit.error().message;
        EXPECT_TRUE(visit->asExpected) << visit->outcome << ": " << visit->reason << m_set->logs();
        ++m_sold;
    }

    void expectBooksAgree() {
        const auto settled = waitForSettlement(*m_set, 90s);
        ASSERT_TRUE(settled.has_value()) << settled.error().message << m_set->logs();
        ASSERT_THAT(brokenInvariants(*m_set), IsEmpty()) << m_set->logs();
        ASSERT_EQ(cardsTaken(*m_set), m_sold) << m_set->logs();
    }

   private:
    // Whatever the devices do, the screen's thread neither works for long nor draws for long at a stretch.
    void expectSmoothScreen() {
        const auto stats = m_set->screen()->stats();
        ASSERT_TRUE(stats.has_value()) << stats.error().message;
        const auto ms = [&](const char* key) { return stats->at(key).to_number<double>(); };
        EXPECT_LE(ms("cpu_ms_of_longest_block"), blockLimitMs);
        EXPECT_EQ(ms("frames_over_100_ms"), 0) << "the longest took " << ms("longest_frame_work_ms") << " ms";
        std::printf("GUI thread: longest block %.0f ms of own work, longest of %.0f frames %.0f ms; ",
                    ms("cpu_ms_of_longest_block"), ms("frames"), ms("longest_frame_work_ms"));
    }

    void cause(const Strike& strike) {
        if (std::string_view(strike.device) == "office") {
            m_set->backOffice().kill();
            return;
        }
        auto desk = m_set->desk();
        ASSERT_TRUE(desk.has_value());
        const auto done = desk->order(strike.device, strike.fault);
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }

    std::unique_ptr<KioskSet> m_set;
    int m_sold = 0;
};

class DeviceFault : public testing::TestWithParam<Strike> {};

TEST_P(DeviceFault, endsClearlyAndHeals) {
    Struck kiosk;
    const auto started = kiosk.start();
    ASSERT_TRUE(started.has_value()) << started.error().message;
    ASSERT_NO_FATAL_FAILURE(kiosk.visitStruckBy(GetParam()));
    ASSERT_NO_FATAL_FAILURE(kiosk.mend(GetParam()));
    ASSERT_NO_FATAL_FAILURE(kiosk.expectServiceSoon());
    ASSERT_NO_FATAL_FAILURE(kiosk.expectSale());
    kiosk.expectBooksAgree();
}

// The step at which each part is at work.
INSTANTIATE_TEST_SUITE_P(AtItsStep, DeviceFault,
                         testing::Values(Strike{"idcard", "unplug", Page::IdentityCard},
                                         Strike{"camera", "unplug", Page::LiveFace},
                                         Strike{"dispenser", "unplug", Page::Payment},
                                         Strike{"office", "down", Page::Issue}),
                         [](const auto& info) { return nameOf(info.param); });

struct Fault {
    const char* device;
    const char* fault;
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.device << ' ' << fault.fault; }

class DeviceFaultSweep : public testing::TestWithParam<Fault> {};

// One customer after the other, each struck one step later than the last. ./check --sweep
TEST_P(DeviceFaultSweep, endsClearlyAndHealsAtEveryStep) {
    std::optional<Struck> kiosk;
    for (const Page page : {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                            Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt}) {
        const Strike strike{GetParam().device, GetParam().fault, page};
        SCOPED_TRACE(nameOf(strike));
        if (!kiosk) {
            const auto started = kiosk.emplace().start();
            ASSERT_TRUE(started.has_value()) << started.error().message;
        }
        [&] {
            ASSERT_NO_FATAL_FAILURE(kiosk->visitStruckBy(strike));
            ASSERT_NO_FATAL_FAILURE(kiosk->mend(strike));
            ASSERT_NO_FATAL_FAILURE(kiosk->expectServiceSoon());
            ASSERT_NO_FATAL_FAILURE(kiosk->expectBooksAgree());
        }();
        // The other steps are told about all the same, on a kiosk of their own.
        if (HasFatalFailure()) kiosk.reset();
    }
    if (!kiosk) return;
    const Strike atRest{GetParam().device, GetParam().fault, Page::Attract};
    ASSERT_NO_FATAL_FAILURE(kiosk->strikeAtRest(atRest));
    ASSERT_NO_FATAL_FAILURE(kiosk->mend(atRest));
    ASSERT_NO_FATAL_FAILURE(kiosk->expectServiceSoon());
    kiosk->expectSale();
    kiosk->expectBooksAgree();
}

INSTANTIATE_TEST_SUITE_P(Sweep, DeviceFaultSweep,
                         testing::Values(Fault{"dispenser", "silent"}, Fault{"dispenser", "garbage"},
                                         Fault{"dispenser", "unplug"}, Fault{"idcard", "silent"},
                                         Fault{"idcard", "garbage"}, Fault{"idcard", "unplug"},
                                         Fault{"printer", "silent"}, Fault{"printer", "garbage"},
                                         Fault{"printer", "unplug"}, Fault{"camera", "silent"},
                                         Fault{"camera", "garbage"}, Fault{"camera", "unplug"},
                                         Fault{"office", "down"}),
                         [](const auto& info) { return std::string(info.param.device) + "_" + info.param.fault; });

}  // namespace
}  // namespace simkiosk::scenario
