// Which services can be offered with what works now: the degradation table, as data.
#pragma once

#include <array>
#include <set>
#include <string_view>

#include "kiosk/policy/country_pack.hpp"
#include "kiosk/session/snapshot.hpp"

namespace simkiosk {

enum class Part {
    CardDispenser,
    SimStock,
    RetainBin,
    IdCardReader,
    PhotoDecoder,    // for the photos on China's cards
    DocumentReader,  // with what decodes the photos on its chips
    Camera,
    ReceiptPrinter,
    BackOffice,
    Storage,
    NoDoubt
};
inline constexpr std::array allParts{Part::CardDispenser, Part::SimStock,       Part::RetainBin, Part::IdCardReader,
                                     Part::PhotoDecoder,  Part::DocumentReader, Part::Camera,    Part::ReceiptPrinter,
                                     Part::BackOffice,    Part::Storage,        Part::NoDoubt};
std::string_view toString(Part part);  // "card_dispenser"

// Without these, and without a document that can be read, no sale begins. The printer is not among them: the receipt
// is then shown as a code.
inline constexpr std::array neededForSale{Part::CardDispenser, Part::SimStock, Part::RetainBin, Part::Camera,
                                          Part::BackOffice,    Part::Storage,  Part::NoDoubt};

// `wanted`: the documents that are accepted here and that this machine has a reader for.
Services servicesWith(const std::set<Part>& working, const std::vector<DocumentChoice>& wanted);

// Those of a country pack on a machine with or without a document reader.
std::vector<DocumentChoice> documentsWanted(const CountryPack& pack, bool documentReader);

}  // namespace simkiosk
