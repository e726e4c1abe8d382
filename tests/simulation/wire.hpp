// A driver's wire in a simulated shop: the power can go around every write, and somebody else pulls the plug.
#pragma once

#include <functional>

#include "tests/support/model_stream.hpp"

namespace simkiosk::simulation {

// Before and after every write of the host; false: the power is gone, nothing has an effect any more.
struct WireWatch {
    std::function<bool(ByteView bytes)> before;
    std::function<bool()> after;
};

class SimulatedWire : public ModelStream {
   public:
    // `ahead`: how far the world outside is ahead of this kiosk's monotonic clock. `plugged`: owned by the shop.
    SimulatedWire(DeviceModel& model, Clock& clock, const Duration& ahead, const bool& plugged, WireWatch watch)
        : ModelStream(model, clock), m_ahead(ahead), m_plugged(plugged), m_watch(std::move(watch)) {}

    Task<Result<void>> write(ByteView bytes, Instant deadline) override {
        if (isOpen() && m_plugged && !m_watch.before(bytes)) co_return fail(ErrorCode::Disconnected, "power cut");
        const auto written = co_await ModelStream::write(bytes, deadline);
        if (written && !m_watch.after()) co_return fail(ErrorCode::Disconnected, "power cut");
        co_return written;
    }

   protected:
    bool pluggedIn() const override { return m_plugged; }
    Duration ahead() const override { return m_ahead; }

   private:
    const Duration& m_ahead;
    const bool& m_plugged;
    WireWatch m_watch;
};

}  // namespace simkiosk::simulation
