#include "drivers/smart_card/apdu.hpp"

#include <array>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

unsigned lengthOf(std::uint8_t byte) { return byte == 0 ? 256 : byte; }

struct Meaning {
    std::uint16_t value;
    const char* text;
};
constexpr std::array meanings{
    Meaning{0x6281, "part of the data may be corrupted"},
    Meaning{0x6283, "file invalidated"},
    Meaning{0x63C0, "PIN blocked"},
    Meaning{0x6581, "memory problem"},
    Meaning{0x6700, "wrong length"},
    Meaning{0x6982, "PIN needed"},
    Meaning{0x6983, "PIN blocked"},
    Meaning{0x6985, "conditions of use not satisfied"},
    Meaning{0x6986, "no elementary file selected"},
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
    SIMKIOSK_ASSERT(data.size() <= 255 && (!le || (*le >= 1 && *le <= 256)));
    Bytes bytes{cla, ins, p1, p2};
    if (!data.empty()) {
        bytes.push_back(static_cast<std::uint8_t>(data.size()));
        append(bytes, data);
    }
    if (le) bytes.push_back(static_cast<std::uint8_t>(*le & 0xFF));
    return bytes;
}

Bytes CommandApdu::encodeForT0() const {
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
    if (count == 0 || (bytes.size() != 5 + count && bytes.size() != 6 + count)) {
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
    if (bytes.size() > 258) return fail(ErrorCode::Malformed, "response APDU: longer than 258 bytes");
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
