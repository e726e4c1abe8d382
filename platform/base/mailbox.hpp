// A bounded queue between a callback and one waiting coroutine of the same thread.
#pragma once

#include <deque>
#include <optional>

#include "platform/base/clock.hpp"

namespace simkiosk {

template <typename T>
class Mailbox {
   public:
    Mailbox(Clock& clock, std::size_t limit) : m_clock(clock), m_limit(limit) {}

    // False when the queue is full: the message is dropped and the sender should say so.
    bool push(T message) {
        if (m_waiting && !m_waiting->settled()) {
            auto waiting = *m_waiting;
            waiting.resolve(std::move(message));
            return true;
        }
        if (m_messages.size() >= m_limit) return false;
        m_messages.push_back(std::move(message));
        return true;
    }

    std::optional<T> tryNext() {
        if (m_messages.empty()) return std::nullopt;
        std::optional<T> message = std::move(m_messages.front());
        m_messages.pop_front();
        return message;
    }

    // Nothing at the deadline is nullopt. One waiter at a time.
    Task<std::optional<T>> next(Instant deadline) {
        if (auto message = tryNext()) co_return message;
        Timer timer;
        auto message = co_await suspendUntil<std::optional<T>>([&](Resolver<std::optional<T>> resolver) {
            m_waiting = resolver;
            timer = Timer(m_clock, deadline, [resolver]() mutable { resolver.resolve(std::nullopt); });
        });
        m_waiting.reset();
        co_return message;
    }

    void clear() { m_messages.clear(); }

   private:
    Clock& m_clock;
    std::size_t m_limit;
    std::deque<T> m_messages;
    std::optional<Resolver<std::optional<T>>> m_waiting;
};

}  // namespace simkiosk
