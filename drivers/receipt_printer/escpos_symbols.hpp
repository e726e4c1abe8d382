// QR codes and bar codes as dots, drawn from the standards' own tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "drivers/receipt_printer/escpos_canvas.hpp"

namespace simkiosk::escpos {

// ISO/IEC 18004 in byte mode; level 0..3 is L M Q H. Nothing when the data does not fit.
std::optional<Stamp> qrSymbol(ByteView data, int level, int moduleDots);

struct BarcodeSymbol {
    Stamp bars;
    std::string text;  // what is printed for people
};
// GS k systems: Code 128 (73) with its {A {B {C codes, Code 39 (4, 69), EAN-13 (2, 67). Nothing for data that the
// system cannot carry, as printers print nothing then.
std::optional<BarcodeSymbol> barcodeSymbol(std::uint8_t system, ByteView data, int moduleDots, int heightDots);

}  // namespace simkiosk::escpos
