// A device's wire as bytes: serial line, TCP connection, or memory in the simulation.
#pragma once

#include <memory>
#include <string>

#include "platform/base/bytes.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class ByteStream {
   public:
    virtual ~ByteStream() = default;

    // (Re)connects; a no-op when open. Disconnected when the device is not there.
    virtual Task<Result<void>> open(Instant deadline) = 0;
    virtual void close() = 0;
    virtual bool isOpen() const = 0;
    // 1 to 4096 bytes, as soon as any are there. Timeout at the deadline; Disconnected closes the stream.
    virtual Task<Result<Bytes>> read(Instant deadline) = 0;
    // Writes all, in one write() where the kernel takes it (some devices void a frame with gaps).
    virtual Task<Result<void>> write(ByteView bytes, Instant deadline) = 0;
    // Throws away what has arrived unread; for resynchronising before a command.
    virtual void discardInput() = 0;
};

// 8 data bits, 1 stop bit, no flow control. A pseudo-terminal drops parity silently, so it is not read back.
struct SerialSettings {
    unsigned baud = 9600;
    bool evenParity = false;
};

}  // namespace simkiosk
