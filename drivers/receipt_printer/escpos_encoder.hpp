// A receipt as ESC/POS bytes. Pure: no I/O, no clock.
#pragma once

#include <array>
#include <string_view>

#include "drivers/receipt_printer/escpos_profile.hpp"
#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk::escpos {

using ProcessId = std::array<std::uint8_t, 4>;  // each 20..7E

enum class Alignment : std::uint8_t { Left, Centre, Right };

struct TextStyle {
    bool bold = false;
    int widthFactor = 1;   // 1..8
    int heightFactor = 1;  // 1..8
    bool fontB = false;
};

class Encoder {
   public:
    explicit Encoder(const EscPosProfile& profile);

    // ESC @, single-byte mode, code page 0: after a power-on in Chinese mode bytes over 7F would pair up.
    void initialise();
    void align(Alignment alignment);
    void style(TextStyle style);
    // Printable ASCII; anything else becomes '?'. Ends the line.
    void line(std::string_view ascii);
    // Bytes in GB18030 for printers with the Chinese font. Ends the line.
    void chineseLine(ByteView gb18030);
    // Label at the left, value at the right, on as many lines as they need.
    void pair(std::string_view label, std::string_view value, bool bold);
    void rule();
    // Gray8 (under 128 is black), at most the profile's width; in bands of at most 128 rows, guarded.
    void raster(const Image& image);
    // UTF-8, 1..512 bytes; module 1..16 dots. Error correction M.
    void qr(std::string_view payload, int moduleDots);
    // Printable ASCII, 1..60 characters, all in code B; digits pair up in code C where code B is wider than the paper.
    void code128(std::string_view text);
    void feedLines(int lines);
    void feedDots(int dots);
    void cut();
    void present();
    void requestProcessId(ProcessId id);
    void requestPaperSensor();  // GS r 1

    // Dots of paper the bytes so far will move; what printing time is estimated from.
    int paperDots() const { return m_paperDots; }
    Bytes take() { return std::move(m_bytes); }

   private:
    void put(std::initializer_list<std::uint8_t> bytes) { m_bytes.insert(m_bytes.end(), bytes); }
    void putText(std::string_view ascii);

    EscPosProfile m_profile;
    Bytes m_bytes;
    TextStyle m_style;
    int m_paperDots = 0;
};

// The whole receipt up to and with the cut. Lines in printable ASCII go out in the device font, all others through
// the rasteriser (or as GB18030 where the profile has the Chinese font and knows every character).
void encodeReceipt(const ReceiptDocument& document, const EscPosProfile& profile, TextRasterizer& rasterizer,
                   Encoder& encoder);

// Whether Encoder::code128 has room for the bars.
bool code128Fits(std::string_view text, int widthDots);

// Words broken at blanks to lines of at most `columns`; longer words are cut.
std::vector<std::string> wrapWords(std::string_view text, int columns);

// Many printers obey real-time commands even inside raster data. Breaks each one by turning one dot: the top bit of
// its last byte in `data`, which then takes part in no other. `before` and `after` are what stands around it.
void guardRaster(ByteView before, std::span<std::uint8_t> data, ByteView after);
// DLE EOT 1..8, 17, 20; DLE ENQ 0..2; DLE DC4 1, 2, 8.
bool holdsRealTimeCommand(ByteView bytes);

// Real-time requests (DLE EOT n) and recoveries (DLE ENQ n).
Bytes statusRequest(std::uint8_t n);
Bytes recoveryRequest(std::uint8_t n);

}  // namespace simkiosk::escpos
