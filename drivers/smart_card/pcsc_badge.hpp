// The badge on a PC/SC reader.
#pragma once

#include "drivers/smart_card/badge_answer.hpp"
#include "drivers/smart_card/pcsc_reader.hpp"

namespace simkiosk {

// Nothing: no card, one that does not answer or has gone again, or no badge. Disconnected: the reader is not there;
// Busy: somebody else has the card; Malformed, Timeout as of PcscSession.
Task<Result<std::optional<BadgeId>>> readBadge(PcscReader& reader, Clock& clock);

}  // namespace simkiosk
