// How a terminal gets into a travel document's chip: PACE where the chip has it, else BAC (ICAO 9303-11 §4.2).
#pragma once

#include <variant>

#include "drivers/document_reader/emrtd_link.hpp"
#include "drivers/document_reader/file_reader.hpp"
#include "drivers/document_reader/security_infos.hpp"
#include "kiosk/values/mrz.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {

// The card access number, printed on the data page: six digits (9303-11 §4.2; some documents have more).
struct CardAccessNumber {
    PersonalText digits;
};
using EmrtdKey = std::variant<MrzKey, CardAccessNumber>;

// What a person types: "DOCNO+YYMMDD+YYMMDD", the number without fillers and check digit. A check digit in the tenth
// place of a number filled to nine is taken off. Invalid otherwise; never with the key in the message.
Result<MrzKey> parseMrzKey(std::string_view text);
// Four to twelve digits.
Result<CardAccessNumber> parseCardAccessNumber(std::string_view text);

enum class AccessProtocol { Bac, Pace };
const char* toString(AccessProtocol protocol);  // "bac"

struct ChipAccess {
    AccessProtocol protocol = AccessProtocol::Bac;
    SmCipher cipher = SmCipher::TripleDes;
    SecurityInfos announced;  // of EF.CardAccess; DG14 repeats them under the state's signature
};

// The master file is selected. Leaves the travel document application selected and the link protected. Refused
// (bac_refused, pace_refused): the key is not this document's; Unsupported (access_unsupported); NotFound
// (not_a_travel_document); Malformed; the channel's. BAC is tried where no usable PACE is announced, or where the chip
// refuses to begin the one it announces (without a key for BAC: pace_not_run) — EF.CardAccess is not signed either, so
// nothing would be won by giving up. After a PACE whose password was found wrong it is not.
Task<Result<ChipAccess>> openChip(EmrtdLink& link, FileReader& files, EmrtdKey key, Random& random);

}  // namespace simkiosk
