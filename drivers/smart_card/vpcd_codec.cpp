#include "drivers/smart_card/vpcd_codec.hpp"

#include "platform/base/assert.hpp"

namespace simkiosk::vpcd {

Bytes encode(ByteView message) {
    SIMKIOSK_ASSERT(message.size() <= longestMessage);
    Bytes bytes{static_cast<std::uint8_t>(message.size() >> 8), static_cast<std::uint8_t>(message.size())};
    append(bytes, message);
    return bytes;
}

Message classify(ByteView message) {
    if (message.size() != 1) return {Request::Command, Bytes(message.begin(), message.end())};
    switch (message[0]) {
        case 0x00: return {Request::PowerOff};
        case 0x01: return {Request::PowerOn};
        case 0x02: return {Request::Reset};
        case 0x04: return {Request::GiveAtr};
        default: return {Request::Unknown};
    }
}

std::optional<Bytes> Splitter::next() {
    while (m_bytes.size() >= 2) {
        const std::size_t length = readU16Be(m_bytes);
        if (m_bytes.size() < 2 + length) return std::nullopt;
        const auto begin = m_bytes.begin() + 2;
        Bytes message(begin, begin + static_cast<std::ptrdiff_t>(length));
        m_bytes.erase(m_bytes.begin(), begin + static_cast<std::ptrdiff_t>(length));
        if (!message.empty()) return message;
    }
    return std::nullopt;
}

}  // namespace simkiosk::vpcd
