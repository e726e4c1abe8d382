#include "platform/io/stream_factory.hpp"

#include "platform/io/serial_stream.hpp"
#include "platform/io/tcp_stream.hpp"

namespace simkiosk {

std::unique_ptr<ByteStream> openableStream(EventLoop& loop, const DeviceAddress& address, SerialSettings settings) {
    if (const auto* serial = std::get_if<SerialAddress>(&address)) {
        if (serial->baud) settings.baud = *serial->baud;
        return std::make_unique<SerialStream>(loop, serial->path, settings);
    }
    return std::make_unique<TcpStream>(loop, std::get<TcpAddress>(address));
}

}  // namespace simkiosk
