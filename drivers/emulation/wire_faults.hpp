// What may happen to a device's answers on the way to the host, for any model.
#pragma once

#include <boost/json/object.hpp>
#include <deque>
#include <optional>

#include "platform/base/bytes.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

// Orders: {"do":"normal"}; {"do":"silent"}: the device works on, the host hears nothing, with "deaf":true the device
// hears nothing either; {"do":"garbage"}: every answer is replaced by noise of its length; {"do":"slow"}: an answer
// comes after "delay_ms" (1500) and then one byte every "byte_ms" (20). With "for_ms" the wire heals by itself.
class WireFaults {
   public:
    enum class Mode { Normal, Silent, Garbage, Slow };

    static bool knows(std::string_view order);
    // Invalid when a number is out of range (at most ten minutes) or no number.
    Result<void> apply(const boost::json::object& order, Instant now);
    Mode mode() const { return m_mode; }

    // Whether the device hears what the host sends.
    bool hostIsHeard(Instant now);
    void fromDevice(Bytes bytes, Instant now);
    // What reaches the host by now.
    Bytes toHost(Instant now);
    std::optional<Instant> nextWake() const;
    // What is under way is lost with the wire.
    void clear() { m_underWay.clear(); }

   private:
    struct Due {
        Instant when;
        Bytes bytes;
    };

    void healIfTime(Instant now);
    Bytes noise(std::size_t count);

    Mode m_mode = Mode::Normal;
    bool m_deaf = false;
    Duration m_delay{};
    Duration m_perByte{};
    std::optional<Instant> m_healsAt;
    std::deque<Due> m_underWay;
    std::uint32_t m_noise = 0x2545F491;  // xorshift: the same noise in every run
};

const char* toString(WireFaults::Mode mode);  // normal | silent | garbage | slow

}  // namespace simkiosk
