// Receipt printer. A document goes in, a fact comes out: printed, or not known to be printed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/values/image.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class PaperState { Full, Low, Out, Jammed };
const char* toString(PaperState paper);  // full | low | out | jammed

struct PrinterStatus {
    bool online = false;
    bool coverOpen = false;
    bool cutterError = false;
    bool recoverableError = false;  // e.g. head temperature: wait
    bool unrecoverableError = false;
    PaperState paper = PaperState::Full;

    bool operator==(const PrinterStatus&) const = default;
};

// A receipt is a list of blocks, top to bottom.
struct ReceiptText {
    enum class Style { Normal, Bold, Large, Small };
    std::string text;  // UTF-8, one paragraph; wrapped by the printer driver
    Style style = Style::Normal;
    enum class Align { Left, Centre, Right } align = Align::Left;
};
struct ReceiptPair {  // a label at the left, a value at the right
    std::string label;
    std::string value;
    bool bold = false;
};
struct ReceiptRule {};
struct ReceiptQr {
    std::string payload;
    int moduleDots = 6;
};
struct ReceiptBarcode {
    std::string code128;  // printable ASCII
};
struct ReceiptFeed {
    int lines = 1;
};
using ReceiptBlock = std::variant<ReceiptText, ReceiptPair, ReceiptRule, ReceiptQr, ReceiptBarcode, ReceiptFeed>;

struct ReceiptDocument {
    std::vector<ReceiptBlock> blocks;  // the cut comes by itself
};

enum class PrintCompletion {
    Printed,   // the printer said that everything is on paper
    Accepted,  // it took all bytes and is idle without error, but cannot confirm printing
};

class ReceiptPrinter {
   public:
    virtual ~ReceiptPrinter() = default;

    virtual Task<Result<PrinterStatus>> status() = 0;
    // Refused: paper out, cover open, cutter (see refusal); Timeout: not known to be printed, a reprint must be
    // marked COPY.
    virtual Task<Result<PrintCompletion>> print(const ReceiptDocument& document) = 0;
};

// Renders one paragraph into black-and-white dots for scripts the printer's fonts lack.
class TextRasterizer {
   public:
    virtual ~TextRasterizer() = default;

    // `widthDots` wide, as high as the text needs; Gray8, 0 black, 255 white. `heightDots` is the size of one line.
    virtual Image rasterize(const ReceiptText& text, int widthDots, int heightDots) = 0;
    // A label at the left and a value at the right of one line.
    virtual Image rasterize(const ReceiptPair& pair, int widthDots, int heightDots) = 0;
};

}  // namespace simkiosk
