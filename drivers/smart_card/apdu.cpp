#include "drivers/smart_card/apdu.hpp"

#include <array>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t mostData = 65535;
constexpr unsigned mostExpected = 65536;

unsigned lengthOf(std::uint8_t byte) { return byte == 0 ? 256 : byte; }
unsigned extendedLengthOf(ByteView two) { return readU16Be(two) == 0 ? mostExpected : readU16Be(two); }

void appendU16(Bytes& bytes, std::size_t value) {
    bytes.push_back(static_cast<std::uint8_t>(value >> 8 & 0xFF));
    bytes.push_back(static_cast<std::uint8_t>(value & 0xFF));
}

// What follows a header and the byte 00: Le, or Lc with data, or both (ISO/IEC 7816-3 §12.1.3, cases 2E to 4E).
Result<CommandApdu> parseExtended(CommandApdu command, ByteView rest) {
    if (rest.size() == 2) {
        command.le = extendedLengthOf(rest);
        return command;
    }
    const std::size_t count = rest.size() < 2 ? 0 : readU16Be(rest);
    if (count == 0 || (rest.size() != 2 + count && rest.size() != 4 + count)) {
        return fail(ErrorCode::Malformed, "command APDU: extended Lc contradicts its length");
    }
    const ByteView data = rest.subspan(2, count);
    command.data.assign(data.begin(), data.end());
    if (rest.size() == 4 + count) command.le = extendedLengthOf(rest.last(2));
    return command;
}

struct Meaning {
    std::uint16_t value;
    const char* text;
};
constexpr std::array meanings{
    Meaning{0x6281, "part of the data may be corrupted"},
    Meaning{0x6282, "the file ends before Le"},
    Meaning{0x6283, "file invalidated"},
    Meaning{0x6300, "authentication failed"},
    Meaning{0x63C0, "PIN blocked"},
    Meaning{0x6581, "memory problem"},
    Meaning{0x6700, "wrong length"},
    Meaning{0x6982, "PIN needed"},
    Meaning{0x6983, "PIN blocked"},
    Meaning{0x6985, "conditions of use not satisfied"},
    Meaning{0x6986, "no elementary file selected"},
    Meaning{0x6987, "secure messaging objects missing"},
    Meaning{0x6988, "secure messaging objects wrong"},
    Meaning{0x6A80, "wrong data"},
    Meaning{0x6A81, "function not supported"},
    Meaning{0x6A82, "file not found"},
    Meaning{0x6A83, "record not found"},
    Meaning{0x6A86, "wrong P1 P2"},
    Meaning{0x6B00, "wrong offset"},
    Meaning{0x6D00, "instruction not supported"},
    Meaning{0x6E00, "class not supported"},
    Meaning{0x6F00, "technical problem of the card"},
    Meaning{0x9000, "ok"},
    Meaning{0x9240, "memory problem"},
    Meaning{0x9400, "no elementary file selected"},
    Meaning{0x9402, "offset out of range"},
    Meaning{0x9404, "file not found"},
    Meaning{0x9804, "PIN needed or access not allowed"},
};

}  // namespace

Bytes CommandApdu::encode() const {
    SIMKIOSK_ASSERT(data.size() <= mostData && (!le || (*le >= 1 && *le <= mostExpected)));
    const bool extended = isExtended();
    Bytes bytes;
    bytes.reserve(4 + 3 + data.size() + 3);
    for (const std::uint8_t byte : {cla, ins, p1, p2}) bytes.push_back(byte);
    if (extended) bytes.push_back(0);
    if (!data.empty()) {
        if (extended) {
            appendU16(bytes, data.size());
        } else {
            bytes.push_back(static_cast<std::uint8_t>(data.size()));
        }
        append(bytes, data);
    }
    if (le && extended) appendU16(bytes, *le);
    if (le && !extended) bytes.push_back(static_cast<std::uint8_t>(*le & 0xFF));
    return bytes;
}

Bytes CommandApdu::encodeForT0() const {
    SIMKIOSK_ASSERT(!isExtended());
    CommandApdu command = *this;
    if (!command.data.empty()) command.le.reset();
    return command.encode();
}

Result<CommandApdu> CommandApdu::parse(ByteView bytes) {
    if (bytes.size() < 4) return fail(ErrorCode::Malformed, "command APDU: no room for a header");
    CommandApdu command{bytes[0], bytes[1], bytes[2], bytes[3]};
    if (bytes.size() == 4) return command;
    if (bytes.size() == 5) {
        command.le = lengthOf(bytes[4]);
        return command;
    }
    const std::size_t count = bytes[4];
    if (count == 0) return parseExtended(std::move(command), bytes.subspan(5));
    if (bytes.size() != 5 + count && bytes.size() != 6 + count) {
        return fail(ErrorCode::Malformed, "command APDU: Lc contradicts its length");
    }
    const ByteView data = bytes.subspan(5, count);
    command.data.assign(data.begin(), data.end());
    if (bytes.size() == 6 + count) command.le = lengthOf(bytes.back());
    return command;
}

std::optional<unsigned> StatusWord::bytesWaiting() const {
    if (sw1() == 0x61 || sw1() == 0x9F) return lengthOf(sw2());
    return std::nullopt;
}

std::optional<unsigned> StatusWord::correctLe() const {
    if (sw1() == 0x6C) return lengthOf(sw2());
    return std::nullopt;
}

std::string StatusWord::meaning() const {
    const std::string hex = toHex(Bytes{sw1(), sw2()});
    if (bytesWaiting()) return hex + ": more data";
    if (correctLe()) return hex + ": wrong Le";
    if (sw1() == 0x91) return hex + ": ok, a proactive command is pending";
    if ((value & 0xFFF0) == 0x63C0 && sw2() != 0xC0) return hex + ": wrong PIN, tries left";
    for (const auto& known : meanings) {
        if (known.value == value) return hex + ": " + known.text;
    }
    return hex + ": not known";
}

Result<ResponseApdu> ResponseApdu::parse(ByteView bytes) {
    if (bytes.size() < 2) return fail(ErrorCode::Malformed, "response APDU: no room for a status word");
    if (bytes.size() > mostExpected + 2) {
        return fail(ErrorCode::Malformed, "response APDU: longer than 65,538 bytes");
    }
    const ByteView data = bytes.first(bytes.size() - 2);
    const StatusWord status{readU16Be(bytes.last(2))};
    const unsigned kind = status.sw1() >> 4;
    if ((kind != 6 && kind != 9) || status.sw1() == 0x60) {
        return fail(ErrorCode::Malformed, "response APDU: its last bytes are no status word");
    }
    return ResponseApdu{Bytes(data.begin(), data.end()), status};
}

Bytes ResponseApdu::encode() const {
    Bytes bytes = data;
    bytes.push_back(status.sw1());
    bytes.push_back(status.sw2());
    return bytes;
}

}  // namespace simkiosk
