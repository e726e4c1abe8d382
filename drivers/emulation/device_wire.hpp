// The device's end of a wire: a pseudo-terminal behind a link, or a TCP listener.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

class DeviceWire {
   public:
    using Receiver = std::function<void(ByteView)>;

    virtual ~DeviceWire() = default;

    virtual std::string address() const = 0;
    virtual bool plugged() const = 0;
    virtual Result<void> plug(Receiver receiver) = 0;
    virtual void unplug() = 0;
    // Queued when the host does not read; beyond 256 KiB it is lost, as on a line nobody listens to.
    virtual void send(ByteView bytes) = 0;
};

// Raw; the link at `path` points to a new terminal at each plug().
std::unique_ptr<DeviceWire> makePtyWire(EventLoop& loop, std::string path);
// One host at a time; others wait in the listen queue. Port 0 takes a free one at the first plug() and keeps it.
std::unique_ptr<DeviceWire> makeTcpWire(EventLoop& loop, std::string host, std::uint16_t port);

}  // namespace simkiosk
