#include "kiosk/values/badge_id.hpp"

#include <algorithm>

namespace simkiosk {

Result<BadgeId> BadgeId::parse(ByteView bytes) {
    constexpr std::uint8_t drawnAnew = 0x08;
    if (bytes.size() != 4 && bytes.size() != 7 && bytes.size() != 10)
        return fail(ErrorCode::Malformed, "a badge's identifier has 4, 7 or 10 bytes");
    if (bytes.size() == 4 && bytes[0] == drawnAnew)
        return fail(ErrorCode::Malformed, "this chip draws another identifier each time: it is no badge");
    for (const std::uint8_t blank : {std::uint8_t{0x00}, std::uint8_t{0xFF}}) {
        if (std::ranges::all_of(bytes, [=](std::uint8_t byte) { return byte == blank; }))
            return fail(ErrorCode::Malformed, "a badge's identifier is blank");
    }
    return BadgeId(Bytes(bytes.begin(), bytes.end()));
}

}  // namespace simkiosk
