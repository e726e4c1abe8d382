// Virtual time for tests: advance() runs what is due, in order.
#pragma once

#include <functional>
#include <queue>
#include <vector>

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
        if (m_freeSlots.empty()) {
            SIMKIOSK_ASSERT(m_slots.size() < slotLimit);
            m_freeSlots.push_back(m_slots.size());
            m_slots.emplace_back();
        }
        const auto slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        const TimerId id = ++m_scheduled * slotLimit + slot;
        m_slots[slot] = {id, std::move(callback)};
        m_queue.push({when, id});
        return id;
    }
    void cancel(TimerId timer) override {
        const auto slot = timer % slotLimit;
        if (slot < m_slots.size() && m_slots[slot].id == timer) release(slot);
    }

    // Runs the earliest timer, of equal ones the one that was scheduled first; false when there is none before `limit`.
    bool step(Instant limit) {
        while (!m_queue.empty() && m_slots[m_queue.top().id % slotLimit].id != m_queue.top().id) m_queue.pop();
        if (m_queue.empty() || m_queue.top().when > limit) return false;
        const auto [when, id] = m_queue.top();
        m_queue.pop();
        const auto callback = release(id % slotLimit);
        if (when > m_now) m_now = when;
        callback();
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
    struct Slot {
        TimerId id = 0;  // 0: free
        std::function<void()> callback;
    };
    struct Due {
        Instant when;
        TimerId id = 0;
        bool operator>(const Due& other) const { return std::pair(when, id) > std::pair(other.when, other.id); }
    };
    // A timer's id is its number among all, times this, plus its slot.
    static constexpr TimerId slotLimit = TimerId{1} << 20;

    std::function<void()> release(TimerId slot) {
        m_slots[slot].id = 0;
        m_freeSlots.push_back(slot);
        return std::exchange(m_slots[slot].callback, nullptr);
    }

    Instant m_now{1h};
    std::uint64_t m_scheduled = 0;
    std::vector<Slot> m_slots;
    std::vector<TimerId> m_freeSlots;
    // Cancelled ones stay until their time: their slot is another's or free.
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_queue;
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
