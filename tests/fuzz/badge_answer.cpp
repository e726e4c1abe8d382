// Whatever a reader says of the card on it: a badge with an identifier of a chip's length, none, or a refusal.
#include <cstdint>

#include "drivers/smart_card/badge_answer.hpp"
#include "platform/base/assert.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto answer = ResponseApdu::parse({data, size});
    if (!answer) return 0;
    const auto badge = badgeOf(*answer);
    if (!badge) {
        SIMKIOSK_ASSERT(badge.error().code == ErrorCode::Malformed);
        return 0;
    }
    if (!*badge) return 0;
    SIMKIOSK_ASSERT((*badge)->bytes() == answer->data);
    SIMKIOSK_ASSERT(BadgeId::parse(answer->data) == **badge);
    return 0;
}
