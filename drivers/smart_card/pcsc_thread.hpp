// The thread in which one reader's blocking calls are made. It can be given up at any moment: it then owns all it
// touches, ends by itself when its call returns, and tells nobody.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "drivers/smart_card/pcsc_service.hpp"
#include "platform/io/worker.hpp"

namespace simkiosk {

// The way back to the machine thread, closed when nobody there wants to hear any more.
class Postbox {
   public:
    explicit Postbox(Worker& worker) : m_worker(&worker) {}

    void post(std::function<void()> call) {
        const std::lock_guard lock(m_mutex);
        if (m_worker) m_worker->onMachine(std::move(call));
    }
    void close() {
        const std::lock_guard lock(m_mutex);
        m_worker = nullptr;
    }

   private:
    std::mutex m_mutex;
    Worker* m_worker;
};

class PcscThread : public std::enable_shared_from_this<PcscThread> {
   public:
    // What a job works with, all of it the thread's own.
    struct Desk {
        PcscService* service = nullptr;
        std::unique_ptr<PcscCard> card = nullptr;
        const std::atomic<bool>* givenUp = nullptr;
    };
    // Opened: the service, or why not, in which case there is no desk.
    using Job = std::function<void(Desk* desk, const Error& whyNot)>;

    static std::shared_ptr<PcscThread> start(OpenPcscService open);

    // One at a time: the next one only after the one before has ended. The service is opened when needed.
    void run(Job job);
    // Nothing more is run; a wait for a card ends soon, a command when the reader lets it.
    void giveUp();
    // As giveUp(), and waits up to `limit` until the card has been let go and nothing of the library runs any more: a
    // program that ends then does not take it from under a thread.
    void finish(std::chrono::milliseconds limit);
    bool ended() const { return m_ended; }

   private:
    explicit PcscThread(OpenPcscService open) : m_open(std::move(open)) {}
    void serve();
    std::optional<Job> nextJob();
    void cancelWait();

    const OpenPcscService m_open;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Job> m_job;
    std::shared_ptr<PcscService> m_service;  // under the mutex; used by the thread, cancelled by others
    bool m_working = false;                  // inside a job
    int m_cancelling = 0;                    // threads that ask the service to end a wait
    std::atomic<bool> m_givenUp = false;
    std::atomic<bool> m_ended = false;
};

}  // namespace simkiosk
