#include "drivers/smart_card/pcsc_thread.hpp"

#include <csignal>
#include <thread>

namespace simkiosk {

namespace {

// Detached: a thread that hangs in a reader cannot be joined. What it needs it holds by shared pointers. Signals are
// for the machine thread.
void startDetached(std::function<void()> body) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    std::thread(std::move(body)).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

std::shared_ptr<PcscThread> PcscThread::start(OpenPcscService open) {
    auto thread = std::shared_ptr<PcscThread>(new PcscThread(std::move(open)));
    startDetached([thread] { thread->serve(); });
    return thread;
}

void PcscThread::run(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_job = std::move(job);
    }
    m_changed.notify_all();
}

void PcscThread::giveUp() {
    {
        const std::lock_guard lock(m_mutex);
        m_givenUp = true;
        m_job.reset();
    }
    m_changed.notify_all();
    cancelWait();
}

void PcscThread::finish(std::chrono::milliseconds limit) {
    giveUp();
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, limit, [this] { return m_ended.load() && m_cancelling == 0; });
}

// SCardCancel asks the service and waits for its answer, so it is no call for the machine thread either.
void PcscThread::cancelWait() {
    std::shared_ptr<PcscService> service;
    {
        const std::lock_guard lock(m_mutex);
        if (m_working) service = m_service;
        if (!service) return;
        ++m_cancelling;
    }
    startDetached([thread = shared_from_this(), service = std::move(service)]() mutable {
        service->cancel();
        service.reset();
        const std::lock_guard lock(thread->m_mutex);
        --thread->m_cancelling;
        thread->m_changed.notify_all();
    });
}

std::optional<PcscThread::Job> PcscThread::nextJob() {
    std::unique_lock lock(m_mutex);
    m_working = false;
    m_changed.wait(lock, [this] { return m_givenUp || m_job; });
    if (m_givenUp) return std::nullopt;
    m_working = true;
    return std::exchange(m_job, std::nullopt);
}

void PcscThread::serve() {
    Desk desk;
    desk.givenUp = &m_givenUp;
    while (auto job = nextJob()) {
        Error whyNot;
        if (!desk.service) {
            auto opened = m_open();
            if (opened) {
                const std::lock_guard lock(m_mutex);
                m_service = std::move(*opened);
                desk.service = m_service.get();
            } else {
                whyNot = std::move(opened.error());
            }
        }
        (*job)(desk.service ? &desk : nullptr, whyNot);
    }
    desk.card.reset();
    std::shared_ptr<PcscService> service;
    {
        const std::lock_guard lock(m_mutex);
        service = std::move(m_service);
    }
    service.reset();
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

}  // namespace simkiosk
