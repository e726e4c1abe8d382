// Money, days and moments on paper as people of that language write them. Digits are the ones on the keypad (0 to 9) in
// every language, so that numbers can be compared with the screen and read out to staff.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/values/language.hpp"
#include "kiosk/values/money.hpp"

namespace simkiosk {

std::string localAmount(Money money, Language language);  // "69.00", Spanish "69,00"
std::string localMoney(Money money, Language language);   // "CNY 69.00", Spanish "69,00 CNY"

// From ISO 8601: "2031-05-17" or "2031-05-17 14:32"; what is neither comes back as it is.
std::string localDate(std::string_view iso, Language language);  // "17 May 2031, 14:32"

}  // namespace simkiosk
