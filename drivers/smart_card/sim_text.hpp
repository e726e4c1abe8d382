// Names in the files of a SIM (3GPP TS 31.102 annex A, ETSI TS 102 221 annex A).
#pragma once

#include <string>

#include "platform/base/bytes.hpp"

namespace simkiosk {

// To UTF-8: the GSM 7-bit alphabet with one character a byte (TS 23.038 §6.2.1, with its extension table) up to the
// first FF, or UCS2 in one of the three codings that begin with 80, 81 or 82. All FF is an empty text.
// Malformed: a byte, a length or a character that the coding does not have.
Result<std::string> decodeSimText(ByteView bytes);

}  // namespace simkiosk
