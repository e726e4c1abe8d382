// What an ESC/POS printer sends back, told apart and decoded. Pure.
//
// The replies of one line carry no common frame; Citizen's manuals ("Identification of Send Status") give the bit
// patterns by which a host tells them apart, and Epson's fn 48/49 add blocks from 37 to 00.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <variant>

#include "drivers/receipt_printer/escpos_encoder.hpp"
#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk::escpos {

struct RealTimeReply {  // DLE EOT n; the asker knows which n
    std::uint8_t value = 0;
    bool operator==(const RealTimeReply&) const = default;
};
struct AutomaticStatus {  // GS a
    std::array<std::uint8_t, 4> bytes{};
    bool operator==(const AutomaticStatus&) const = default;
};
struct PlainReply {  // GS r, GS I 1 to 3
    std::uint8_t value = 0;
    bool operator==(const PlainReply&) const = default;
};
struct FlowControl {
    bool stop = false;
    bool operator==(const FlowControl&) const = default;
};
struct FullStatus {  // Custom, DLE EOT 20: 10 0F and four bytes
    std::uint8_t paper = 0;
    std::uint8_t user = 0;
    std::uint8_t recoverable = 0;
    std::uint8_t unrecoverable = 0;
    bool operator==(const FullStatus&) const = default;
};
struct ProcessDone {  // 37 22 id 00
    ProcessId id{};
    bool operator==(const ProcessDone&) const = default;
};
struct OfflineReport {  // 37 23 cause 00
    Bytes cause;
    bool operator==(const OfflineReport&) const = default;
};
struct BufferCleared {  // 37 25 00
    bool operator==(const BufferCleared&) const = default;
};
struct InfoText {  // 3D or 5F, text, 00
    std::uint8_t head = 0;
    std::string text;
    bool operator==(const InfoText&) const = default;
};
struct NoiseBytes {  // fits nothing
    Bytes bytes;
    bool operator==(const NoiseBytes&) const = default;
};
using Reply = std::variant<RealTimeReply, AutomaticStatus, PlainReply, FlowControl, FullStatus, ProcessDone,
                           OfflineReport, BufferCleared, InfoText, NoiseBytes>;

class ReplyParser {
   public:
    // Custom's six bytes begin like an automatic status, so a line carries one or the other.
    enum class Leading10 { AutomaticStatus, FullStatus };
    explicit ReplyParser(Leading10 leading10) : m_leading10(leading10) {}

    void feed(ByteView bytes);
    std::optional<Reply> next();
    // Drops what is half read.
    void reset();

   private:
    void feed(std::uint8_t byte);
    void finishBlock();

    Leading10 m_leading10;
    Bytes m_partial;
    std::deque<Reply> m_replies;
};

// The four answers to DLE EOT 1 to 4 as one status; 12 where nothing was answered.
struct RealTimeStatus {
    std::uint8_t printer = 0x12;
    std::uint8_t offline = 0x12;
    std::uint8_t error = 0x12;
    std::uint8_t paper = 0x12;

    // What came for DLE EOT n, n 1 to 4.
    void answer(std::uint8_t n, std::uint8_t value);
};
PrinterStatus decode(const RealTimeStatus& status);
PrinterStatus decode(const AutomaticStatus& status);
PrinterStatus decode(const FullStatus& status);
// GS r 1: 00, 03 near end, 0C end.
PaperState decodePaperSensor(std::uint8_t value);
// DLE EOT 1, bit 20: an error stopped the printer and it waits for DLE ENQ.
bool waitsForRecovery(const RealTimeStatus& status);

inline bool ticketInOutput(const FullStatus& status) { return (status.paper & 0x20) != 0; }
inline bool spooling(const FullStatus& status) { return (status.user & 0x04) != 0; }
inline bool moving(const FullStatus& status) { return (status.user & 0x0C) != 0; }

// The worse of two views of the same printer.
PrinterStatus combine(const PrinterStatus& a, const PrinterStatus& b);

}  // namespace simkiosk::escpos
