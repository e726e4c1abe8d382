#include "kiosk/receipts/receipt_file.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace simkiosk {
namespace {

constexpr std::size_t mostLines = 1000;
constexpr std::size_t longestLine = 1000;

using Style = ReceiptText::Style;
using Align = ReceiptText::Align;

// Cut between characters, not inside one.
std::string clean(std::string_view line) {
    std::size_t size = std::min(line.size(), longestLine);
    while (size < line.size() && size > 0 && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80) --size;
    std::string text(line.substr(0, size));
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return text;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

std::optional<std::string> argument(std::string_view line, std::string_view mark) {
    if (!line.starts_with(mark) || !line.ends_with('}')) return std::nullopt;
    return std::string(line.substr(mark.size(), line.size() - mark.size() - 1));
}

ReceiptBlock block(std::string_view line) {
    if (line == "---") return ReceiptRule{};
    if (auto payload = argument(line, "{qr:")) return ReceiptQr{.payload = *payload};
    if (auto code = argument(line, "{code128:")) return ReceiptBarcode{*code};
    if (const auto count = argument(line, "{feed:")) {
        int lines = 1;
        std::from_chars(count->data(), count->data() + count->size(), lines);
        return ReceiptFeed{std::clamp(lines, 1, 20)};
    }
    if (line.starts_with("# ")) return ReceiptText{trimmed(line.substr(2)), Style::Large, Align::Centre};
    if (line.starts_with("## ")) return ReceiptText{trimmed(line.substr(3)), Style::Bold, Align::Left};
    if (line.starts_with("~ ")) return ReceiptText{trimmed(line.substr(2)), Style::Small, Align::Left};
    if (line.starts_with("> ")) return ReceiptText{trimmed(line.substr(2)), Style::Normal, Align::Centre};
    if (line.starts_with(">> ")) return ReceiptText{trimmed(line.substr(3)), Style::Normal, Align::Right};
    if (const auto bar = line.find(" | "); bar != std::string_view::npos)
        return ReceiptPair{trimmed(line.substr(0, bar)), trimmed(line.substr(bar + 3)), false};
    return ReceiptText{std::string(line), Style::Normal, Align::Left};
}

}  // namespace

ReceiptDocument receiptFromText(std::string_view text) {
    ReceiptDocument document;
    while (!text.empty() && document.blocks.size() < mostLines) {
        const auto end = text.find('\n');
        document.blocks.push_back(block(clean(text.substr(0, end))));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return document;
}

}  // namespace simkiosk
