// What stands in a document's small files: EF.COM, DG1, EF.ATR/INFO, the ATR.
#pragma once

#include <optional>
#include <set>

#include "kiosk/values/mrz.hpp"

namespace simkiosk::emrtd {

// The data groups that EF.COM lists (9303-10 §4.6.1). Malformed.
Result<std::set<int>> parseCom(ByteView file);
// Malformed: no MRZ of 90, 72 or 88 characters in it.
Result<Mrz> parseMrzGroup(ByteView dg1);
// DG11's full name (5F0E) with blanks for fillers; empty when there is none, or no UTF-8 without control characters.
PersonalText parseFullName(ByteView dg11);

// The longest response APDU in bytes that EF.ATR/INFO offers in DO7F66 (ISO/IEC 7816-4 §12.7.1); nothing without it.
std::optional<std::size_t> responseLimitOfAtrInfo(ByteView file);
// What the card capabilities among an ATR's historical bytes say about extended Lc and Le; nothing when they are
// silent.
std::optional<bool> extendedLengthOfAtr(ByteView atr);

}  // namespace simkiosk::emrtd
