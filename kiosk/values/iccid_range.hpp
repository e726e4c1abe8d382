// A pack of SIM cards by the numbers of its first and its last card, as they stand on the box.
#pragma once

#include "kiosk/values/iccid.hpp"

namespace simkiosk {

// How many cards from the first to the last, both counted; 1 to 10,000. Where both carry a valid Luhn digit the numbers
// before it are counted, otherwise all of it. Invalid, with what is wrong: different lengths or beginnings, the wrong
// way round, too many, or only one of the two has a valid Luhn digit, which means that the other was misread.
Result<unsigned> cardsOfRange(const Iccid& first, const Iccid& last);

}  // namespace simkiosk
