// A driver's wire that ends in a device model, in memory and on virtual time. Faults happen on this wire.
#pragma once

#include <algorithm>
#include <deque>

#include "drivers/emulation/device_model.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk {

class ModelStream : public ByteStream {
   public:
    ModelStream(DeviceModel& model, Clock& clock) : m_model(model), m_clock(clock) {}

    bool plugged = true;       // false: reads and writes end with Disconnected
    bool silent = false;       // true: the host hears nothing
    std::size_t chunk = 4096;  // largest read
    Bytes written;             // everything the host sent

    Task<Result<void>> open(Instant) override {
        if (!pluggedIn()) co_return fail(ErrorCode::Disconnected, "unplugged");
        m_open = true;
        co_return Result<void>{};
    }
    void close() override { m_open = false; }
    bool isOpen() const override { return m_open; }
    void discardInput() override {
        collect();
        m_input.clear();
    }

    Task<Result<Bytes>> read(Instant deadline) override {
        while (true) {
            if (!pluggedIn() || !m_open) {
                m_open = false;
                co_return fail(ErrorCode::Disconnected, "unplugged");
            }
            collect();
            if (!m_input.empty()) {
                const auto count = static_cast<std::ptrdiff_t>(std::min(chunk, m_input.size()));
                Bytes some(m_input.begin(), m_input.begin() + count);
                m_input.erase(m_input.begin(), m_input.begin() + count);
                co_return some;
            }
            if (m_clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "no answer");
            const auto wake = m_model.nextWake();
            const auto next = wake ? std::max(*wake - ahead(), m_clock.now() + 1ms) : deadline;
            co_await sleepUntil(m_clock, std::min(deadline, next));
        }
    }
    Task<Result<void>> write(ByteView bytes, Instant) override {
        if (!pluggedIn() || !m_open) {
            m_open = false;
            co_return fail(ErrorCode::Disconnected, "unplugged");
        }
        append(written, bytes);
        m_model.receive(bytes, m_clock.now() + ahead());
        co_return Result<void>{};
    }

   protected:
    virtual bool pluggedIn() const { return plugged; }
    // How far the model's time is ahead of the host's.
    virtual Duration ahead() const { return Duration::zero(); }

   private:
    void collect() {
        const Bytes output = m_model.takeOutput(m_clock.now() + ahead());
        if (!silent) m_input.insert(m_input.end(), output.begin(), output.end());
    }

    DeviceModel& m_model;
    Clock& m_clock;
    bool m_open = false;
    std::deque<std::uint8_t> m_input;
};

}  // namespace simkiosk
