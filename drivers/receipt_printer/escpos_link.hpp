// Questions and answers with one ESC/POS printer: one request of a class at a time, every wait with a deadline.
#pragma once

#include "drivers/receipt_printer/escpos_status.hpp"
#include "platform/io/byte_stream.hpp"

namespace simkiosk::escpos {

class Link {
   public:
    Link(ByteStream& stream, Clock& clock, const EscPosProfile& profile);

    Task<Result<void>> open();
    // Real-time status 1 to 4 (and Custom's 20). Asked at most twice each: reading is harmless.
    // Timeout: nothing came; Malformed: only bytes came that no printer sends.
    struct View {
        RealTimeStatus realTime;
        std::optional<FullStatus> full;
        PrinterStatus status;
    };
    Task<Result<View>> view();
    // Data in pieces, heeding XOFF. Timeout: the printer does not take them.
    Task<Result<void>> send(Bytes data, Instant deadline);
    // The next reply that is not flow control or noise; nothing at the deadline is Timeout.
    Task<Result<Reply>> nextReply(Instant deadline);

   private:
    Task<Result<std::uint8_t>> realTime(std::uint8_t n);
    Task<Result<FullStatus>> fullStatus();
    template <typename T>
    Task<Result<T>> ask(Bytes request);
    Task<Result<void>> waitForXon(Instant deadline);
    void hear(ByteView bytes);

    ByteStream& m_stream;
    Clock& m_clock;
    EscPosProfile m_profile;
    ReplyParser m_parser;
    bool m_stopped = false;  // XOFF was the last word
};

}  // namespace simkiosk::escpos
