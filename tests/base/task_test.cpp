#include "platform/base/task.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "platform/base/mailbox.hpp"
#include "platform/base/within.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk {
namespace {

Task<int> twice(Clock& clock, int value) {
    co_await sleepFor(clock, 10ms);
    co_return value * 2;
}

TEST(Task, AwaitsOthersOnVirtualTime) {
    ManualClock clock;
    const auto before = clock.now();
    const int value =
        runTask(clock, [](Clock& c) -> Task<int> { co_return co_await twice(c, 3) + co_await twice(c, 4); }(clock));
    EXPECT_EQ(value, 14);
    EXPECT_EQ(clock.now() - before, 20ms);
}

struct Witness {
    std::vector<std::string>& story;
    ~Witness() { story.emplace_back("cleaned"); }
};

TEST(Task, DestroyedGroupUnwindsWithoutFurtherEffects) {
    ManualClock clock;
    std::vector<std::string> story;
    {
        TaskGroup group;
        group.spawn([](Clock& c, std::vector<std::string>& out) -> Task<void> {
            const Witness witness{out};
            out.emplace_back("started");
            co_await sleepFor(c, 1s);
            out.emplace_back("effect");
        }(clock, story));
    }
    clock.advance(5s);
    EXPECT_EQ(story, (std::vector<std::string>{"started", "cleaned"}));
}

TEST(Task, LongChainsOfReadyTasksDoNotGrowTheStack) {
    ManualClock clock;
    const auto ready = [](int value) -> Task<int> { co_return value; };
    const long sum = runTask(clock, [](auto one) -> Task<long> {
        long total = 0;
        for (int i = 0; i < 200'000; ++i) total += co_await one(1);
        co_return total;
    }(ready));
    EXPECT_EQ(sum, 200'000);
}

TEST(TaskGroup, ForgetsFinishedTasks) {
    ManualClock clock;
    TaskGroup group;
    group.spawn([](Clock& c) -> Task<void> { co_await sleepFor(c, 1ms); }(clock));
    EXPECT_FALSE(group.empty());
    clock.advance(2ms);
    EXPECT_TRUE(group.empty());
}

Task<Result<int>> answersAfter(Clock& clock, Duration time, std::vector<std::string>& story) {
    const Witness witness{story};
    co_await sleepFor(clock, time);
    story.emplace_back("answered");
    co_return 7;
}

TEST(Within, IsTheAnswerOrTheDeadline) {
    ManualClock clock;
    const auto ask = [&](Duration time, std::vector<std::string>& story) {
        return runTask(clock, within(clock, clock.now() + 100ms, answersAfter(clock, time, story)));
    };
    std::vector<std::string> early;
    EXPECT_EQ(ask(99ms, early), 7);
    EXPECT_EQ(early, (std::vector<std::string>{"answered", "cleaned"}));
    std::vector<std::string> late;
    const auto before = clock.now();
    EXPECT_EQ(ask(1h, late).error().code, ErrorCode::Timeout);
    EXPECT_EQ(clock.now() - before, 100ms);
    EXPECT_EQ(late, (std::vector<std::string>{"cleaned"}));
}

TEST(Within, TakesAnAnswerThatIsThereAtOnce) {
    ManualClock clock;
    const auto atOnce = []() -> Task<Result<int>> { co_return fail(ErrorCode::NotFound, "none"); };
    EXPECT_EQ(runTask(clock, within(clock, clock.now() + 1s, atOnce())).error().code, ErrorCode::NotFound);
}

TEST(Mailbox, DeliversTimesOutAndRefusesWhenFull) {
    ManualClock clock;
    Mailbox<int> mailbox(clock, 2);
    EXPECT_TRUE(mailbox.push(1));
    EXPECT_TRUE(mailbox.push(2));
    EXPECT_FALSE(mailbox.push(3));
    EXPECT_EQ(runTask(clock, mailbox.next(clock.now())), 1);
    EXPECT_EQ(runTask(clock, mailbox.next(clock.now())), 2);
    EXPECT_EQ(runTask(clock, mailbox.next(clock.now() + 1s)), std::nullopt);

    const auto timer = Timer(clock, clock.now() + 5ms, [&] { mailbox.push(4); });
    EXPECT_EQ(runTask(clock, mailbox.next(clock.now() + 1s)), 4);
}

}  // namespace
}  // namespace simkiosk
