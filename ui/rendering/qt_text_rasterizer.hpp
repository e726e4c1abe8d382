// Receipt text as black-and-white dots, drawn by Qt with the system's CJK font.
#pragma once

#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

// May be used on any one thread once the QGuiApplication exists.
class QtTextRasterizer : public TextRasterizer {
   public:
    Image rasterize(const ReceiptText& text, int widthDots, int heightDots) override;
    // Label and value share a line if they fit with a gap; else the value stands on lines of its own.
    Image rasterize(const ReceiptPair& pair, int widthDots, int heightDots) override;
};

}  // namespace simkiosk
