#include "drivers/receipt_printer/escpos_encoder.hpp"

#include <algorithm>

#include "platform/base/assert.hpp"

namespace simkiosk::escpos {
namespace {

constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t fs = 0x1C;
constexpr std::uint8_t gs = 0x1D;
constexpr int lineDots = 30;          // ESC 2 on a 203 dpi printer
constexpr int largestBandRows = 128;  // small buffers of old printers hold no more

std::uint8_t low(int number) { return static_cast<std::uint8_t>(number & 0xFF); }
std::uint8_t high(int number) { return static_cast<std::uint8_t>((number >> 8) & 0xFF); }

bool realTimeAt(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    if (a != dle) return false;
    switch (b) {
        case 0x04: return (c >= 1 && c <= 8) || c == 0x11 || c == 0x14;
        case 0x05: return c <= 2;
        case 0x14: return c == 1 || c == 2 || c == 8;
        default: return false;
    }
}

int blackColumns(const Image& image) {
    int right = 0;
    for (int y = 0; y < image.height; ++y) {
        const auto* row = image.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
        for (int x = image.width - 1; x >= right; --x) {
            if (row[x] < 128) right = x + 1;
        }
    }
    return right;
}

Bytes packRows(const Image& image, int firstRow, int rows, int widthBytes) {
    Bytes packed(static_cast<std::size_t>(widthBytes * rows));
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < std::min(image.width, widthBytes * 8); ++x) {
            if (image.pixels[static_cast<std::size_t>((firstRow + y) * image.width + x)] >= 128) continue;
            packed[static_cast<std::size_t>(y * widthBytes + x / 8)] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
        }
    }
    return packed;
}

// Code 128 as GS k 73 carries it, all in code B. A brace is written twice.
Bytes code128InB(std::string_view text) {
    Bytes data = toBytes("{B");
    for (const char c : text) {
        if (c == '{') data.push_back('{');
        data.push_back(static_cast<std::uint8_t>(c));
    }
    return data;
}

// Code B, and code C from where at least four digits in an even count are left.
Bytes code128Packed(std::string_view text) {
    Bytes data;
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    enum class Set { None, B, C } set = Set::None;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t run = 0;
        while (digit(i + run)) ++run;
        const bool pairs = set == Set::C ? run >= 2 : run >= 4 && run % 2 == 0;
        if (pairs && set != Set::C) append(data, toBytes("{C"));
        if (!pairs && set != Set::B) append(data, toBytes("{B"));
        set = pairs ? Set::C : Set::B;
        if (pairs) {
            data.push_back(static_cast<std::uint8_t>((text[i] - '0') * 10 + (text[i + 1] - '0')));
            i += 2;
        } else {
            if (text[i] == '{') data.push_back('{');
            data.push_back(static_cast<std::uint8_t>(text[i++]));
        }
    }
    return data;
}

int code128Dots(ByteView data, int moduleDots) {
    int symbols = 0;
    for (std::size_t i = 0; i < data.size(); ++i, ++symbols) {
        if (data[i] == '{') ++i;  // the start, a change of set or a brace: one symbol of two bytes
    }
    return (11 * (symbols + 1) + 13) * moduleDots;  // check symbol and stop
}

constexpr int leastModuleDots = 2;  // under it most printers print nothing

// Code B is what every printer and reader takes alike; code C only where it saves the bars.
Bytes code128Data(std::string_view text, int widthDots) {
    Bytes data = code128InB(text);
    return code128Dots(data, leastModuleDots) <= widthDots ? data : code128Packed(text);
}

}  // namespace

Encoder::Encoder(const EscPosProfile& profile) : m_profile(profile) {}

void Encoder::initialise() {
    put({esc, 0x40});
    put({fs, 0x2E});
    put({esc, 0x74, 0x00});
    m_style = {};
}

void Encoder::align(Alignment alignment) { put({esc, 0x61, static_cast<std::uint8_t>(alignment)}); }

void Encoder::style(TextStyle style) {
    SIMKIOSK_ASSERT(style.widthFactor >= 1 && style.widthFactor <= 8);
    SIMKIOSK_ASSERT(style.heightFactor >= 1 && style.heightFactor <= 8);
    put({esc, 0x21, style.fontB ? std::uint8_t{0x01} : std::uint8_t{0x00}});
    put({esc, 0x45, style.bold ? std::uint8_t{1} : std::uint8_t{0}});
    put({gs, 0x21, static_cast<std::uint8_t>((style.widthFactor - 1) << 4 | (style.heightFactor - 1))});
    m_style = style;
}

void Encoder::line(std::string_view ascii) {
    putText(ascii);
    put({0x0A});
    m_paperDots += std::max(lineDots, 24 * m_style.heightFactor);
}

void Encoder::chineseLine(ByteView gb18030) {
    put({fs, 0x26});
    append(m_bytes, gb18030);
    put({0x0A});
    put({fs, 0x2E});
    m_paperDots += std::max(lineDots, 24 * m_style.heightFactor);
}

void Encoder::pair(std::string_view label, std::string_view value, bool bold) {
    style({.bold = bold});
    const auto columns = static_cast<std::size_t>(m_profile.columns);
    if (label.size() + 1 + value.size() <= columns) {
        line(std::string(label) + std::string(columns - label.size() - value.size(), ' ') + std::string(value));
    } else {
        for (const auto& part : wrapWords(label, m_profile.columns)) line(part);
        for (const auto& part : wrapWords(value, m_profile.columns))
            line(std::string(columns - part.size(), ' ') + part);
    }
    style({});
}

void Encoder::rule() { line(std::string(static_cast<std::size_t>(m_profile.columns), '-')); }

void Encoder::raster(const Image& image) {
    SIMKIOSK_ASSERT(image.format == PixelFormat::Gray8 && image.width > 0 && image.width <= m_profile.widthDots);
    SIMKIOSK_ASSERT(image.pixels.size() ==
                    static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    // White columns at the right are not sent: a line of text is 1.7 kB at full width, much on a serial line.
    const int widthBytes = std::max(1, (blackColumns(image) + 7) / 8);
    for (int row = 0; row < image.height; row += largestBandRows) {
        const int rows = std::min(largestBandRows, image.height - row);
        const Bytes header{gs, 0x76, 0x30, 0x00, low(widthBytes), high(widthBytes), low(rows), high(rows)};
        Bytes data = packRows(image, row, rows, widthBytes);
        guardRaster(header, data, {});
        append(m_bytes, header);
        append(m_bytes, data);
    }
    m_paperDots += image.height;
}

void Encoder::qr(std::string_view payload, int moduleDots) {
    SIMKIOSK_ASSERT(!payload.empty() && payload.size() <= 512 && moduleDots >= 1 && moduleDots <= 16);
    const int length = static_cast<int>(payload.size()) + 3;
    put({gs, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00});                             // model 2
    put({gs, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, static_cast<std::uint8_t>(moduleDots)});  // module size
    put({gs, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31});                                   // error correction M
    put({gs, 0x28, 0x6B, low(length), high(length), 0x31, 0x50, 0x30});                    // store
    append(m_bytes, toBytes(payload));
    put({gs, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, m_profile.qrPrintByte});  // print
    m_paperDots += 60 * moduleDots;
}

void Encoder::code128(std::string_view text) {
    SIMKIOSK_ASSERT(!text.empty() && text.size() <= 60);
    SIMKIOSK_ASSERT(std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7E; }));
    const Bytes data = code128Data(text, m_profile.widthDots);
    constexpr std::uint8_t heightDots = 80;
    // The widest module that leaves quiet zones.
    const int moduleDots = code128Dots(data, 3) + 60 <= m_profile.widthDots ? 3 : leastModuleDots;
    put({gs, 0x68, heightDots});
    put({gs, 0x77, static_cast<std::uint8_t>(moduleDots)});
    put({gs, 0x48, 0x02});  // digits below
    put({gs, 0x66, 0x00});
    put({gs, 0x6B, 0x49, static_cast<std::uint8_t>(data.size())});
    append(m_bytes, data);
    m_paperDots += heightDots + lineDots;
}

void Encoder::feedLines(int lines) {
    put({esc, 0x64, static_cast<std::uint8_t>(std::clamp(lines, 0, 255))});
    m_paperDots += lines * lineDots;
}

void Encoder::feedDots(int dots) {
    put({esc, 0x4A, static_cast<std::uint8_t>(std::clamp(dots, 0, 255))});
    m_paperDots += dots;
}

void Encoder::cut() {
    if (m_profile.feedLinesBeforeCut > 0) feedLines(m_profile.feedLinesBeforeCut);
    append(m_bytes, m_profile.cut);
}

void Encoder::present() { append(m_bytes, m_profile.present); }

void Encoder::requestProcessId(ProcessId id) {
    put({gs, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30});
    append(m_bytes, id);
}

void Encoder::requestPaperSensor() { put({gs, 0x72, 0x01}); }

void Encoder::putText(std::string_view ascii) {
    for (const char c : ascii) m_bytes.push_back(c >= 0x20 && c <= 0x7E ? static_cast<std::uint8_t>(c) : '?');
}

bool code128Fits(std::string_view text, int widthDots) {
    return code128Dots(code128Data(text, widthDots), leastModuleDots) <= widthDots;
}

std::vector<std::string> wrapWords(std::string_view text, int columns) {
    SIMKIOSK_ASSERT(columns > 0);
    const auto width = static_cast<std::size_t>(columns);
    std::vector<std::string> lines;
    while (text.size() > width) {
        auto end = text.rfind(' ', width);
        if (end == std::string_view::npos || end == 0) end = width;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    if (!text.empty() || lines.empty()) lines.emplace_back(text);
    return lines;
}

void guardRaster(ByteView before, std::span<std::uint8_t> data, ByteView after) {
    const std::size_t first = std::min<std::size_t>(before.size(), 2);
    const std::size_t total = first + data.size() + std::min<std::size_t>(after.size(), 2);
    const auto at = [&](std::size_t i) -> std::uint8_t {
        if (i < first) return before[before.size() - first + i];
        if (i < first + data.size()) return data[i - first];
        return after[i - first - data.size()];
    };
    for (std::size_t i = 0; i + 2 < total; ++i) {
        if (!realTimeAt(at(i), at(i + 1), at(i + 2))) continue;
        const std::size_t last = std::min(i + 2, first + data.size() - 1);
        if (last < first) continue;  // no data at all: nothing of ours to turn
        data[last - first] |= 0x80;
    }
}

bool holdsRealTimeCommand(ByteView bytes) {
    for (std::size_t i = 0; i + 2 < bytes.size(); ++i) {
        if (realTimeAt(bytes[i], bytes[i + 1], bytes[i + 2])) return true;
    }
    return false;
}

Bytes statusRequest(std::uint8_t n) { return {dle, 0x04, n}; }
Bytes recoveryRequest(std::uint8_t n) { return {dle, 0x05, n}; }

}  // namespace simkiosk::escpos
