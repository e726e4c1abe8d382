#include "kiosk/values/uuid.hpp"

#include <algorithm>

#include "platform/base/assert.hpp"
#include "platform/base/bytes.hpp"

namespace simkiosk {

namespace {

constexpr bool isDash(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

}  // namespace

Uuid Uuid::v7(WallTime now, Random& random) {
    Uuid uuid;
    random.fill(uuid.m_bytes);
    const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (std::size_t i = 0; i < 6; ++i) uuid.m_bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    uuid.m_bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.m_bytes[6] & 0x0F));
    uuid.m_bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.m_bytes[8] & 0x3F));
    return uuid;
}

Uuid Uuid::v8(std::span<const std::uint8_t> bytes) {
    SIMKIOSK_ASSERT(bytes.size() >= 16);
    Uuid uuid;
    std::copy_n(bytes.begin(), 16, uuid.m_bytes.begin());
    uuid.m_bytes[6] = static_cast<std::uint8_t>(0x80 | (uuid.m_bytes[6] & 0x0F));
    uuid.m_bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.m_bytes[8] & 0x3F));
    return uuid;
}

Result<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != 36) return fail(ErrorCode::Malformed, "not a UUID");
    Uuid uuid;
    std::size_t at = 0;
    for (auto& byte : uuid.m_bytes) {
        if (isDash(at) && text[at++] != '-') return fail(ErrorCode::Malformed, "not a UUID");
        const int high = hexDigit(text[at++]);
        const int low = hexDigit(text[at++]);
        if (high < 0 || low < 0) return fail(ErrorCode::Malformed, "not a UUID");
        byte = static_cast<std::uint8_t>(high << 4 | low);
    }
    return uuid;
}

std::string Uuid::text() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (const auto byte : m_bytes) {
        if (isDash(at)) ++at;
        text[at++] = digits[byte >> 4];
        text[at++] = digits[byte & 0x0F];
    }
    return text;
}

}  // namespace simkiosk
