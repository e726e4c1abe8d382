#include "drivers/receipt_printer/escpos_text.hpp"

#include <iconv.h>

#include <algorithm>
#include <string>

namespace simkiosk::escpos {
namespace {

bool isLead(std::uint8_t byte) { return byte >= 0x81; }

}  // namespace

bool isPrintableAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7E; });
}

std::optional<Bytes> toGb18030TwoByte(std::string_view utf8) {
    auto* const converter = iconv_open("GBK", "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string source(utf8);
    Bytes encoded(utf8.size() + 1);
    char* from = source.data();
    char* to = reinterpret_cast<char*>(encoded.data());
    std::size_t fromLeft = source.size();
    std::size_t toLeft = encoded.size();
    const auto failed = iconv(converter, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (failed) return std::nullopt;
    encoded.resize(encoded.size() - toLeft);
    const bool control = std::ranges::any_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (control) return std::nullopt;
    return encoded;
}

std::optional<std::vector<Bytes>> wrapGb18030(std::string_view utf8, int columns) {
    const auto text = toGb18030TwoByte(utf8);
    if (!text || columns < 2) return std::nullopt;
    std::vector<Bytes> lines(1);
    for (std::size_t i = 0; i < text->size();) {
        const std::size_t size = isLead((*text)[i]) ? 2 : 1;
        if (i + size > text->size()) return std::nullopt;
        if (lines.back().size() + size > static_cast<std::size_t>(columns)) lines.emplace_back();
        append(lines.back(), ByteView(*text).subspan(i, size));
        i += size;
    }
    return lines;
}

}  // namespace simkiosk::escpos
