// A device as seen from its wire: bytes in, bytes out, time from outside. The emulator program puts it behind a
// pseudo-terminal or a socket, the simulation behind memory; it does not know which.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <optional>

#include "platform/base/bytes.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class DeviceModel {
   public:
    virtual ~DeviceModel() = default;

    // Bytes from the host, in any chunking.
    virtual void receive(ByteView bytes, Instant now) = 0;
    // Bytes for the host that are due by `now`, in order; empties the queue.
    virtual Bytes takeOutput(Instant now) = 0;
    // When takeOutput() or the model's own motion has something to do next; nothing: only on receive().
    virtual std::optional<Instant> nextWake() const = 0;
    // One order from the control socket, e.g. {"do":"take_card"}; Invalid with a sentence when it makes no sense.
    // The answer is the model's state as JSON.
    virtual Result<boost::json::value> control(const boost::json::object& order, Instant now) = 0;
    // What survives a restart of the emulator: a card in the path stays there.
    virtual boost::json::value saveState() const = 0;
    virtual Result<void> loadState(const boost::json::value& state) = 0;
};

}  // namespace simkiosk
