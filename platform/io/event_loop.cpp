#include "platform/io/event_loop.hpp"

#include <time.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "platform/io/event_loop_asio.hpp"

namespace simkiosk {

namespace {

// Bounded queue in front of a few threads.
class WorkerPool {
   public:
    explicit WorkerPool(EventLoop::Limits limits) : m_limits(limits) {}
    ~WorkerPool() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_queue.clear();
        }
        m_changed.notify_all();
    }

    void post(std::function<void()> work) {
        std::unique_lock lock(m_mutex);
        startThreads();
        m_changed.wait(lock, [this] { return m_stopping || m_queue.size() < m_limits.queuedWork; });
        if (m_stopping) return;
        m_queue.push_back(std::move(work));
        m_changed.notify_all();
    }

   private:
    void startThreads() {
        while (m_threads.size() < std::max(1U, m_limits.workerThreads)) m_threads.emplace_back([this] { serve(); });
    }
    void serve() {
        // Signals are for the machine thread.
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, nullptr);
        while (true) {
            std::function<void()> work;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
                if (m_stopping) return;
                work = std::move(m_queue.front());
                m_queue.pop_front();
            }
            m_changed.notify_all();
            work();
        }
    }

    EventLoop::Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::deque<std::function<void()>> m_queue;
    std::vector<std::jthread> m_threads;  // last: joined before the rest goes
};

}  // namespace

struct EventLoop::State {
    explicit State(EventLoop& owner, Limits limits) : loop(owner), workers(limits) {}

    void arm();
    void runDueTimers();

    EventLoop& loop;
    boost::asio::io_context context{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard{context.get_executor()};
    boost::asio::steady_timer alarm{context};
    boost::asio::signal_set signals{context};
    std::map<std::pair<Instant, TimerId>, std::function<void()>> timers;
    std::unordered_map<TimerId, Instant> dueTimes;
    TimerId lastTimer = 0;
    std::optional<Instant> armedFor;
    WorkerPool workers;  // last: its threads post into the context
};

EventLoop::EventLoop() : EventLoop(Limits{}) {}
EventLoop::EventLoop(Limits limits) : m_state(std::make_unique<State>(*this, limits)) {}
EventLoop::~EventLoop() = default;

Instant EventLoop::now() const {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return Instant(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

WallTime EventLoop::wall() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Clock::TimerId EventLoop::schedule(Instant when, std::function<void()> callback) {
    const TimerId id = ++m_state->lastTimer;
    m_state->timers.emplace(std::pair(when, id), std::move(callback));
    m_state->dueTimes.emplace(id, when);
    m_state->arm();
    return id;
}

void EventLoop::cancel(TimerId timer) {
    const auto due = m_state->dueTimes.find(timer);
    if (due == m_state->dueTimes.end()) return;
    // The callback is destroyed after the maps are consistent: it may own timers itself.
    const auto entry = m_state->timers.extract(std::pair(due->second, timer));
    m_state->dueTimes.erase(due);
}

void EventLoop::post(std::function<void()> work, std::function<void()> done) {
    m_state->workers.post([this, work = std::move(work), done = std::move(done)]() mutable {
        work();
        work = nullptr;
        onMachine(std::move(done));
    });
}

void EventLoop::onMachine(std::function<void()> call) { boost::asio::post(m_state->context, std::move(call)); }

void EventLoop::run() {
    m_state->context.run();
    m_state->context.restart();
}

void EventLoop::stop() { m_state->context.stop(); }

void EventLoop::onTermination(std::function<void()> callback) {
    m_state->signals.add(SIGTERM);
    m_state->signals.add(SIGINT);
    m_state->signals.async_wait([callback = std::move(callback)](boost::system::error_code error, int) {
        if (!error) callback();
    });
}

// One Asio timer serves all: it stands on the earliest due time.
void EventLoop::State::arm() {
    if (timers.empty()) return;
    const Instant first = timers.begin()->first.first;
    if (armedFor && *armedFor <= first) return;
    armedFor = first;
    // A far deadline must not overflow steady_clock's arithmetic; an early alarm only re-arms.
    const Duration left = std::clamp<Duration>(first - loop.now(), 0ns, 24h);
    alarm.expires_after(left);
    alarm.async_wait([this](boost::system::error_code error) {
        if (error) return;
        armedFor.reset();
        runDueTimers();
        arm();
    });
}

void EventLoop::State::runDueTimers() {
    // Only what is due at this moment: a callback that schedules "now" again gets its turn after the wires had theirs.
    const Instant due = loop.now();
    const TimerId newest = lastTimer;
    auto next = timers.begin();
    while (next != timers.end() && next->first.first <= due) {
        if (next->first.second > newest) {
            ++next;
            continue;
        }
        auto entry = timers.extract(next);
        dueTimes.erase(entry.key().second);
        entry.mapped()();
        if (context.stopped()) return;
        next = timers.begin();
    }
}

boost::asio::io_context& asioContext(EventLoop& loop) { return loop.state().context; }

}  // namespace simkiosk
