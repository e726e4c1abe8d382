// A device behind a TCP endpoint: network printers, serial servers, emulators.
#pragma once

#include <memory>

#include "platform/io/byte_stream.hpp"
#include "platform/io/device_address.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

// Errors of open(): Disconnected when nobody answers or the name is unknown, Timeout at the deadline.
class TcpStream : public ByteStream {
   public:
    TcpStream(EventLoop& loop, TcpAddress address);
    ~TcpStream() override;

    Task<Result<void>> open(Instant deadline) override;
    void close() override;
    bool isOpen() const override;
    Task<Result<Bytes>> read(Instant deadline) override;
    Task<Result<void>> write(ByteView bytes, Instant deadline) override;
    void discardInput() override;

   private:
    struct Connection;

    EventLoop& m_loop;
    TcpAddress m_address;
    std::shared_ptr<Connection> m_connection;
};

}  // namespace simkiosk
