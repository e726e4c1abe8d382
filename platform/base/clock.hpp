// Time comes in through constructors, so that the whole kiosk also runs on virtual time.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <utility>

#include "platform/base/task.hpp"

namespace simkiosk {

using namespace std::chrono_literals;

struct MonotonicClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<MonotonicClock>;
    static constexpr bool is_steady = true;
};
using Duration = std::chrono::nanoseconds;
// Decisions use this: it never jumps. Comparable only within one boot.
using Instant = MonotonicClock::time_point;
// For people and records only; it may jump.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
   public:
    using TimerId = std::uint64_t;

    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual WallTime wall() const = 0;
    // Calls back once, from the machine thread's loop, at or after `when`; never from within schedule().
    virtual TimerId schedule(Instant when, std::function<void()> callback) = 0;
    virtual void cancel(TimerId timer) = 0;
};

// A scheduled call that is taken back when this goes out of scope.
class Timer {
   public:
    Timer() = default;
    Timer(Clock& clock, Instant when, std::function<void()> callback)
        : m_clock(&clock), m_id(clock.schedule(when, std::move(callback))) {}
    Timer(Timer&& other) noexcept : m_clock(std::exchange(other.m_clock, nullptr)), m_id(other.m_id) {}
    Timer& operator=(Timer&& other) noexcept {
        std::swap(m_clock, other.m_clock);
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~Timer() {
        if (m_clock) m_clock->cancel(m_id);
    }

   private:
    Clock* m_clock = nullptr;
    Clock::TimerId m_id = 0;
};

// To be awaited; with its coroutine goes the timer.
class [[nodiscard]] Sleep {
   public:
    Sleep(Clock& clock, Instant when) : m_clock(clock), m_when(when) {}

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> sleeper) {
        m_timer = Timer(m_clock, m_when, [sleeper] { sleeper.resume(); });
    }
    void await_resume() const noexcept {}

   private:
    Clock& m_clock;
    Instant m_when;
    Timer m_timer;
};

inline Sleep sleepUntil(Clock& clock, Instant when) { return {clock, when}; }
inline Sleep sleepFor(Clock& clock, Duration duration) { return {clock, clock.now() + duration}; }

}  // namespace simkiosk
