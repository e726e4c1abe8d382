// The F2 family's frames (Creator CRT-571/CRT-591, MTK-F31, Lintech F3) as values: bytes in, bytes out, no waiting.
// Source: "CRT-591-M001 communication protocol" 1.0 (2013), clauses 1.3, 1.4 and 2; deviations in README.md.
//
//   command            F2 ADDR LENH LENL | 'C' CM PM data               | 03 BCC
//   positive reply     F2 ADDR LENH LENL | 'P' CM PM st0 st1 st2 data   | 03 BCC
//   negative reply     F2 ADDR LENH LENL | 'N' CM PM e1 e0 data         | 03 BCC
//
// LEN counts the bytes between the bars; BCC is the exclusive or of everything before it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kiosk/ports/card_dispenser.hpp"
#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::f2 {

// Single bytes outside frames; inside a frame every byte is content.
inline constexpr std::uint8_t ack = 0x06;
inline constexpr std::uint8_t nak = 0x15;
inline constexpr std::uint8_t eot = 0x04;

inline constexpr std::size_t longestText = 1018;  // a frame has at most 1,024 bytes

struct Command {
    std::uint8_t cm = 0;
    std::uint8_t pm = 0;
    Bytes data = {};  // at most 512 bytes

    bool operator==(const Command&) const = default;
};

Bytes encodeCommand(std::uint8_t address, const Command& command);
// Any text in a frame; at most `longestText` bytes.
Bytes encodeFrame(std::uint8_t address, ByteView text);

// A frame whose length, end mark and checksum are right. What it says is still untrusted.
struct Frame {
    std::uint8_t address = 0;
    Bytes text;
    Bytes raw;  // as it stood on the wire

    bool operator==(const Frame&) const = default;
};

// A frame of plausible length, ended by 03, whose checksum is wrong: to be answered with NAK.
struct DamagedFrame {
    bool operator==(const DamagedFrame&) const = default;
};

// ACK, NAK or EOT outside a frame.
struct ControlByte {
    std::uint8_t value = 0;
    bool operator==(const ControlByte&) const = default;
};

using WireItem = std::variant<Frame, DamagedFrame, ControlByte>;

// Cuts a byte stream, in any chunking and with noise between frames, into frames and control bytes.
class FrameParser {
   public:
    void feed(ByteView bytes);
    // The next complete item; nothing when more bytes are needed.
    std::optional<WireItem> next();
    // After a pause in the middle of a frame: noise that looks like a frame's start may be waiting for bytes that
    // belong to the true frame behind it. Gives that frame if it is complete and right; otherwise changes nothing.
    std::optional<Frame> rescueFrame();
    bool midFrame() const { return !m_pending.empty(); }
    // Bytes passed over since the last forgetNoise() because they were no frame and no control byte: line noise, or
    // what is left of a frame whose head, length or end mark was damaged.
    std::size_t noiseBytes() const { return m_noiseBytes; }
    void forgetNoise() { m_noiseBytes = 0; }
    void clear() {
        m_pending.clear();
        m_noiseBytes = 0;
    }

   private:
    std::size_t m_noiseBytes = 0;
    Bytes m_pending;  // starts with F2 after next() has returned nothing; never more than one frame and a chunk
};

// The three digits of every positive reply, judged.
struct StatusDigits {
    CardPosition card = CardPosition::None;
    StackerLevel stacker = StackerLevel::Empty;
    RetainBinLevel bin = RetainBinLevel::Ok;

    bool operator==(const StatusDigits&) const = default;
};

struct PositiveReply {
    Command echo;  // cm and pm of the command answered; data that came with the answer
    StatusDigits status;

    bool operator==(const PositiveReply&) const = default;
};

struct NegativeReply {
    Command echo;
    std::string code;  // two characters e1 e0, as printed in the manual

    bool operator==(const NegativeReply&) const = default;
};

using Reply = std::variant<PositiveReply, NegativeReply>;

// Malformed when the text is too short, its head is not 'P', 'N' or 45 (the manual's other negative head), a status
// digit is none of the manual's, or an error code is not two characters of 0-9 A-Z.
Result<Reply> parseReply(ByteView text);

// One flag per sensor of STATUS 31: '0' clear, '1' (HB-HDN also '2') card seen. Makers disagree on the count
// (8, 10, 12; a captured HB-HDN sent 17): from 8 to `most` bytes, Malformed otherwise.
Result<std::vector<bool>> parseSensors(ByteView data, std::size_t most);

// A5/30: "000" to "999".
Result<unsigned> parseBinCount(ByteView data);

// A2/30: a length byte, then at most 18 characters.
Result<std::string> parseSerialNumber(ByteView data);

// What the unit says about itself (INIT, A3, A4); unprintable bytes are dropped, at most 64 characters kept.
std::string printableText(ByteView data);

}  // namespace simkiosk::f2
