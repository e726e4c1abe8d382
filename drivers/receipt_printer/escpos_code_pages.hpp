// Single bytes and double bytes of printer fonts as Unicode.
#pragma once

#include <cstdint>

namespace simkiosk::escpos {

// ESC t page; 0 where the page has nothing. `international` is ESC R's set for twelve ASCII places.
char32_t unicodeOf(std::uint8_t byte, std::uint8_t codePage, std::uint8_t international);
// A GB18030 (GBK) pair; 0 where there is no such character.
char32_t unicodeOfPair(std::uint8_t lead, std::uint8_t trail);

}  // namespace simkiosk::escpos
