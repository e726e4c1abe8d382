// A driver's wire that ends in a device's model, in memory and on virtual time.
#pragma once

#include <deque>
#include <functional>

#include "drivers/emulation/device_model.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk::simulation {

// Before and after every write of the host; false: the power is gone, nothing has an effect any more.
struct WireWatch {
    std::function<bool(ByteView bytes)> before;
    std::function<bool()> after;
};

class SimulatedWire : public ByteStream {
   public:
    // `ahead`: how far the world outside is ahead of this kiosk's monotonic clock. `plugged`: owned by the shop.
    SimulatedWire(DeviceModel& model, Clock& clock, const Duration& ahead, const bool& plugged, WireWatch watch)
        : m_model(model), m_clock(clock), m_ahead(ahead), m_plugged(plugged), m_watch(std::move(watch)) {}

    Task<Result<void>> open(Instant deadline) override;
    void close() override { m_open = false; }
    bool isOpen() const override { return m_open; }
    void discardInput() override;
    Task<Result<Bytes>> read(Instant deadline) override;
    Task<Result<void>> write(ByteView bytes, Instant deadline) override;

   private:
    Instant outside() const { return m_clock.now() + m_ahead; }
    bool broken();
    void collect();

    DeviceModel& m_model;
    Clock& m_clock;
    const Duration& m_ahead;
    const bool& m_plugged;
    WireWatch m_watch;
    bool m_open = false;
    Bytes m_input;
};

}  // namespace simkiosk::simulation
