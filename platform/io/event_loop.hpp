// The machine thread's loop: timers, wires and finished work are called back here, one after the other.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include "platform/base/clock.hpp"
#include "platform/io/worker.hpp"

namespace simkiosk {

// Everything except post(), onMachine() and stop() belongs to the thread that calls run().
class EventLoop : public Clock, public Worker {
   public:
    // Worker threads start with the first work posted.
    struct Limits {
        unsigned workerThreads = 2;
        std::size_t queuedWork = 256;
    };

    EventLoop();
    explicit EventLoop(Limits limits);
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;
    // Waits for work that has begun; what is still queued is dropped.
    ~EventLoop() override;

    // CLOCK_BOOTTIME: goes on while the machine sleeps, so a lease that ran out in sleep has run out.
    Instant now() const override;
    WallTime wall() const override;
    TimerId schedule(Instant when, std::function<void()> callback) override;
    void cancel(TimerId timer) override;

    // When `queuedWork` is reached the caller waits for room.
    void post(std::function<void()> work, std::function<void()> done) override;
    void onMachine(std::function<void()> call) override;
    void post(std::function<void()> call) { onMachine(std::move(call)); }

    // Returns after stop(); may be run again.
    void run();
    void stop();
    // Calls back on SIGTERM and SIGINT instead of ending the process.
    void onTermination(std::function<void()> callback);

    struct State;
    State& state() { return *m_state; }

   private:
    std::unique_ptr<State> m_state;
};

// Runs the loop until this task is done; nothing when the loop was stopped before. For programs that do one thing.
template <typename T>
std::optional<T> runUntilDone(EventLoop& loop, Task<T> task) {
    std::optional<T> result;
    TaskGroup group;
    const auto finish = [](EventLoop& owner, Task<T> inner, std::optional<T>& out) -> Task<void> {
        out.emplace(co_await std::move(inner));
        owner.stop();
    };
    group.spawn(finish(loop, std::move(task), result));
    loop.run();
    return result;
}

}  // namespace simkiosk
