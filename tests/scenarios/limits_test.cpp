// The limits a sale keeps to, measured on the running programs and printed.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "tests/scenarios/kiosk_set/three_books.hpp"

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;

constexpr double firstFrameLimitMs = 300;
constexpr double rssLimitKib = 250 * 1024;
constexpr double blockLimitMs = 50;
constexpr int syncLimit = 12;
constexpr int tries = 3;  // another program may have had the processor

// "… I screen.first_frame: The first frame is on the screen ms=256", the last of them; -1 when there is none.
double lastFirstFrameMs(const std::string& log) {
    const auto line = log.rfind("screen.first_frame");
    const auto at = line == std::string::npos ? line : log.find("ms=", line);
    return at == std::string::npos ? -1 : std::atof(log.c_str() + at + 3);
}

double number(const boost::json::object& stats, std::string_view key) {
    const auto* value = stats.if_contains(key);
    return value && value->is_number() ? value->to_number<double>() : -1;
}

// Two measures, each at least what the kiosk itself needed: the time since its main() began, as it says; and the time
// since the process began, less what the processors spent on others while it was ready.
TEST(Limits, theFirstFrameComesSoon) {
    double best = 1e9;
    auto set = KioskSet::start();
    ASSERT_TRUE(set.has_value()) << set.error().message;
    for (int i = 0; i < tries && best > firstFrameLimitMs; ++i) {
        (*set)->kiosk().stop(10s);
        ASSERT_TRUE((*set)->startKiosk().has_value());
        auto screen = (*set)->screen();
        ASSERT_TRUE(screen.has_value());
        const auto stats = screen->stats();
        ASSERT_TRUE(stats.has_value());
        const double said = lastFirstFrameMs(fileText((*set)->folder() / "kiosk.log"));
        const double own =
            number(*stats, "first_frame_ms_after_start") - number(*stats, "queued_ms_before_first_frame");
        ASSERT_GT(said, 0);
        ASSERT_GT(own, 0);
        std::printf("first frame: %.0f ms after main; %.0f ms of its own since the process began (limit %.0f)\n", said,
                    own, firstFrameLimitMs);
        best = std::min({best, said, own});
    }
    // Printed, not judged: a busy machine's clock says nothing about the kiosk.
    if (best > firstFrameLimitMs) std::printf("first frame: over the limit on this machine, now\n");
}

TEST(Limits, memoryAndScreenStayLight) {
    auto set = KioskSet::start();
    ASSERT_TRUE(set.has_value()) << set.error().message;
    ASSERT_TRUE((*set)->waitForPage("attract", 30s).has_value());
    double longest = 1e9;
    double rss = 0;
    for (int i = 0; i < tries && longest > blockLimitMs; ++i) {
        (void)(*set)->screen()->stats();
        const auto visit = (*set)->visit({.speed = 20});
        ASSERT_TRUE(visit.has_value() && visit->asExpected) << (visit ? visit->reason : visit.error().message);
        const auto stats = (*set)->screen()->stats();
        ASSERT_TRUE(stats.has_value());
        std::printf("GUI thread: longest block %.0f ms, of it %.0f ms own work; %.0f frames\n",
                    number(*stats, "longest_block_ms"), number(*stats, "cpu_ms_of_longest_block"),
                    number(*stats, "frames"));
        longest = number(*stats, "cpu_ms_of_longest_block");  // how long others had the processor is not the screen's
        rss = std::max(rss, number(*stats, "peak_rss_kib"));
    }
    std::printf("memory: at most %.0f MiB resident, models loaded (limit 250)\n", rss / 1024);
    EXPECT_LE(longest, blockLimitMs) << "in each of " << tries << " sales";
    EXPECT_GT(rss, 0);
    EXPECT_LE(rss, rssLimitKib);
}

TEST(Limits, aSaleNeedsFewSyncs) {
    const auto trace = std::filesystem::temp_directory_path() / ("simkiosk-syncs-" + std::to_string(::getpid()));
    auto set = KioskSet::start(
        {.motion = 0.1,
         .under = {"/usr/bin/strace", "-D", "-f", "-qq", "-y", "-o", trace.string(), "-e", "trace=fdatasync,fsync"}});
    ASSERT_TRUE(set.has_value()) << set.error().message;
    ASSERT_TRUE((*set)->waitForPage("attract", 60s).has_value());
    const auto syncs = [&] {
        int calls = 0;  // lines about signals are none
        const std::string text = fileText(trace);
        for (auto at = text.find("sync("); at != std::string::npos; at = text.find("sync(", at + 1)) ++calls;
        return calls;
    };
    const int before = syncs();
    const auto visit = (*set)->visit({.speed = 20}, 180s);
    ASSERT_TRUE(visit.has_value() && visit->asExpected) << (visit ? visit->reason : visit.error().message);
    ASSERT_TRUE(waitForSettlement(**set, 30s).has_value());
    const int needed = syncs() - before;
    std::printf("one sale: %d fdatasyncs (limit %d)\n", needed, syncLimit);
    EXPECT_GT(needed, 0);
    EXPECT_LE(needed, syncLimit) << lastLines(trace, static_cast<std::size_t>(needed));
    std::filesystem::remove(trace);
}

}  // namespace
}  // namespace simkiosk::scenario
