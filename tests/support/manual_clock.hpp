// Virtual time for tests: advance() runs what is due, in order.
#pragma once

#include <map>
#include <unordered_map>

#include "platform/base/clock.hpp"

namespace simkiosk {

class ManualClock : public Clock {
   public:
    Instant now() const override { return m_now; }
    Duration wallOffset{};  // a wall clock that somebody set

    WallTime wall() const override {
        return WallTime(1'800'000'000'000ms) + std::chrono::duration_cast<std::chrono::milliseconds>(wallOffset) +
               std::chrono::duration_cast<std::chrono::milliseconds>(m_now.time_since_epoch());
    }
    TimerId schedule(Instant when, std::function<void()> callback) override {
        m_timers.emplace(std::pair(when, ++m_lastId), std::move(callback));
        m_due.emplace(m_lastId, when);
        return m_lastId;
    }
    void cancel(TimerId timer) override {
        const auto due = m_due.find(timer);
        if (due == m_due.end()) return;
        m_timers.erase(std::pair(due->second, timer));
        m_due.erase(due);
    }

    // Runs the earliest timer; false when there is none before `limit`.
    bool step(Instant limit) {
        if (m_timers.empty() || m_timers.begin()->first.first > limit) return false;
        auto entry = m_timers.extract(m_timers.begin());
        m_due.erase(entry.key().second);
        if (entry.key().first > m_now) m_now = entry.key().first;
        entry.mapped()();
        return true;
    }
    // Time passes and nobody runs: what was due comes late.
    void stall(Duration by) { m_now += by; }
    void advance(Duration by) {
        const Instant until = m_now + by;
        while (step(until)) {
        }
        m_now = until;
    }

   private:
    Instant m_now{1h};
    TimerId m_lastId = 0;
    std::map<std::pair<Instant, TimerId>, std::function<void()>> m_timers;
    std::unordered_map<TimerId, Instant> m_due;
};

// Runs a task to its end on virtual time; fails the claim when it is not done after `limit`.
template <typename T>
T runTask(ManualClock& clock, Task<T> task, Duration limit = 600s) {
    std::optional<T> result;
    TaskGroup group;
    group.spawn([](Task<T> inner, std::optional<T>& out) -> Task<void> { out.emplace(co_await std::move(inner)); }(
                                                             std::move(task), result));
    const Instant until = clock.now() + limit;
    while (!result && clock.step(until)) {
    }
    SIMKIOSK_ASSERT(result.has_value());
    return std::move(*result);
}

}  // namespace simkiosk
