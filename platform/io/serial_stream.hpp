// A serial line or pseudo-terminal, opened by path.
#pragma once

#include <memory>
#include <string>

#include "platform/io/byte_stream.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

// Raw 8-bit line. open() follows the path anew each time, so a link that a re-plugged device re-creates is found.
// Errors of open(): Disconnected when nothing is there, Busy when another program holds it, Refused without
// permission, Invalid when it is no terminal or the speed does not exist.
class SerialStream : public ByteStream {
   public:
    SerialStream(EventLoop& loop, std::string path, SerialSettings settings);
    ~SerialStream() override;

    Task<Result<void>> open(Instant deadline) override;
    void close() override;
    bool isOpen() const override;
    Task<Result<Bytes>> read(Instant deadline) override;
    Task<Result<void>> write(ByteView bytes, Instant deadline) override;
    void discardInput() override;

    // Takes effect at the next open().
    void setBaud(unsigned baud) { m_settings.baud = baud; }

   private:
    struct Line;

    EventLoop& m_loop;
    std::string m_path;
    SerialSettings m_settings;
    std::shared_ptr<Line> m_line;
};

}  // namespace simkiosk
