// Each device silent, talking garbage or unplugged, and the back office gone, while a customer stands there: the
// screen leads to an end, the books agree, and the kiosk is back in service without a restart.
#include <gmock/gmock.h>

#include <set>

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

std::string nameOf(const Strike& strike) {
    return std::string(strike.device) + "_" + strike.fault + "_" + toString(strike.page);
}

class DeviceFault : public testing::TestWithParam<Strike> {
   protected:
    void strike() {
        const Strike& strike = GetParam();
        if (std::string_view(strike.device) == "office") {
            m_set->backOffice().kill();
            return;
        }
        auto desk = m_set->desk();
        ASSERT_TRUE(desk.has_value());
        const auto done = desk->order(strike.device, strike.fault);
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }

    void heal() {
        const Strike& strike = GetParam();
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

    std::unique_ptr<KioskSet> m_set;
};

TEST_P(DeviceFault, endsClearlyAndHeals) {
    auto started = KioskSet::start();
    ASSERT_TRUE(started.has_value()) << started.error().message;
    m_set = std::move(*started);
    ASSERT_TRUE(m_set->waitForPage("attract", 30s).has_value()) << m_set->logs();

    bool struck = false;
    const auto visit = m_set->visit({.speed = 20}, 240s, [&](Page page) {
        if (page == GetParam().page && !std::exchange(struck, true)) strike();
    });
    ASSERT_TRUE(visit.has_value()) << visit.error().message;
    ASSERT_TRUE(struck) << "the visit never came to that page: " << visit->reason << m_set->logs();
    EXPECT_TRUE(visit->ended) << visit->reason << m_set->logs();
    heal();

    // The kiosk comes back by itself; whatever was left in the path is dealt with first.
    auto desk = m_set->desk();
    ASSERT_TRUE(desk.has_value());
    const auto open = m_set->waitForPage("attract", 90s);
    ASSERT_TRUE(open.has_value()) << open.error().message << m_set->logs();
    const auto settled = waitForSettlement(*m_set, 90s);
    EXPECT_TRUE(settled.has_value()) << settled.error().message << m_set->logs();
    EXPECT_THAT(brokenInvariants(*m_set), IsEmpty()) << visit->outcome << m_set->logs();

    const auto next = m_set->visit({.speed = 20}, 120s);
    ASSERT_TRUE(next.has_value()) << next.error().message;
    EXPECT_TRUE(next->asExpected) << next->outcome << ": " << next->reason << m_set->logs();
}

// The step at which each part is at work.
INSTANTIATE_TEST_SUITE_P(AtItsStep, DeviceFault,
                         testing::Values(Strike{"idcard", "unplug", Page::IdentityCard},

                                         Strike{"dispenser", "unplug", Page::Payment},
                                         Strike{"office", "down", Page::Issue}),
                         [](const auto& info) { return nameOf(info.param); });

std::vector<Strike> everything() {
    std::vector<Strike> all;
    for (const char* device : {"dispenser", "idcard", "printer", "camera"})
        for (const char* fault : {"silent", "garbage", "unplug"})
            for (const Page page : {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                                    Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt})
                all.push_back({device, fault, page});
    for (const Page page : {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::IdentityCard,
                            Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt})
        all.push_back({"office", "down", page});
    return all;
}

// ./check --sweep
INSTANTIATE_TEST_SUITE_P(Sweep, DeviceFault, testing::ValuesIn(everything()),
                         [](const auto& info) { return nameOf(info.param); });

}  // namespace
}  // namespace simkiosk::scenario
