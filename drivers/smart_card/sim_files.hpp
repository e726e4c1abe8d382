// Files of a SIM, read over any channel (TS 102 221 / TS 31.102 for a UICC, TS 51.011 for a 2G SIM).
#pragma once

#include "drivers/smart_card/apdu_channel.hpp"
#include "kiosk/values/iccid.hpp"

namespace simkiosk {

enum class SimLanguage { Uicc, Gsm };  // class 00 or A0

// EF_ICCID (2FE2 under the master file), in the given language first and, when the card declines, in the other.
// Refused: the card declined both, its status word in the message; Malformed: the file holds no ICCID. Errors of the
// channel pass through.
Task<Result<Iccid>> readIccid(ApduChannel& card, SimLanguage first = SimLanguage::Uicc);

}  // namespace simkiosk
