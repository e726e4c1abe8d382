// The machine thread's side of a reader's thread: one call at a time, each with a deadline that holds whatever the
// reader does.
#pragma once

#include <memory>

#include "drivers/smart_card/pcsc_thread.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

class PcscLine {
   public:
    PcscLine(Worker& worker, Clock& clock, OpenPcscService open)
        : m_clock(clock), m_open(std::move(open)), m_postbox(std::make_shared<Postbox>(worker)) {}
    // Waits up to half a second for the reader to let go of the card; a thread that hangs is left behind.
    ~PcscLine();
    PcscLine(const PcscLine&) = delete;
    PcscLine& operator=(const PcscLine&) = delete;

    Clock& clock() { return m_clock; }

    // Busy: another call is under way. Timeout: not done at the deadline; the thread is given up and with it the card,
    // and the next call waits until the hanging one has come back. The same happens when the waiting task is destroyed.
    // Disconnected also closes the service, so that the next call opens it anew.
    template <typename T>
    Task<Result<T>> call(std::function<Result<T>(PcscThread::Desk&)> job, Instant deadline, std::string what);

    // Counts the cards connected so far; one given up or lost is never current again.
    unsigned cardNumber() const { return m_cardNumber; }
    void newCard() { ++m_cardNumber; }
    void dropCard();

    // A command is out that the reader has not come back from.
    bool hangs() const { return m_hanging && !m_hanging->ended(); }

   private:
    // Ends the call, by the result or in its place.
    class Underway {
       public:
        explicit Underway(PcscLine& line) : m_line(line) { line.m_busy = true; }
        ~Underway() {
            m_line.m_busy = false;
            if (!answered) m_line.giveUp();
        }
        bool answered = false;

       private:
        PcscLine& m_line;
    };

    Task<Result<void>> untilFree(Instant deadline);
    void giveUp();

    Clock& m_clock;
    OpenPcscService m_open;
    std::shared_ptr<Postbox> m_postbox;
    std::shared_ptr<PcscThread> m_thread;
    std::shared_ptr<PcscThread> m_hanging;
    bool m_busy = false;
    unsigned m_cardNumber = 0;
};

template <typename T>
Task<Result<T>> PcscLine::call(std::function<Result<T>(PcscThread::Desk&)> job, Instant deadline, std::string what) {
    if (m_busy) co_return fail(ErrorCode::Busy, "the reader is busy with another command");
    Underway underway(*this);
    if (const auto free = co_await untilFree(deadline); !free) {
        underway.answered = true;
        co_return fail(free.error());
    }
    if (!m_thread) m_thread = PcscThread::start(m_open);
    Timer watchdog;
    auto result = co_await suspendUntil<std::optional<Result<T>>>([&](Resolver<std::optional<Result<T>>> done) {
        watchdog = Timer(m_clock, deadline, [done]() mutable { done.resolve(std::nullopt); });
        m_thread->run([job = std::move(job), done, postbox = m_postbox](PcscThread::Desk* desk, const Error& whyNot) {
            auto answer = std::make_shared<Result<T>>(desk ? job(*desk) : Result<T>(fail(whyNot)));
            postbox->post([done, answer]() mutable { done.resolve(std::move(*answer)); });
        });
    });
    if (!result) co_return fail(ErrorCode::Timeout, what);
    // A service that was stopped or restarted leaves handles of no use.
    underway.answered = *result || result->error().code != ErrorCode::Disconnected;
    co_return std::move(*result);
}

}  // namespace simkiosk
