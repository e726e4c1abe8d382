#include "drivers/receipt_printer/escpos_symbols.hpp"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <string>

namespace simkiosk::escpos {
namespace {

// ISO/IEC 15417 table 1: widths of bar, space, bar … of the values 0 to 105 and of the stop character.
constexpr std::array<std::string_view, 107> code128Widths{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};
constexpr int code128Stop = 106;

// ISO/IEC 16388 table 1: narrow and wide (w) elements, bar first.
constexpr std::string_view code39Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";
constexpr std::array<std::string_view, 44> code39Elements{
    "nnnwwnwnn", "wnnwnnnnw", "nnwwnnnnw", "wnwwnnnnn", "nnnwwnnnw", "wnnwwnnnn", "nnwwwnnnn", "nnnwnnwnw", "wnnwnnwnn",
    "nnwwnnwnn", "wnnnnwnnw", "nnwnnwnnw", "wnwnnwnnn", "nnnnwwnnw", "wnnnwwnnn", "nnwnwwnnn", "nnnnnwwnw", "wnnnnwwnn",
    "nnwnnwwnn", "nnnnwwwnn", "wnnnnnnww", "nnwnnnnww", "wnwnnnnwn", "nnnnwnnww", "wnnnwnnwn", "nnwnwnnwn", "nnnnnnwww",
    "wnnnnnwwn", "nnwnnnwwn", "nnnnwnwwn", "wwnnnnnnw", "nwwnnnnnw", "wwwnnnnnn", "nwnnwnnnw", "wwnnwnnnn", "nwwnwnnnn",
    "nwnnnnwnw", "wwnnnnwnn", "nwwnnnwnn", "nwnwnwnnn", "nwnwnnnwn", "nwnnnwnwn", "nnnwnwnwn", "nwnnwnwnn"};

// ISO/IEC 15420: widths of the digits' elements in set A (space first), and which sets the first digit chooses.
constexpr std::array<std::string_view, 10> eanWidths{"3211", "2221", "2122", "1411", "1132",
                                                     "1231", "1114", "1312", "1213", "3112"};
constexpr std::array<std::string_view, 10> eanParity{"AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
                                                     "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"};

Stamp barsOf(const std::vector<int>& widths, int moduleDots, int heightDots) {
    Stamp stamp(std::accumulate(widths.begin(), widths.end(), 0) * moduleDots, heightDots);
    int x = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i % 2 == 0) stamp.fill(x, 0, widths[i] * moduleDots, heightDots);
        x += widths[i] * moduleDots;
    }
    return stamp;
}

void appendWidths(std::vector<int>& to, std::string_view digits) {
    for (const char digit : digits) to.push_back(digit - '0');
}

// The symbol values of Code 128 data as GS k 73 carries it, without start sum and stop; the text goes to `text`.
std::optional<std::vector<int>> code128Values(ByteView data, std::string& text) {
    enum class Set { A, B, C };
    std::optional<Set> set;
    std::vector<int> values;
    const auto choose = [&](Set wanted) {
        // Start A B C are 103 104 105; changes to A B C are 101 100 99.
        const int index = static_cast<int>(wanted);
        if (set != wanted || !set) values.push_back(set ? 101 - index : 103 + index);
        set = wanted;
    };
    for (std::size_t i = 0; i < data.size(); ++i) {
        int byte = data[i];
        if (byte == '{') {  // not a pair of digits either, so an escape in every set
            if (++i == data.size()) return std::nullopt;
            switch (data[i]) {
                case 'A': choose(Set::A); continue;
                case 'B': choose(Set::B); continue;
                case 'C': choose(Set::C); continue;
                case '1': values.push_back(102); continue;
                case '2': values.push_back(97); continue;
                case '3': values.push_back(96); continue;
                case '4': values.push_back(set == Set::A ? 101 : 100); continue;
                case 'S': values.push_back(98); continue;
                case '{': byte = '{'; break;
                default: return std::nullopt;
            }
        }
        if (!set) return std::nullopt;
        if (*set == Set::C) {
            if (byte > 99) return std::nullopt;
            values.push_back(byte);
            text += static_cast<char>('0' + byte / 10);
            text += static_cast<char>('0' + byte % 10);
        } else {
            const bool control = byte < 0x20;
            if (byte > 0x7F || (control && *set == Set::B) || (byte >= 0x60 && *set == Set::A)) return std::nullopt;
            values.push_back(control ? byte + 64 : byte - 32);
            text += control ? ' ' : static_cast<char>(byte);
        }
    }
    if (values.empty()) return std::nullopt;
    return values;
}

std::optional<BarcodeSymbol> code128(ByteView data, int moduleDots, int heightDots) {
    BarcodeSymbol symbol;
    auto values = code128Values(data, symbol.text);
    if (!values) return std::nullopt;
    int sum = values->front();
    for (std::size_t i = 1; i < values->size(); ++i) sum += static_cast<int>(i) * (*values)[i];
    values->push_back(sum % 103);
    values->push_back(code128Stop);
    std::vector<int> widths;
    for (const int value : *values) appendWidths(widths, code128Widths[static_cast<std::size_t>(value)]);
    symbol.bars = barsOf(widths, moduleDots, heightDots);
    return symbol;
}

std::optional<BarcodeSymbol> code39(ByteView data, int moduleDots, int heightDots) {
    BarcodeSymbol symbol{.bars = {}, .text = toText(data)};
    std::erase(symbol.text, '*');  // start and stop are the printer's
    std::vector<int> widths;
    for (const char c : "*" + symbol.text + "*") {
        const auto at = code39Characters.find(c);
        if (at == std::string_view::npos) return std::nullopt;
        for (const char element : code39Elements[at]) widths.push_back(element == 'w' ? 3 : 1);
        widths.push_back(1);
    }
    symbol.bars = barsOf(widths, moduleDots, heightDots);
    return symbol;
}

std::optional<BarcodeSymbol> ean13(ByteView data, int moduleDots, int heightDots) {
    std::string text = toText(data);
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    if (text.size() != 12 && text.size() != 13) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < 12; ++i) sum += (text[i] - '0') * (i % 2 == 0 ? 1 : 3);
    text.resize(12);
    text += static_cast<char>('0' + (10 - sum % 10) % 10);
    const auto digit = [&](std::size_t i) { return static_cast<std::size_t>(text[i] - '0'); };

    std::vector<int> widths{1, 1, 1};  // bar first; digits of the left half begin with a space
    for (std::size_t i = 0; i < 6; ++i) {
        std::string element(eanWidths[digit(i + 1)]);
        if (eanParity[digit(0)][i] == 'B') std::ranges::reverse(element);
        appendWidths(widths, element);
    }
    widths.insert(widths.end(), {1, 1, 1, 1, 1});
    for (std::size_t i = 7; i < 13; ++i) appendWidths(widths, eanWidths[digit(i)]);
    widths.insert(widths.end(), {1, 1, 1});
    return BarcodeSymbol{barsOf(widths, moduleDots, heightDots), text};
}

}  // namespace

std::optional<Stamp> qrSymbol(ByteView data, int level, int moduleDots) {
    if (data.empty()) return std::nullopt;
    constexpr std::array levels{QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(data.size()), data.data(), 0, levels[static_cast<std::size_t>(level) % 4]),
        &QRcode_free);
    if (!code) return std::nullopt;
    Stamp modules(code->width, code->width);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) modules.set(x, y, (code->data[y * code->width + x] & 1) != 0);
    }
    return modules.scaled(moduleDots, moduleDots);
}

std::optional<BarcodeSymbol> barcodeSymbol(std::uint8_t system, ByteView data, int moduleDots, int heightDots) {
    switch (system) {
        case 73: return code128(data, moduleDots, heightDots);
        case 4:
        case 69: return code39(data, moduleDots, heightDots);
        case 2:
        case 67: return ean13(data, moduleDots, heightDots);
        default: return std::nullopt;
    }
}

}  // namespace simkiosk::escpos
