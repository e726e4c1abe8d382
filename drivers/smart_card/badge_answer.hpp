// What a contactless reader says of the card on it: GET DATA for the identifier of the chip (PC/SC part 3 §3.2.2.1.3, a
// command for the reader itself, which no card sees).
#pragma once

#include <optional>

#include "drivers/smart_card/apdu.hpp"
#include "kiosk/values/badge_id.hpp"

namespace simkiosk {

// FF CA 00 00 00
CommandApdu badgeQuestion();
// Nothing: a card with contacts, a reader that does not know the command, or an identifier that does not last, as
// passports have. Malformed: success without a word that could be one.
Result<std::optional<BadgeId>> badgeOf(const ResponseApdu& answer);

}  // namespace simkiosk
