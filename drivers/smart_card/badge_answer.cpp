#include "drivers/smart_card/badge_answer.hpp"

namespace simkiosk {

CommandApdu badgeQuestion() { return {0xFF, 0xCA, 0x00, 0x00, {}, 256}; }

Result<std::optional<BadgeId>> badgeOf(const ResponseApdu& answer) {
    // 6A81 function not supported, 6D00, 6E00 and whatever else readers say of cards without one; 6282: there is less
    // than was asked for, which is what 00 asks for on some readers.
    constexpr std::uint16_t endReached = 0x6282;
    if (!answer.status.isOk() && answer.status.value != endReached) return std::nullopt;
    if (answer.data.empty() || answer.data.size() > 10)
        return fail(ErrorCode::Malformed, "the reader gives no identifier of a chip");
    const auto badge = BadgeId::parse(answer.data);
    return badge ? std::optional(*badge) : std::nullopt;
}

}  // namespace simkiosk
