// What one customer after the other leaves behind in the screen's process: nothing.
#include <gtest/gtest.h>
#include <malloc.h>

#include <QQmlEngine>

#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

using namespace std::chrono_literals;

constexpr Page wholeSale[] = {Page::Language, Page::Plans,   Page::Numbers, Page::Consents, Page::IdentityCard,
                              Page::LiveFace, Page::Review,  Page::Payment, Page::Issue,    Page::Receipt,
                              Page::Goodbye,  Page::Problem, Page::Attract};

std::size_t bytesInUse(ScreenUnderTest& screen) {
    screen.shell.view().engine()->collectGarbage();
    screen.rest(20ms);  // what is deleted later
    const auto heap = ::mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

void oneSession(ScreenUnderTest& screen, int number) {
    const auto language = allLanguages[static_cast<std::size_t>(number) % std::size(allLanguages)];
    for (const Page page : wholeSale) {
        screen.show(snapshotOf(page, language, screen.clock.now()), 0ms);
        ASSERT_TRUE(screen.comes(QString::fromLatin1(toString(page)))) << toString(page);
    }
}

// In use at the attract page after so many sessions and not after the first ones. What a garbage collector and caches
// of texts and pictures hold goes up and down by a megabyte; what every session left behind would add up.
void expectFlat(int warmUp, int sessions, double limitMiB) {
    ScreenUnderTest screen({800, 1280});
    // Until Qt, the font cache and the pools of the allocator have what they keep.
    for (int i = 0; i < warmUp; ++i) ASSERT_NO_FATAL_FAILURE(oneSession(screen, i));
    const auto before = bytesInUse(screen);
    for (int i = 0; i < sessions; ++i) ASSERT_NO_FATAL_FAILURE(oneSession(screen, i));
    const auto after = bytesInUse(screen);
    const auto grown = static_cast<double>(after) - static_cast<double>(before);
    std::printf("%d sessions: %.0f KiB in use, %+.0f KiB since the first %d\n", sessions,
                static_cast<double>(after) / 1024, grown / 1024, warmUp);
    EXPECT_LT(grown, limitMiB * 1024 * 1024);
}

// The machine does not wait for the screen: it is on the next page while this one is still being made.
TEST(Sessions, outrunTheScreenWithoutHarm) {
    ScreenUnderTest screen({800, 1280});
    for (auto apart = 0ms; apart < 60ms; apart += 3ms) {
        for (const Page page : wholeSale) screen.show(snapshotOf(page, Language::En, screen.clock.now()), apart);
        ASSERT_TRUE(screen.comes(QStringLiteral("attract"))) << "the last page is the one that stays";
    }
}
// Too few to tell a cache that fills from a leak; a page or its pictures left behind each time would show.
TEST(Sessions, leaveNoPageInMemory) { expectFlat(10, 15, 12); }
TEST(SweepSessions, aThousandLeaveNothingInMemory) { expectFlat(30, 1000, 4); }

}  // namespace
}  // namespace simkiosk
