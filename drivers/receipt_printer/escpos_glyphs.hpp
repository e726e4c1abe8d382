// The printer's character generator, from fonts of the system.
#pragma once

#include <memory>

#include "drivers/receipt_printer/escpos_canvas.hpp"
#include "platform/base/result.hpp"

namespace simkiosk::escpos {

// Copies share the fonts and what was drawn of them.
class Glyphs {
   public:
    // NotFound, naming the file, when a font is not installed.
    static Result<Glyphs> load();

    // One character in a cell of this size; a blank cell where no font has it. Wide cells are for Chinese.
    Stamp draw(char32_t character, int cellWidth, int cellHeight, bool bold);

   private:
    struct Fonts;
    explicit Glyphs(std::shared_ptr<Fonts> fonts) : m_fonts(std::move(fonts)) {}
    std::shared_ptr<Fonts> m_fonts;
};

}  // namespace simkiosk::escpos
