#include "drivers/receipt_printer/escpos_code_pages.hpp"

#include <iconv.h>

#include <array>
#include <string_view>

namespace simkiosk::escpos {
namespace {

// Epson's page numbers (ESC t reference) by the names of the C library.
const char* libraryName(std::uint8_t codePage) {
    switch (codePage) {
        case 0: return "CP437";
        case 2:
        case 19: return "CP850";  // 858 is 850 with the euro sign
        case 3: return "CP860";
        case 4: return "CP863";
        case 5: return "CP865";
        case 13: return "CP857";
        case 14: return "CP737";
        case 15: return "ISO-8859-7";
        case 16: return "CP1252";
        case 17: return "CP866";
        case 18: return "CP852";
        case 33: return "CP775";
        case 34: return "CP855";
        case 36: return "CP862";
        case 37: return "CP864";
        case 39: return "ISO-8859-2";
        case 40: return "ISO-8859-15";
        case 45: return "CP1250";
        case 46: return "CP1251";
        case 47: return "CP1253";
        case 48: return "CP1254";
        default: return nullptr;
    }
}

char32_t convert(const char* charset, std::string_view bytes) {
    auto* const converter = iconv_open("UTF-32LE", charset);
    if (converter == reinterpret_cast<iconv_t>(-1)) return 0;
    std::array<char, 4> source{};
    bytes.copy(source.data(), source.size());
    std::array<unsigned char, 8> target{};
    char* from = source.data();
    char* to = reinterpret_cast<char*>(target.data());
    std::size_t fromLeft = bytes.size();
    std::size_t toLeft = target.size();
    const bool failed = iconv(converter, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (failed || toLeft > 4) return 0;
    return static_cast<char32_t>(target[0] | target[1] << 8 | target[2] << 16);
}

constexpr std::string_view internationalPlaces = "#$@[\\]^`{|}~";
// Epson's table for ESC R, sets 0 to 15.
constexpr std::array<std::u32string_view, 16> internationalSets{
    U"#$@[\\]^`{|}~", U"#$à°ç§^`éùè¨", U"#$§ÄÖÜ^`äöüß", U"£$@[\\]^`{|}~", U"#$@ÆØÅ^`æøå~", U"#¤ÉÄÖÅÜéäöåü",
    U"#$@°\\é^ùàòèì", U"₧$@¡Ñ¿^`¨ñ}~", U"#$@[¥]^`{|}~", U"#¤ÉÆØÅÜéæøåü",  U"#$ÉÆØÅÜéæøåü", U"#$á¡Ñ¿é`íñóú",
    U"#$á¡Ñ¿éüíñóú",  U"#$@[₩]^`{|}~", U"#$ŽŠĐĆČžšđćč", U"#¥@[\\]^`{|}~"};

}  // namespace

char32_t unicodeOf(std::uint8_t byte, std::uint8_t codePage, std::uint8_t international) {
    if (byte < 0x80) {
        const auto place = internationalPlaces.find(static_cast<char>(byte));
        if (place == std::string_view::npos || international >= internationalSets.size()) return byte;
        return internationalSets[international][place];
    }
    if (codePage == 19 && byte == 0xD5) return U'€';
    const char* name = libraryName(codePage);
    const char character = static_cast<char>(byte);
    return name == nullptr ? 0 : convert(name, std::string_view(&character, 1));
}

char32_t unicodeOfPair(std::uint8_t lead, std::uint8_t trail) {
    const std::array pair{static_cast<char>(lead), static_cast<char>(trail)};
    return convert("GB18030", std::string_view(pair.data(), pair.size()));
}

}  // namespace simkiosk::escpos
