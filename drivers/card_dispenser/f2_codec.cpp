#include "drivers/card_dispenser/f2_codec.hpp"

#include <algorithm>
#include <numeric>

namespace simkiosk::f2 {

namespace {

constexpr std::uint8_t startOfFrame = 0xF2;
constexpr std::uint8_t endOfText = 0x03;
constexpr std::size_t headLength = 4;  // F2 ADDR LENH LENL
constexpr std::size_t tailLength = 2;  // 03 BCC

std::uint8_t exclusiveOr(ByteView bytes) {
    return std::accumulate(bytes.begin(), bytes.end(), std::uint8_t{0},
                           [](std::uint8_t sum, std::uint8_t byte) { return static_cast<std::uint8_t>(sum ^ byte); });
}

bool isControl(std::uint8_t byte) { return byte == ack || byte == nak || byte == eot; }

enum class Shape { Incomplete, NoFrame, Damaged, Complete };

// What stands at the beginning of `bytes`, which begins with F2.
Shape shapeOf(ByteView bytes) {
    if (bytes.size() < headLength) return Shape::Incomplete;
    const std::size_t textLength = readU16Be(bytes.subspan(2, 2));
    if (textLength > longestText) return Shape::NoFrame;
    const std::size_t frameLength = headLength + textLength + tailLength;
    if (bytes.size() > headLength + textLength && bytes[headLength + textLength] != endOfText) return Shape::NoFrame;
    if (bytes.size() < frameLength) return Shape::Incomplete;
    return exclusiveOr(bytes.first(frameLength)) == 0 ? Shape::Complete : Shape::Damaged;
}

std::size_t frameLengthOf(ByteView bytes) { return headLength + readU16Be(bytes.subspan(2, 2)) + tailLength; }

Frame frameAt(ByteView bytes) {
    const ByteView whole = bytes.first(frameLengthOf(bytes));
    const ByteView text = whole.subspan(headLength, whole.size() - headLength - tailLength);
    return {whole[1], Bytes(text.begin(), text.end()), Bytes(whole.begin(), whole.end())};
}

void dropFront(Bytes& bytes, std::size_t count) {
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count));
}

Result<StatusDigits> parseStatusDigits(ByteView digits) {
    StatusDigits status;
    switch (digits[0]) {
        case '0': status.card = CardPosition::None; break;
        case '1': status.card = CardPosition::Gate; break;
        case '2': status.card = CardPosition::ReadPosition; break;
        default: return fail(ErrorCode::Malformed, "F2 reply: st0 is none of the manual's digits");
    }
    switch (digits[1]) {
        case '0': status.stacker = StackerLevel::Empty; break;
        case '1': status.stacker = StackerLevel::Few; break;
        case '2': status.stacker = StackerLevel::Enough; break;
        default: return fail(ErrorCode::Malformed, "F2 reply: st1 is none of the manual's digits");
    }
    switch (digits[2]) {
        case '0': status.bin = RetainBinLevel::Ok; break;
        case '1':
        case '2':  // HB-HDN says full with '2'; no unit uses it for anything else
            status.bin = RetainBinLevel::Full;
            break;
        default: return fail(ErrorCode::Malformed, "F2 reply: st2 is none of the manual's digits");
    }
    return status;
}

Command echoOf(ByteView text, std::size_t dataAt) {
    const ByteView data = text.subspan(dataAt);
    return {text[1], text[2], Bytes(data.begin(), data.end())};
}

}  // namespace

Bytes encodeFrame(std::uint8_t address, ByteView text) {
    SIMKIOSK_ASSERT(text.size() <= longestText);
    Bytes frame{startOfFrame, address, static_cast<std::uint8_t>(text.size() >> 8),
                static_cast<std::uint8_t>(text.size() & 0xFF)};
    append(frame, text);
    frame.push_back(endOfText);
    frame.push_back(exclusiveOr(frame));
    return frame;
}

Bytes encodeCommand(std::uint8_t address, const Command& command) {
    Bytes text{'C', command.cm, command.pm};
    append(text, command.data);
    return encodeFrame(address, text);
}

void FrameParser::feed(ByteView bytes) { append(m_pending, bytes); }

std::optional<WireItem> FrameParser::next() {
    std::optional<WireItem> item;
    std::size_t at = 0;  // what lies before is done with
    while (!item && at < m_pending.size()) {
        const ByteView rest = ByteView(m_pending).subspan(at);
        if (rest.front() != startOfFrame) {
            if (isControl(rest.front())) {
                item = ControlByte{rest.front()};
            } else {
                ++m_noiseBytes;
            }
            ++at;
            continue;
        }
        const Shape shape = shapeOf(rest);
        if (shape == Shape::Incomplete) break;
        if (shape == Shape::Complete) item = frameAt(rest);
        if (shape == Shape::Damaged) item = DamagedFrame{};
        if (shape == Shape::NoFrame) ++m_noiseBytes;
        at += shape == Shape::NoFrame ? 1 : frameLengthOf(rest);
    }
    dropFront(m_pending, at);
    return item;
}

std::optional<Frame> FrameParser::rescueFrame() {
    for (std::size_t at = 1; at < m_pending.size(); ++at) {
        const ByteView rest = ByteView(m_pending).subspan(at);
        if (rest.front() != startOfFrame || shapeOf(rest) != Shape::Complete) continue;
        Frame frame = frameAt(rest);
        dropFront(m_pending, at + frame.raw.size());
        return frame;
    }
    return std::nullopt;
}

Result<Reply> parseReply(ByteView text) {
    if (text.size() < 5) return fail(ErrorCode::Malformed, "F2 reply: too short");
    if (text[0] == 'P') {
        if (text.size() < 6) return fail(ErrorCode::Malformed, "F2 reply: no room for three status digits");
        const auto status = parseStatusDigits(text.subspan(3, 3));
        SIMKIOSK_TRY(status);
        return PositiveReply{echoOf(text, 6), *status};
    }
    if (text[0] == 'N' || text[0] == 0x45) {  // the manual prints "N', 45H"; units send 4E
        const std::string code = toText(text.subspan(3, 2));
        const bool printed =
            std::ranges::all_of(code, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
        if (!printed) return fail(ErrorCode::Malformed, "F2 reply: the error code is not two characters");
        return NegativeReply{echoOf(text, 5), code};
    }
    return fail(ErrorCode::Malformed, "F2 reply: unknown head");
}

Result<std::vector<bool>> parseSensors(ByteView data, std::size_t most) {
    if (data.size() < 8 || data.size() > most) {
        return fail(ErrorCode::Malformed, "F2 sensors: " + std::to_string(data.size()) + " bytes");
    }
    std::vector<bool> sensors;
    for (const std::uint8_t byte : data) {
        if (byte < '0' || byte > '2') return fail(ErrorCode::Malformed, "F2 sensors: a byte is no digit");
        sensors.push_back(byte != '0');
    }
    return sensors;
}

Result<unsigned> parseBinCount(ByteView data) {
    if (data.size() != 3) return fail(ErrorCode::Malformed, "F2 bin counter: not three digits");
    unsigned count = 0;
    for (const std::uint8_t digit : data) {
        if (digit < '0' || digit > '9') return fail(ErrorCode::Malformed, "F2 bin counter: not three digits");
        count = count * 10 + (digit - '0');
    }
    return count;
}

Result<std::string> parseSerialNumber(ByteView data) {
    if (data.empty() || data[0] > 18 || data.size() != std::size_t{1} + data[0]) {
        return fail(ErrorCode::Malformed, "F2 serial number: its length byte is wrong");
    }
    return printableText(data.subspan(1));
}

std::string printableText(ByteView data) {
    std::string text;
    for (const std::uint8_t byte : data) {
        if (byte >= 0x20 && byte < 0x7F && text.size() < 64) text.push_back(static_cast<char>(byte));
    }
    return text;
}

}  // namespace simkiosk::f2
