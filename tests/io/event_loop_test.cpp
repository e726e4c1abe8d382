#include "platform/io/event_loop.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include <atomic>
#include <thread>

namespace simkiosk {
namespace {

TEST(EventLoop, RunsTimersInOrderAndNeverEarly) {
    EventLoop loop;
    const Instant start = loop.now();
    std::vector<int> order;
    loop.schedule(start + 30ms, [&] {
        order.push_back(3);
        EXPECT_GE(loop.now(), start + 30ms);
        loop.stop();
    });
    loop.schedule(start + 10ms, [&] {
        order.push_back(1);
        EXPECT_GE(loop.now(), start + 10ms);
    });
    loop.schedule(start - 1s, [&] { order.push_back(0); });
    loop.schedule(start + 20ms, [&] { order.push_back(2); });
    EXPECT_TRUE(order.empty()) << "schedule() itself calls nothing";
    loop.run();
    EXPECT_EQ(order, (std::vector{0, 1, 2, 3}));
    EXPECT_LT(loop.now(), start + 2s);
}

TEST(EventLoop, CancelledTimersStaySilentAlsoWhenDueTogether) {
    EventLoop loop;
    const Instant due = loop.now() + 5ms;
    bool called = false;
    Clock::TimerId second = 0;
    loop.schedule(due, [&] { loop.cancel(second); });
    second = loop.schedule(due, [&] { called = true; });
    {
        const Timer scoped(loop, due, [&] { called = true; });
    }
    loop.schedule(due + 5ms, [&] { loop.stop(); });
    loop.run();
    EXPECT_FALSE(called);
}

TEST(EventLoop, TimerThatSchedulesItselfAtOnceDoesNotStarveOthers) {
    EventLoop loop;
    int rounds = 0;
    std::function<void()> again = [&] {
        ++rounds;
        loop.schedule(loop.now(), again);
    };
    loop.schedule(loop.now(), again);
    loop.onMachine([&] { loop.onMachine([&] { loop.onMachine([&] { loop.stop(); }); }); });
    loop.run();
    EXPECT_LT(rounds, 100);
}

TEST(EventLoop, WorkRunsElsewhereAndItsEndHere) {
    EventLoop loop;
    const auto machine = std::this_thread::get_id();
    std::thread::id worker;
    const auto work = [](EventLoop& owner, std::thread::id& where) -> Task<int> {
        co_return co_await runOn<int>(owner, [&where] {
            where = std::this_thread::get_id();
            return 42;
        });
    };
    EXPECT_EQ(runUntilDone(loop, work(loop, worker)), 42);
    EXPECT_NE(worker, machine);
}

TEST(EventLoop, FullWorkQueueMakesTheCallerWaitAndLosesNothing) {
    EventLoop loop({.workerThreads = 2, .queuedWork = 4});
    std::atomic<int> begun = 0;
    int done = 0;
    for (int i = 0; i < 40; ++i) {
        loop.post(
            [&] {
                ++begun;
                std::this_thread::sleep_for(1ms);
            },
            [&] {
                if (++done == 40) loop.stop();
            });
        EXPECT_GE(begun + 4 + 2, i) << "no more than the limit is queued";
    }
    loop.run();
    EXPECT_EQ(done, 40);
}

TEST(EventLoop, DestroyingItDropsQueuedWork) {
    std::atomic<int> begun = 0;
    {
        EventLoop loop({.workerThreads = 1, .queuedWork = 64});
        for (int i = 0; i < 50; ++i) {
            loop.post(
                [&] {
                    ++begun;
                    std::this_thread::sleep_for(5ms);
                },
                [] { FAIL() << "nobody runs the loop"; });
        }
    }
    EXPECT_LT(begun, 50);
}

TEST(EventLoop, CallsFromOtherThreadsArriveOnTheMachineThread) {
    EventLoop loop;
    const auto machine = std::this_thread::get_id();
    std::jthread other([&] {
        loop.onMachine([&] {
            EXPECT_EQ(std::this_thread::get_id(), machine);
            loop.stop();
        });
    });
    loop.run();
}

TEST(EventLoop, TerminationSignalBecomesACall) {
    EventLoop loop;
    bool asked = false;
    loop.onTermination([&] {
        asked = true;
        loop.stop();
    });
    loop.schedule(loop.now() + 5ms, [] { kill(getpid(), SIGTERM); });
    loop.run();
    EXPECT_TRUE(asked);
}

TEST(EventLoop, ADestroyedSleeperIsNotWokenAgain) {
    EventLoop loop;
    bool woken = false;
    const auto sleep = [](EventLoop& owner, bool& out) -> Task<void> {
        co_await sleepFor(owner, 5ms);
        out = true;
    };
    {
        TaskGroup group;
        group.spawn(sleep(loop, woken));
    }
    loop.schedule(loop.now() + 15ms, [&] { loop.stop(); });
    loop.run();
    EXPECT_FALSE(woken);
}

}  // namespace
}  // namespace simkiosk
