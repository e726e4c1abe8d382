#include "drivers/id_card_reader/sam_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

#include "platform/base/assert.hpp"

namespace simkiosk::sam {

namespace {

constexpr std::array<std::uint8_t, 5> preamble{0xAA, 0xAA, 0xAA, 0x96, 0x69};

std::uint8_t checksum(ByteView bytes) {
    return std::accumulate(bytes.begin(), bytes.end(), std::uint8_t{0}, std::bit_xor<std::uint8_t>());
}

Bytes encodeFrame(ByteView head, ByteView data) {
    const std::size_t length = head.size() + data.size() + 1;
    SIMKIOSK_ASSERT(length <= maxAnswerLength);
    Bytes frame(preamble.begin(), preamble.end());
    frame.reserve(frameOverhead + length);
    frame.push_back(static_cast<std::uint8_t>(length >> 8));
    frame.push_back(static_cast<std::uint8_t>(length));
    append(frame, head);
    append(frame, data);
    frame.push_back(checksum(ByteView(frame).subspan(preamble.size())));
    return frame;
}

std::uint32_t readU32Le(ByteView bytes) {
    return static_cast<std::uint32_t>(readU16Le(bytes.subspan(2))) << 16 | readU16Le(bytes);
}

Result<CardData> parseParts(ByteView data, std::size_t parts) {
    if (data.size() < 2 * parts) return fail(ErrorCode::Malformed, "the card answer is shorter than its part lengths");
    const std::size_t text = readU16Be(data);
    const std::size_t photo = readU16Be(data.subspan(2));
    const std::size_t fingerprints = parts == 3 ? readU16Be(data.subspan(4)) : 0;
    if (text != textSize || photo != photoSize)
        return fail(ErrorCode::Malformed, fmt::format("the card answer has {} text and {} photo bytes", text, photo));
    if (fingerprints != 0 && fingerprints != 512 && fingerprints != 1024)
        return fail(ErrorCode::Malformed, fmt::format("the card answer has {} fingerprint bytes", fingerprints));
    const ByteView content = data.subspan(2 * parts);
    if (content.size() != text + photo + fingerprints)
        return fail(ErrorCode::Malformed, fmt::format("the card answer carries {} bytes where its part lengths say {}",
                                                      content.size(), text + photo + fingerprints));
    const auto bytes = [content](std::size_t from, std::size_t count) {
        const ByteView part = content.subspan(from, count);
        return Bytes(part.begin(), part.end());
    };
    return CardData{bytes(0, text), bytes(text, photo), bytes(text + photo, fingerprints)};
}

struct StatusText {
    std::uint8_t status;
    std::string_view meaning;
    std::string_view recovery;
};

constexpr std::string_view lift = "lift the card and put it back";
constexpr std::string_view resend = "send the request again";
constexpr std::string_view service = "service: the reader's SAM module";
constexpr std::string_view otherDocument = "this card cannot be read: use another document";

// "SAM 通信协议" status table; the vendor libraries' own codes (01 02 03 05 09) never come over the wire.
constexpr std::array statusTexts{
    StatusText{0x90, "ok", ""},
    StatusText{0x9F, "card found", ""},
    StatusText{0x91, "item not on card", "go on without it"},
    StatusText{0x10, "request checksum wrong", resend},
    StatusText{0x11, "request length wrong", resend},
    StatusText{0x21, "command wrong", "the reader does not know this command"},
    StatusText{0x23, "not permitted", service},
    StatusText{0x24, "unrecognised error", lift},
    StatusText{0x31, "card rejected SAM", otherDocument},
    StatusText{0x32, "SAM rejected card", otherDocument},
    StatusText{0x33, "information check failed", otherDocument},
    StatusText{0x37, "fingerprint check failed", lift},
    StatusText{0x3F, "fingerprint length wrong", lift},
    StatusText{0x40, "unknown card type", otherDocument},
    StatusText{0x41, "read failed", lift},
    StatusText{0x47, "random number failed", lift},
    StatusText{0x60, "SAM self-test failed", service},
    StatusText{0x66, "SAM not authorised", service},
    StatusText{0x80, "find failed", "put a card on the reader"},
    StatusText{0x81, "select failed", lift},
};

const StatusText* findStatus(std::uint8_t status) {
    const auto* const found = std::ranges::find(statusTexts, status, &StatusText::status);
    return found == statusTexts.end() ? nullptr : found;
}

}  // namespace

Bytes encodeRequest(Command command, ByteView data) {
    const std::array head{static_cast<std::uint8_t>(std::to_underlying(command) >> 8),
                          static_cast<std::uint8_t>(std::to_underlying(command))};
    return encodeFrame(head, data);
}

Bytes encodeAnswer(Status status, ByteView data) {
    const std::array<std::uint8_t, 3> head{0, 0, std::to_underlying(status)};
    return encodeFrame(head, data);
}

FrameParser::FrameParser(std::size_t minLength, std::size_t maxLength)
    : m_minLength(minLength), m_maxLength(maxLength) {
    // Growing would leave copies of a person behind in freed memory; a stream hands over 4,096 bytes at most.
    m_buffer.reserve(frameOverhead + maxLength + 4096);
}

void FrameParser::add(ByteView bytes) { append(m_buffer, bytes); }

std::optional<Bytes> FrameParser::next() {
    while (true) {
        seekPreamble();
        if (m_buffer.size() < frameOverhead) return std::nullopt;
        const ByteView view = m_buffer;
        const std::size_t length = readU16Be(view.subspan(preamble.size()));
        if (length < m_minLength || length > m_maxLength) {
            drop(1);
            continue;
        }
        if (view.size() < frameOverhead + length) return std::nullopt;
        // The XOR over Len, content and CHK itself is zero.
        if (checksum(view.subspan(preamble.size(), 2 + length)) != 0) {
            ++m_damagedFrames;
            drop(1);
            continue;
        }
        const ByteView content = view.subspan(frameOverhead, length - 1);
        Bytes frame(content.begin(), content.end());
        drop(frameOverhead + length);
        return frame;
    }
}

bool FrameParser::midFrame() const { return m_buffer.size() >= preamble.size(); }

void FrameParser::abandonFrame() {
    if (!midFrame()) return;
    ++m_damagedFrames;
    drop(1);
}

void FrameParser::reset() {
    wipe(m_buffer);
    m_buffer.clear();
    m_damagedFrames = 0;
}

void FrameParser::drop(std::size_t count) {
    if (count == 0) return;
    const std::size_t left = m_buffer.size() - count;
    std::ranges::copy(ByteView(m_buffer).subspan(count), m_buffer.begin());
    wipe(std::span(m_buffer).subspan(left));
    m_buffer.resize(left);
}

// Leaves in the buffer what begins with a preamble, or the end that may become one.
void FrameParser::seekPreamble() {
    const auto begins = std::ranges::search(m_buffer, preamble);
    if (!begins.empty()) {
        drop(static_cast<std::size_t>(begins.begin() - m_buffer.begin()));
        return;
    }
    std::size_t keep = std::min(m_buffer.size(), preamble.size() - 1);
    while (keep > 0 && !std::ranges::equal(ByteView(m_buffer).last(keep), ByteView(preamble).first(keep))) --keep;
    drop(m_buffer.size() - keep);
}

Result<Request> parseRequest(ByteView content) {
    if (content.size() < 2) return fail(ErrorCode::Malformed, "a request without command");
    const ByteView data = content.subspan(2);
    return Request{static_cast<Command>(readU16Be(content)), Bytes(data.begin(), data.end())};
}

Result<Answer> parseAnswer(ByteView content) {
    if (content.size() < 3) return fail(ErrorCode::Malformed, "an answer without status word");
    const ByteView data = content.subspan(3);
    return Answer{content[2], Bytes(data.begin(), data.end())};
}

std::string_view statusMeaning(std::uint8_t status) {
    const StatusText* const text = findStatus(status);
    return text ? text->meaning : std::string_view();
}

std::string_view statusRecovery(std::uint8_t status) {
    const StatusText* const text = findStatus(status);
    return text ? text->recovery : std::string_view();
}

Result<CardData> parseCardData(ByteView data) { return parseParts(data, 2); }
Result<CardData> parseCardDataWithFingerprints(ByteView data) { return parseParts(data, 3); }

Result<std::string> formatSamNumber(ByteView data) {
    if (data.size() != 16)
        return fail(ErrorCode::Malformed, fmt::format("a SAM number of {} bytes instead of 16", data.size()));
    return fmt::format("{:02}.{:02}-{:08}-{:010}-{:010}", readU16Le(data), readU16Le(data.subspan(2)),
                       readU32Le(data.subspan(4)), readU32Le(data.subspan(8)), readU32Le(data.subspan(12)));
}

}  // namespace simkiosk::sam
