#include "drivers/receipt_printer/escpos_status.hpp"

#include <algorithm>

namespace simkiosk::escpos {
namespace {

constexpr std::size_t longestBlock = 96;  // GS I texts are at most 80 characters
constexpr std::size_t mostReplies = 256;  // nobody asks that often; more is a babbling line

bool isRealTime(std::uint8_t b) { return (b & 0x93) == 0x12; }
bool isAutomaticFirst(std::uint8_t b) { return (b & 0x93) == 0x10; }
bool isPlain(std::uint8_t b) { return (b & 0x90) == 0x00; }
bool isFlowControl(std::uint8_t b) { return b == 0x11 || b == 0x13; }
bool isBlockHead(std::uint8_t b) { return b == 0x37 || b == 0x3D || b == 0x5F; }

bool isIdByte(std::uint8_t b) { return b >= 0x20 && b <= 0x7E; }

}  // namespace

void ReplyParser::feed(ByteView bytes) {
    for (const auto byte : bytes) {
        feed(byte);
        while (m_replies.size() > mostReplies) m_replies.pop_front();
    }
}

std::optional<Reply> ReplyParser::next() {
    if (m_replies.empty()) return std::nullopt;
    Reply reply = std::move(m_replies.front());
    m_replies.pop_front();
    return reply;
}

void ReplyParser::reset() {
    m_partial.clear();
    m_replies.clear();
}

void ReplyParser::feed(std::uint8_t byte) {
    const bool inFullStatus =
        m_leading10 == Leading10::FullStatus && !m_partial.empty() && isAutomaticFirst(m_partial.front());
    // XON/XOFF may stand inside anything but Custom's block, whose bytes use all bits.
    if (isFlowControl(byte) && !inFullStatus) {
        m_replies.emplace_back(FlowControl{byte == 0x13});
        return;
    }
    if (m_partial.empty()) {
        if (isBlockHead(byte) || isAutomaticFirst(byte)) {
            m_partial.push_back(byte);
        } else if (isRealTime(byte)) {
            m_replies.emplace_back(RealTimeReply{byte});
        } else if (isPlain(byte)) {
            m_replies.emplace_back(PlainReply{byte});
        } else {
            m_replies.emplace_back(NoiseBytes{{byte}});
        }
        return;
    }
    if (inFullStatus) {
        m_partial.push_back(byte);
        if (m_partial.size() == 2 && byte != 0x0F) {
            m_replies.emplace_back(NoiseBytes{std::exchange(m_partial, {})});
        } else if (m_partial.size() == 6) {
            m_replies.emplace_back(FullStatus{m_partial[2], m_partial[3], m_partial[4], m_partial[5]});
            m_partial.clear();
        }
        return;
    }
    if (isAutomaticFirst(m_partial.front())) {
        if (!isPlain(byte)) {  // broken off: what was read is noise, this byte begins anew
            m_replies.emplace_back(NoiseBytes{std::exchange(m_partial, {})});
            feed(byte);
            return;
        }
        m_partial.push_back(byte);
        if (m_partial.size() == 4) {
            AutomaticStatus status;
            std::ranges::copy(m_partial, status.bytes.begin());
            m_replies.emplace_back(status);
            m_partial.clear();
        }
        return;
    }
    m_partial.push_back(byte);
    if (byte == 0x00) {
        finishBlock();
    } else if (m_partial.size() > longestBlock) {
        m_replies.emplace_back(NoiseBytes{std::exchange(m_partial, {})});
    }
}

void ReplyParser::finishBlock() {
    const Bytes block = std::exchange(m_partial, {});
    const ByteView body = ByteView(block).subspan(1, block.size() - 2);
    if (block.front() != 0x37) {
        m_replies.emplace_back(InfoText{block.front(), toText(body)});
    } else if (body.size() == 5 && body[0] == 0x22 && std::ranges::all_of(body.subspan(1), isIdByte)) {
        m_replies.emplace_back(ProcessDone{{body[1], body[2], body[3], body[4]}});
    } else if (!body.empty() && body[0] == 0x23) {
        m_replies.emplace_back(OfflineReport{Bytes(body.begin() + 1, body.end())});
    } else if (body.size() == 1 && body[0] == 0x25) {
        m_replies.emplace_back(BufferCleared{});
    } else {
        m_replies.emplace_back(NoiseBytes{block});
    }
}

void RealTimeStatus::answer(std::uint8_t n, std::uint8_t value) {
    switch (n) {
        case 1: printer = value; break;
        case 2: offline = value; break;
        case 3: error = value; break;
        case 4: paper = value; break;
        default: break;
    }
}

PrinterStatus decode(const RealTimeStatus& status) {
    PrinterStatus result;
    result.online = (status.printer & 0x08) == 0;
    result.coverOpen = (status.offline & 0x04) != 0;
    result.cutterError = (status.error & 0x08) != 0;
    result.unrecoverableError = (status.error & (0x20 | 0x04)) != 0;
    result.recoverableError = (status.error & 0x40) != 0;
    // An error without a cause in n = 3 is one nobody can wait out.
    const bool causeNamed = result.cutterError || result.unrecoverableError || result.recoverableError;
    if ((status.offline & 0x40) != 0 && !causeNamed) result.unrecoverableError = true;
    if ((status.paper & 0x60) != 0 || (status.offline & 0x20) != 0) {
        result.paper = PaperState::Out;
    } else if ((status.paper & 0x0C) != 0) {
        result.paper = PaperState::Low;
    }
    return result;
}

PrinterStatus decode(const AutomaticStatus& status) {
    PrinterStatus result;
    result.online = (status.bytes[0] & 0x08) == 0;
    result.coverOpen = (status.bytes[0] & 0x20) != 0;
    result.cutterError = (status.bytes[1] & 0x08) != 0;
    result.unrecoverableError = (status.bytes[1] & (0x20 | 0x04)) != 0;
    result.recoverableError = (status.bytes[1] & 0x40) != 0;
    result.paper = decodePaperSensor(status.bytes[2]);
    return result;
}

PrinterStatus decode(const FullStatus& status) {
    PrinterStatus result;
    result.coverOpen = (status.user & 0x03) != 0 || (status.unrecoverable & 0x02) != 0;
    result.cutterError = (status.unrecoverable & 0x01) != 0;
    result.unrecoverableError = (status.unrecoverable & (0x04 | 0x08 | 0x80)) != 0;
    result.recoverableError = (status.recoverable & (0x01 | 0x08)) != 0;
    if ((status.recoverable & 0x40) != 0) {
        result.paper = PaperState::Jammed;
    } else if ((status.paper & 0x01) != 0) {
        result.paper = PaperState::Out;
    } else if ((status.paper & (0x04 | 0x40)) != 0) {
        result.paper = PaperState::Low;
    }
    result.online = !result.coverOpen && !result.cutterError && !result.unrecoverableError &&
                    !result.recoverableError && result.paper != PaperState::Out && result.paper != PaperState::Jammed;
    return result;
}

PaperState decodePaperSensor(std::uint8_t value) {
    if ((value & 0x0C) != 0) return PaperState::Out;
    return (value & 0x03) != 0 ? PaperState::Low : PaperState::Full;
}

bool waitsForRecovery(const RealTimeStatus& status) { return (status.printer & 0x20) != 0; }

PrinterStatus combine(const PrinterStatus& a, const PrinterStatus& b) {
    return {.online = a.online && b.online,
            .coverOpen = a.coverOpen || b.coverOpen,
            .cutterError = a.cutterError || b.cutterError,
            .recoverableError = a.recoverableError || b.recoverableError,
            .unrecoverableError = a.unrecoverableError || b.unrecoverableError,
            .paper = std::max(a.paper, b.paper)};
}

}  // namespace simkiosk::escpos
