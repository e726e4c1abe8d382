// Makes the stream that belongs to a device address.
#pragma once

#include <memory>

#include "platform/io/byte_stream.hpp"
#include "platform/io/device_address.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

// Not yet open; the loop must outlive it. A line speed in the address wins over the one in `settings`.
std::unique_ptr<ByteStream> openableStream(EventLoop& loop, const DeviceAddress& address, SerialSettings settings);

}  // namespace simkiosk
