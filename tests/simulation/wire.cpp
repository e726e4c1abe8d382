#include "tests/simulation/wire.hpp"

namespace simkiosk::simulation {

Task<Result<void>> SimulatedWire::open(Instant) {
    if (!m_plugged) co_return fail(ErrorCode::Disconnected, "unplugged");
    m_open = true;
    co_return Result<void>{};
}

void SimulatedWire::discardInput() {
    collect();
    m_input.clear();
}

Task<Result<Bytes>> SimulatedWire::read(Instant deadline) {
    while (true) {
        if (broken()) co_return fail(ErrorCode::Disconnected, "unplugged");
        collect();
        if (!m_input.empty()) co_return std::exchange(m_input, {});
        if (m_clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "no answer");
        const auto wake = m_model.nextWake();
        const auto next = wake ? std::max(*wake - m_ahead, m_clock.now() + 1ms) : deadline;
        co_await sleepUntil(m_clock, std::min(deadline, next));
    }
}

Task<Result<void>> SimulatedWire::write(ByteView bytes, Instant) {
    if (broken()) co_return fail(ErrorCode::Disconnected, "unplugged");
    if (!m_watch.before(bytes)) co_return fail(ErrorCode::Disconnected, "power cut");
    m_model.receive(bytes, outside());
    if (!m_watch.after()) co_return fail(ErrorCode::Disconnected, "power cut");
    co_return Result<void>{};
}

bool SimulatedWire::broken() {
    m_open = m_open && m_plugged;
    return !m_open;
}

void SimulatedWire::collect() { append(m_input, m_model.takeOutput(outside())); }

}  // namespace simkiosk::simulation
