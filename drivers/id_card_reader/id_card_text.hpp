// The 256 text bytes of an identity card (GA/T 490 and the 2017 and 2023 permanent resident card layouts).
#pragma once

#include <string_view>

#include "kiosk/values/person.hpp"

namespace simkiosk {

// Which layout it is stands in the UTF-16LE unit at offset 248: blank (or NUL, of a card padded with it) resident, J,
// I, Y. Unsupported: another letter there. Malformed: not 256 bytes, NUL throughout, a lone surrogate or control
// character, a date that is not in the calendar, a sex or nation that is no code. A field the card leaves blank is
// empty, not an error. `photo` is left empty. An invalid check character is reported in `numberCheck`, not refused.
Result<IdCard> parseIdCardText(ByteView text);

// The 70 bytes of the newest address (command 30 03); empty when they are blank.
Result<PersonalText> parseIdCardAddress(ByteView text);

// GB 11643-1999: 17 digits and the ISO 7064 MOD 11-2 check character (0-9 or X).
bool residentNumberCheckValid(std::string_view number);

// The Chinese name of a nation (GB/T 3304), e.g. "汉" for "01"; empty for a code the standard does not have.
std::string_view nationName(std::string_view code);

}  // namespace simkiosk
