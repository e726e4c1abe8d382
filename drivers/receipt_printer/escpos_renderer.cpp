#include "drivers/receipt_printer/escpos_renderer.hpp"

#include <algorithm>

#include "drivers/receipt_printer/escpos_code_pages.hpp"
#include "drivers/receipt_printer/escpos_symbols.hpp"

namespace simkiosk::escpos {
namespace {

constexpr int marginDots = 32;       // 80 mm of paper around 72 mm of print
constexpr int headToKnifeDots = 64;  // fed by the cuts that feed
constexpr int tallestImage = 20'000;
constexpr std::size_t mostCells = 4096;  // of a line printed over itself again and again

int number(ByteView bytes) { return bytes.size() < 2 ? 0 : bytes[0] + bytes[1] * 256; }

Stamp unpackRows(ByteView data, int widthBytes, int rows, int widthDots) {
    Stamp stamp(std::min(widthBytes * 8, widthDots), rows);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < stamp.width; ++x) {
            const auto byte = data[static_cast<std::size_t>(y) * static_cast<std::size_t>(widthBytes) +
                                   static_cast<std::size_t>(x / 8)];
            if ((byte & (0x80 >> (x % 8))) != 0) stamp.set(x, y);
        }
    }
    return stamp;
}

}  // namespace

Renderer::Renderer(Glyphs glyphs, Options options)
    : m_glyphs(std::move(glyphs)), m_options(options), m_canvas(options.widthDots, options.keepsPictures) {
    initialise();
}

Movement Renderer::execute(const Command& command) {
    const int before = m_y;
    m_cut = false;
    if (command.code == 0) {
        text(command.arguments);
    } else if (!setMode(command)) {
        layout(command);
    }
    const Movement movement{m_y - before, m_cut};
    if (m_cut) m_y = 0;
    return movement;
}

Image Renderer::takeSheet() {
    m_y = 0;
    return m_canvas.take(marginDots);
}

void Renderer::initialise() {
    m_modes = {};
    m_modes.chinese = m_options.chineseAtPowerOn;
    m_line.clear();
    m_x = 0;
    m_lead = 0;
    m_stored = {};
}

// Commands that only change how the next ones print; false when it is none of them.
bool Renderer::setMode(const Command& command) {
    const std::uint8_t n = command.arguments.empty() ? std::uint8_t{0} : command.arguments[0];
    const bool on = (n & 1) != 0;
    switch (command.code) {
        case 0x1B40: initialise(); return true;
        case 0x1B21: setPrintMode(n); return true;
        case 0x1B45:
        case 0x1B47: m_modes.bold = on; return true;
        case 0x1B2D: m_modes.underline = n % 48 <= 2 ? n % 48 : m_modes.underline; return true;
        case 0x1B4D: m_modes.fontB = n % 48 == 1; return true;
        case 0x1D42: m_modes.invert = on; return true;
        case 0x1D21:
            m_modes.widthFactor = (n >> 4 & 7) + 1;
            m_modes.heightFactor = (n & 7) + 1;
            return true;
        case 0x1B61: m_modes.align = n % 48 <= 2 ? n % 48 : m_modes.align; return true;
        case 0x1B33: m_modes.lineSpacing = n; return true;
        case 0x1B32: m_modes.lineSpacing = 30; return true;
        case 0x1B20: m_modes.characterSpacing = n; return true;
        case 0x1B74: m_modes.codePage = n; return true;
        case 0x1B52: m_modes.international = n; return true;
        case 0x1C26: m_modes.chinese = true; return true;
        case 0x1C2E:
            m_modes.chinese = false;
            m_lead = 0;
            return true;
        case 0x1C21:
            m_modes.chineseWide = (n & 0x04) != 0;
            m_modes.chineseTall = (n & 0x08) != 0;
            return true;
        case 0x1C57: m_modes.chineseWide = m_modes.chineseTall = on; return true;
        case 0x1D4C: m_modes.leftMargin = number(command.arguments); return true;
        case 0x1D57: m_modes.areaWidth = number(command.arguments); return true;
        case 0x1D68: m_modes.barHeight = std::max<int>(1, n); return true;
        case 0x1D77:
            if (n >= 1 && n <= 6) m_modes.barWidth = n;  // other values are ignored, as on Epson's
            return true;
        case 0x1D48: m_modes.barText = n % 48; return true;
        default: return false;
    }
}

void Renderer::setPrintMode(std::uint8_t n) {
    m_modes.fontB = (n & 0x01) != 0;
    m_modes.bold = (n & 0x08) != 0;
    m_modes.heightFactor = (n & 0x10) != 0 ? 2 : 1;
    m_modes.widthFactor = (n & 0x20) != 0 ? 2 : 1;
    m_modes.underline = (n & 0x80) != 0 ? 1 : 0;
}

// Commands that print, move or cut; false when it is none of them.
bool Renderer::layout(const Command& command) {
    const auto& arguments = command.arguments;
    const int n = arguments.empty() ? 0 : arguments[0];
    switch (command.code) {
        case 0x0A: lineFeed(); return true;
        case 0x09:
            if (m_x < m_options.widthDots) m_x = (m_x / 96 + 1) * 96;
            return true;
        case 0x1B64: printLine(m_modes.lineSpacing * std::max(n, 1)); return true;
        case 0x1B4A: printLine(n); return true;
        case 0x1B24: m_x = number(arguments); return true;
        case 0x1B5C: m_x = std::max(0, m_x + static_cast<std::int16_t>(number(arguments))); return true;
        case 0x1B2A: bitImage(arguments); return true;
        case 0x1D7630: raster(arguments); return true;
        case 0x1D284C: graphics(arguments); return true;
        case 0x1D286B: twoDimensional(arguments); return true;
        case 0x1D6B: barcode(arguments); return true;
        case 0x1D56:
            if (!m_line.empty()) lineFeed();
            if (arguments.size() == 2) m_y += headToKnifeDots + arguments[1];
            m_canvas.growTo(m_y);
            m_cut = true;
            return true;
        case 0x1B69:
        case 0x1B6D:
            if (!m_line.empty()) lineFeed();
            m_cut = true;
            return true;
        default: return false;
    }
}

int Renderer::areaWidth() const {
    const int right = m_options.widthDots - m_modes.leftMargin;
    return std::max(24, m_modes.areaWidth > 0 ? std::min(m_modes.areaWidth, right) : right);
}

void Renderer::text(ByteView bytes) {
    for (const auto byte : bytes) {
        if (m_lead != 0) {
            put(unicodeOfPair(std::exchange(m_lead, std::uint8_t{0}), byte), true);
        } else if (m_modes.chinese && byte >= 0x81 && byte != 0xFF) {
            m_lead = byte;
        } else {
            put(unicodeOf(byte, m_modes.codePage, m_modes.international), false);
        }
    }
}

void Renderer::put(char32_t character, bool wide) {
    const int width = wide ? 24 : m_modes.fontB ? 9 : 12;
    const int height = m_modes.fontB && !wide ? 17 : 24;
    const int across = wide && m_modes.chineseWide ? std::max(2, m_modes.widthFactor) : m_modes.widthFactor;
    const int down = wide && m_modes.chineseTall ? std::max(2, m_modes.heightFactor) : m_modes.heightFactor;
    if (!m_options.keepsPictures) return putStamp(Stamp::outline(width * across, height * down));
    Stamp stamp = m_glyphs.draw(character, width * across, height * down, m_modes.bold);
    if (m_modes.underline > 0) stamp.fill(0, stamp.height - m_modes.underline, stamp.width, m_modes.underline);
    if (m_modes.invert) {
        for (auto& dot : stamp.dots) dot = dot == 0 ? 1 : 0;
    }
    putStamp(std::move(stamp));
}

void Renderer::putStamp(Stamp stamp) {
    if (m_line.size() >= mostCells || (m_x > 0 && m_x + stamp.width > areaWidth())) lineFeed();
    const int width = stamp.width;
    m_line.push_back({m_x, std::move(stamp)});
    m_x += width + m_modes.characterSpacing * m_modes.widthFactor;
}

// The line buffer onto paper, all cells on one base line, and the paper forward.
void Renderer::printLine(int leastAdvance) {
    int height = 0;
    int right = 0;
    for (const auto& cell : m_line) {
        height = std::max(height, cell.stamp.height);
        right = std::max(right, cell.x + cell.stamp.width);
    }
    const int slack = std::max(0, areaWidth() - right);
    const int shift = m_modes.align == 1 ? slack / 2 : m_modes.align == 2 ? slack : 0;
    for (const auto& cell : m_line) {
        m_canvas.blit(cell.stamp, m_modes.leftMargin + shift + cell.x, m_y + height - cell.stamp.height);
    }
    m_line.clear();
    m_x = 0;
    m_y += std::max(leastAdvance, height);
    m_canvas.growTo(m_y);
}

void Renderer::placeBlock(const Stamp& stamp) {
    if (!m_line.empty()) lineFeed();
    const int slack = std::max(0, areaWidth() - stamp.width);
    const int shift = m_modes.align == 1 ? slack / 2 : m_modes.align == 2 ? slack : 0;
    m_canvas.blit(stamp, m_modes.leftMargin + shift, m_y);
    m_y += stamp.height;
    m_canvas.growTo(m_y);
}

// GS v 0: m xL xH yL yH d…
void Renderer::raster(ByteView arguments) {
    if (arguments.size() < 5) return;
    const int mode = arguments[0] % 48;
    const int widthBytes = number(arguments.subspan(1));
    const int rows = number(arguments.subspan(3));
    if (mode > 3 || widthBytes == 0 || rows == 0 || rows > tallestImage) return;
    const Stamp stamp = unpackRows(arguments.subspan(5), widthBytes, rows, m_options.widthDots);
    placeBlock(stamp.scaled((mode & 1) + 1, (mode >> 1) + 1));
}

// ESC *: m nL nH and columns from the top down.
void Renderer::bitImage(ByteView arguments) {
    const int mode = arguments[0];
    const int columns = number(arguments.subspan(1));
    const auto data = arguments.subspan(3);
    const int bytes = mode >= 32 ? 3 : 1;
    const int kept = std::min(columns, m_options.widthDots);
    if (kept == 0) return;
    Stamp stamp(kept, bytes * 8);
    for (int x = 0; x < kept; ++x) {
        for (int y = 0; y < bytes * 8; ++y) {
            const auto byte = data[static_cast<std::size_t>(x * bytes + y / 8)];
            if ((byte & (0x80 >> (y % 8))) != 0) stamp.set(x, y);
        }
    }
    // Single density is half as fine across, eight-dot modes a third as fine down.
    putStamp(stamp.scaled(mode % 2 == 0 ? 2 : 1, bytes == 1 ? 3 : 1));
}

// GS ( L and GS 8 L: fn 112 stores rows, fn 113 columns, fn 2 and 50 print.
void Renderer::graphics(ByteView arguments) {
    if (arguments.size() < 2) return;
    const auto function = arguments[1];
    if (function == 2 || function == 50) {
        if (m_stored.width > 0) placeBlock(m_stored);
        m_stored = {};
        return;
    }
    if ((function != 112 && function != 113) || arguments.size() < 10) return;
    const int across = std::clamp<int>(arguments[3], 1, 2);
    const int down = std::clamp<int>(arguments[4], 1, 2);
    const int width = number(arguments.subspan(6));
    const int rows = number(arguments.subspan(8));
    const auto data = arguments.subspan(10);
    if (width == 0 || rows == 0 || rows > tallestImage) return;
    if (function == 112) {
        const int widthBytes = (width + 7) / 8;
        if (data.size() < static_cast<std::size_t>(widthBytes) * static_cast<std::size_t>(rows)) return;
        Stamp stamp = unpackRows(data, widthBytes, rows, std::min(width, m_options.widthDots));
        m_stored = stamp.scaled(across, down);
        return;
    }
    const int columnBytes = (rows + 7) / 8;
    if (data.size() < static_cast<std::size_t>(columnBytes) * static_cast<std::size_t>(width)) return;
    Stamp stamp(std::min(width, m_options.widthDots), rows);
    for (int x = 0; x < stamp.width; ++x) {
        for (int y = 0; y < rows; ++y) {
            if ((data[static_cast<std::size_t>(x * columnBytes + y / 8)] & (0x80 >> (y % 8))) != 0) stamp.set(x, y);
        }
    }
    m_stored = stamp.scaled(across, down);
}

// GS ( k, cn 49: QR codes.
void Renderer::twoDimensional(ByteView arguments) {
    if (arguments.size() < 3 || arguments[0] != 49) return;
    switch (arguments[1]) {
        case 67: m_modes.qrModule = std::clamp<int>(arguments[2], 1, 16); break;
        case 69: m_modes.qrLevel = std::clamp(arguments[2] - 48, 0, 3); break;
        case 80: m_qrData.assign(arguments.begin() + 3, arguments.end()); break;
        case 81:
            if (const auto symbol = qrCode()) placeBlock(*symbol);
            break;
        default: break;
    }
}

// In byte mode its size follows from the number of bytes alone: without pictures none is drawn twice.
std::optional<Stamp> Renderer::qrCode() {
    if (m_options.keepsPictures) return qrSymbol(m_qrData, m_modes.qrLevel, m_modes.qrModule);
    const auto [known, fresh] = m_qrModules.try_emplace({m_qrData.size(), m_modes.qrLevel});
    if (fresh) {
        if (const auto symbol = qrSymbol(m_qrData, m_modes.qrLevel, 1)) known->second = symbol->width;
    }
    const int dots = known->second * m_modes.qrModule;
    return dots > 0 ? std::optional(Stamp::outline(dots, dots)) : std::nullopt;
}

// GS k: system, then (function B) a length, then data.
void Renderer::barcode(ByteView arguments) {
    if (arguments.empty()) return;
    const auto data = arguments.subspan(std::min<std::size_t>(arguments.size(), arguments[0] >= 65 ? 2 : 1));
    const auto symbol = barcodeSymbol(arguments[0], data, m_modes.barWidth, m_modes.barHeight);
    if (!symbol || symbol->bars.width > areaWidth()) return;
    const auto printText = [&] {
        for (const char c : symbol->text) putStamp(m_glyphs.draw(static_cast<unsigned char>(c), 12, 24, false));
        lineFeed();
    };
    if (!m_line.empty()) lineFeed();
    if (m_modes.barText == 1 || m_modes.barText == 3) printText();
    placeBlock(symbol->bars);
    if (m_modes.barText >= 2) {
        m_y += 4;
        printText();
    }
}

}  // namespace simkiosk::escpos
