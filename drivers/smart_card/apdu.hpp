// Commands to and answers from a smart card as values (ISO/IEC 7816-4, short and extended length fields).
#pragma once

#include <compare>
#include <optional>
#include <string>

#include "platform/base/bytes.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct CommandApdu {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Bytes data = {};                            // at most 65,535 bytes
    std::optional<unsigned> le = std::nullopt;  // bytes expected, 1 to 65,536

    // More than 255 bytes of data or more than 256 expected: both length fields are written extended (ISO/IEC 7816-3
    // §12.1.3), which the card must have offered.
    bool isExtended() const { return data.size() > 255 || le.value_or(0) > 256; }
    // Le 256 is the byte 00, extended Le 65,536 the bytes 00 00.
    Bytes encode() const;
    // For T=0, where a command with data carries no Le: the card says with 61xx what can be fetched. Short form only.
    Bytes encodeForT0() const;
    // Malformed when the lengths contradict each other.
    static Result<CommandApdu> parse(ByteView bytes);

    bool operator==(const CommandApdu&) const = default;
};

// SW1 SW2.
struct StatusWord {
    std::uint16_t value = 0;

    constexpr std::uint8_t sw1() const { return static_cast<std::uint8_t>(value >> 8); }
    constexpr std::uint8_t sw2() const { return static_cast<std::uint8_t>(value & 0xFF); }

    // 9000, and 91xx: done, with a proactive command pending, which a reader may ignore (TS 102 221 §7.4.2.1).
    constexpr bool isOk() const { return value == 0x9000 || sw1() == 0x91; }
    // 61xx (UICC) or 9Fxx (TS 51.011): so many bytes wait for GET RESPONSE; 1 to 256.
    std::optional<unsigned> bytesWaiting() const;
    // 6Cxx: the command again with this Le; 1 to 256.
    std::optional<unsigned> correctLe() const;
    // For a technician, e.g. "6A82: file not found".
    std::string meaning() const;

    auto operator<=>(const StatusWord&) const = default;
};

struct ResponseApdu {
    Bytes data;  // at most 65,536 bytes
    StatusWord status;

    // 2 to 65,538 bytes, and a first status byte of 6x or 9x (ISO/IEC 7816-3 §10.3.3); Malformed otherwise.
    static Result<ResponseApdu> parse(ByteView bytes);
    Bytes encode() const;

    bool operator==(const ResponseApdu&) const = default;
};

}  // namespace simkiosk
