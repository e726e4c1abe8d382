#include "drivers/smart_card/pcsc_line.hpp"

#include <algorithm>

namespace simkiosk {

PcscLine::~PcscLine() {
    m_postbox->close();
    for (const auto& thread : {m_thread, m_hanging}) {
        if (thread) thread->finish(500ms);
    }
}

void PcscLine::giveUp() {
    ++m_cardNumber;
    if (!m_thread) return;
    m_thread->giveUp();
    m_hanging = std::move(m_thread);
    m_thread.reset();
}

void PcscLine::dropCard() {
    ++m_cardNumber;
    // Nobody waits for the end of a connection; the next call finds it ended.
    if (m_thread && !m_busy) giveUp();
}

// At most one thread of a reader is ever left behind: a second command to a reader that hangs would hang as well.
Task<Result<void>> PcscLine::untilFree(Instant deadline) {
    while (hangs()) {
        if (m_clock.now() >= deadline) {
            co_return fail(ErrorCode::Timeout,
                           "the reader still hangs in an earlier command: take the card out, unplug the reader");
        }
        co_await sleepUntil(m_clock, std::min(deadline, m_clock.now() + 20ms));
    }
    m_hanging.reset();
    co_return Result<void>{};
}

}  // namespace simkiosk
