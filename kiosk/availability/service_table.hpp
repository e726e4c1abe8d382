// Which services can be offered with what works now: the degradation table, as data.
#pragma once

#include <array>
#include <set>
#include <string_view>

#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

enum class Part {
    CardDispenser,
    SimStock,
    RetainBin,
    IdCardReader,
    PhotoDecoder,
    Camera,
    ReceiptPrinter,
    BackOffice,
    Storage,
    NoDoubt
};
inline constexpr std::array allParts{Part::CardDispenser, Part::SimStock, Part::RetainBin,      Part::IdCardReader,
                                     Part::PhotoDecoder,  Part::Camera,   Part::ReceiptPrinter, Part::BackOffice,
                                     Part::Storage,       Part::NoDoubt};
std::string_view toString(Part part);  // "card_dispenser"

// Without these no sale begins. The printer is not among them: the receipt is then shown as a code.
inline constexpr std::array neededForSale{Part::CardDispenser, Part::SimStock,     Part::RetainBin,
                                          Part::IdCardReader,  Part::PhotoDecoder, Part::Camera,
                                          Part::BackOffice,    Part::Storage,      Part::NoDoubt};

Services servicesWith(const std::set<Part>& working);

}  // namespace simkiosk
