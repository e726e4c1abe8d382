// A wire whose far end follows a script: each write of the host is answered by the script's next entry.
#pragma once

#include <deque>
#include <vector>

#include "platform/io/byte_stream.hpp"

namespace simkiosk {

class ScriptedStream : public ByteStream {
   public:
    struct Piece {
        Duration after;  // from the write
        Bytes bytes;
    };
    using Answer = std::vector<Piece>;

    explicit ScriptedStream(Clock& clock) : m_clock(clock) {}

    std::deque<Answer> script;
    std::vector<Bytes> written;
    std::optional<Duration> unplugAfter;  // from the next write

    Task<Result<void>> open(Instant) override {
        m_open = true;
        co_return Result<void>{};
    }
    void close() override { m_open = false; }
    bool isOpen() const override { return m_open; }
    void discardInput() override {
        std::erase_if(m_coming, [this](const auto& piece) { return piece.first <= m_clock.now(); });
    }

    Task<Result<Bytes>> read(Instant deadline) override {
        while (true) {
            if (m_unplugsAt && m_clock.now() >= *m_unplugsAt) {
                m_open = false;
                co_return fail(ErrorCode::Disconnected, "unplugged");
            }
            if (!m_coming.empty() && m_coming.front().first <= m_clock.now()) {
                Bytes bytes = std::move(m_coming.front().second);
                m_coming.pop_front();
                co_return bytes;
            }
            if (m_clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "no answer");
            Instant next = deadline;
            if (!m_coming.empty()) next = std::min(next, m_coming.front().first);
            if (m_unplugsAt) next = std::min(next, *m_unplugsAt);
            co_await sleepUntil(m_clock, next);
        }
    }

    Task<Result<void>> write(ByteView bytes, Instant) override {
        written.emplace_back(bytes.begin(), bytes.end());
        if (unplugAfter && !m_unplugsAt) m_unplugsAt = m_clock.now() + *unplugAfter;
        if (!script.empty()) {
            for (auto& piece : script.front())
                m_coming.emplace_back(m_clock.now() + piece.after, std::move(piece.bytes));
            script.pop_front();
        }
        co_return Result<void>{};
    }

   private:
    Clock& m_clock;
    bool m_open = true;
    std::deque<std::pair<Instant, Bytes>> m_coming;
    std::optional<Instant> m_unplugsAt;
};

}  // namespace simkiosk
