// Text as dots in a program without a screen.
#pragma once

#include <memory>
#include <string_view>

#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

// Starts Qt on its offscreen platform with the first text that the printer's own fonts lack.
class OffscreenText : public TextRasterizer {
   public:
    OffscreenText();
    ~OffscreenText() override;

    Image rasterize(const ReceiptText& text, int widthDots, int heightDots) override;
    Image rasterize(const ReceiptPair& pair, int widthDots, int heightDots) override;

   private:
    struct Offscreen;
    Offscreen& offscreen();
    std::unique_ptr<Offscreen> m_offscreen;
};

// Text that can be printed: valid UTF-8 without zero bytes.
bool isPrintableUtf8(std::string_view text);

}  // namespace simkiosk
