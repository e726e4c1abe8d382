// Brings what a worker has to say to the machine thread; only the newest is worth delivering, so one call at most is
// under way.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "platform/io/worker.hpp"

namespace simkiosk {

template <typename T>
class NewestReport : public std::enable_shared_from_this<NewestReport<T>> {
   public:
    // `same`: two that need not both be told.
    NewestReport(Worker& worker, std::function<void(T)> tell, std::function<bool(const T&, const T&)> same)
        : m_worker(worker), m_tell(std::move(tell)), m_same(std::move(same)) {}

    void say(T value) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_newest && m_same(value, *m_newest)) return;
            m_newest = value;
            if (std::exchange(m_underWay, true)) return;
        }
        m_worker.onMachine([self = this->shared_from_this()] { self->deliver(); });
    }
    // On the machine thread: nothing is delivered any more once it returned.
    void stop() { m_stopped = true; }
    bool stopped() const { return m_stopped; }

   private:
    void deliver() {
        std::optional<T> value;
        {
            const std::lock_guard lock(m_mutex);
            value = m_newest;
            m_underWay = false;
        }
        if (!m_stopped && m_tell) m_tell(*value);
    }

    Worker& m_worker;
    const std::function<void(T)> m_tell;
    const std::function<bool(const T&, const T&)> m_same;
    std::mutex m_mutex;
    std::optional<T> m_newest;
    bool m_underWay = false;
    std::atomic<bool> m_stopped = false;
};

// Ends the work when the coroutine that waits for it is destroyed.
template <typename T>
struct StopWhenGone {
    std::shared_ptr<NewestReport<T>> report;
    StopWhenGone(const StopWhenGone&) = delete;
    StopWhenGone& operator=(const StopWhenGone&) = delete;
    explicit StopWhenGone(std::shared_ptr<NewestReport<T>> stopped) : report(std::move(stopped)) {}
    ~StopWhenGone() { report->stop(); }
};

}  // namespace simkiosk
