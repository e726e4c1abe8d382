// Commands onto paper: the emulated printer's interpreter and print head. Knows nothing of time, paper or errors.
#pragma once

#include <map>
#include <optional>

#include "drivers/receipt_printer/escpos_canvas.hpp"
#include "drivers/receipt_printer/escpos_commands.hpp"
#include "drivers/receipt_printer/escpos_glyphs.hpp"

namespace simkiosk::escpos {

struct Movement {
    int dots = 0;      // of paper moved by the command
    bool cut = false;  // the sheet ends here
};

class Renderer {
   public:
    struct Options {
        int widthDots = 576;
        bool chineseAtPowerOn = false;  // differs by model
        bool keepsPictures = true;
    };
    Renderer(Glyphs glyphs, Options options);

    // Print and layout commands; all others move nothing.
    Movement execute(const Command& command);
    // The sheet since the last cut, with white margins of 32 dots.
    Image takeSheet();
    bool sheetBlank() const { return m_canvas.blank(); }
    // ESC @ and power-on: modes back to their defaults, the line buffer dropped.
    void initialise();

   private:
    struct Modes {
        bool fontB = false;
        bool bold = false;
        int underline = 0;
        bool invert = false;
        int widthFactor = 1;
        int heightFactor = 1;
        bool chinese = false;
        bool chineseWide = false;
        bool chineseTall = false;
        int align = 0;
        int lineSpacing = 30;
        int characterSpacing = 0;
        std::uint8_t codePage = 0;
        std::uint8_t international = 0;
        int leftMargin = 0;
        int areaWidth = 0;  // 0: to the right edge
        int barHeight = 162;
        int barWidth = 3;
        int barText = 0;
        int qrModule = 3;
        int qrLevel = 0;
    };
    struct Cell {
        int x = 0;
        Stamp stamp;
    };

    void text(ByteView bytes);
    void put(char32_t character, bool wide);
    void putStamp(Stamp stamp);
    void printLine(int leastAdvance);
    void lineFeed() { printLine(m_modes.lineSpacing); }
    void setPrintMode(std::uint8_t n);
    bool setMode(const Command& command);
    bool layout(const Command& command);
    void raster(ByteView arguments);
    void bitImage(ByteView arguments);
    void graphics(ByteView arguments);
    void twoDimensional(ByteView arguments);
    std::optional<Stamp> qrCode();
    void barcode(ByteView arguments);
    void placeBlock(const Stamp& stamp);
    int areaWidth() const;

    Glyphs m_glyphs;
    Options m_options;
    Canvas m_canvas;
    Modes m_modes;
    std::vector<Cell> m_line;
    int m_x = 0;  // within the print area
    int m_y = 0;
    std::uint8_t m_lead = 0;  // first half of a Chinese character
    Stamp m_stored;           // GS ( L fn 112
    Bytes m_qrData;
    std::map<std::pair<std::size_t, int>, int> m_qrModules;  // by bytes and level; 0: they do not fit
    bool m_cut = false;
};

}  // namespace simkiosk::escpos
