// A pack of SIM cards by the numbers of its first and its last card, as they stand on the box.
#pragma once

#include <expected>

#include "kiosk/values/iccid.hpp"

namespace simkiosk {

enum class PackFault {
    NoSimNumber,  // one of the two
    LengthsDiffer,
    CheckDigitWrong,  // only one of the two has a valid Luhn digit, so the other was misread
    NotOnePack,       // their beginnings differ
    NotCountable,     // letters at the end
    WrongWayRound,
    TooManyCards,
};

// How many cards from the first to the last, both counted; 1 to 10,000. Where both carry a valid Luhn digit the numbers
// before it are counted, otherwise all of it.
std::expected<unsigned, PackFault> cardsOfRange(const Iccid& first, const Iccid& last);

}  // namespace simkiosk
