#include "drivers/smart_card/sim_text.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

namespace {

// TS 23.038 §6.2.1; 1B leads to the extension table.
constexpr std::array<char16_t, 128> defaultAlphabet{
    u'@', u'£',  u'$', u'¥', u'è', u'é', u'ù', u'ì', u'ò', u'Ç', u'\n', u'Ø', u'ø', u'\r', u'Å', u'å', u'Δ', u'_', u'Φ',
    u'Γ', u'Λ',  u'Ω', u'Π', u'Ψ', u'Σ', u'Θ', u'Ξ', 0,    u'Æ', u'æ',  u'ß', u'É', u' ',  u'!', u'"', u'#', u'¤', u'%',
    u'&', u'\'', u'(', u')', u'*', u'+', u',', u'-', u'.', u'/', u'0',  u'1', u'2', u'3',  u'4', u'5', u'6', u'7', u'8',
    u'9', u':',  u';', u'<', u'=', u'>', u'?', u'¡', u'A', u'B', u'C',  u'D', u'E', u'F',  u'G', u'H', u'I', u'J', u'K',
    u'L', u'M',  u'N', u'O', u'P', u'Q', u'R', u'S', u'T', u'U', u'V',  u'W', u'X', u'Y',  u'Z', u'Ä', u'Ö', u'Ñ', u'Ü',
    u'§', u'¿',  u'a', u'b', u'c', u'd', u'e', u'f', u'g', u'h', u'i',  u'j', u'k', u'l',  u'm', u'n', u'o', u'p', u'q',
    u'r', u's',  u't', u'u', u'v', u'w', u'x', u'y', u'z', u'ä', u'ö',  u'ñ', u'ü', u'à'};

struct Extended {
    std::uint8_t code;
    char16_t character;
};
constexpr std::uint8_t escape = 0x1B;
constexpr std::array extension{Extended{0x0A, u'\f'}, Extended{0x14, u'^'}, Extended{0x28, u'{'}, Extended{0x29, u'}'},
                               Extended{0x2F, u'\\'}, Extended{0x3C, u'['}, Extended{0x3D, u'~'}, Extended{0x3E, u']'},
                               Extended{0x40, u'|'},  Extended{0x65, u'€'}};

std::unexpected<Error> broken(const char* why) { return fail(ErrorCode::Malformed, std::string("SIM text: ") + why); }

Result<void> appendCharacter(std::string& text, char32_t character) {
    // Control characters have no place in a name; one half of a surrogate pair is no character.
    if (character < 0x20 || character == 0x7F || (character >= 0xD800 && character <= 0xDFFF)) {
        return broken("a character that no name has");
    }
    const auto low = [&](unsigned shift) { return static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0 | character >> 6);
        text += low(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0 | character >> 12);
        text += low(6);
        text += low(0);
    } else {
        text += static_cast<char>(0xF0 | character >> 18);
        text += low(12);
        text += low(6);
        text += low(0);
    }
    return {};
}

// One character of the default alphabet, or two bytes of its extension; moves `bytes` on.
Result<void> appendDefault(std::string& text, ByteView& bytes) {
    const std::uint8_t code = bytes.front();
    bytes = bytes.subspan(1);
    if (code >= 0x80) return broken("a byte outside the GSM alphabet");
    if (code != escape) return appendCharacter(text, defaultAlphabet[code]);
    if (bytes.empty()) return broken("it ends with an escape");
    const auto known = std::ranges::find(extension, bytes.front(), &Extended::code);
    if (known == extension.end()) return broken("a code that the extension table does not have");
    bytes = bytes.subspan(1);
    return appendCharacter(text, known->character);
}

Result<std::string> decodeDefault(ByteView bytes) {
    bytes = bytes.first(static_cast<std::size_t>(std::ranges::find(bytes, 0xFF) - bytes.begin()));
    std::string text;
    while (!bytes.empty()) SIMKIOSK_TRY(appendDefault(text, bytes));
    return text;
}

// 80: big-endian UCS2 up to FFFF; some cards pad with one FF only. Pairs of surrogates are taken though UCS2 has none.
Result<std::string> decodeUcs2(ByteView bytes) {
    std::string text;
    while (bytes.size() >= 2) {
        char32_t character = readU16Be(bytes);
        if (character == 0xFFFF) return text;
        bytes = bytes.subspan(2);
        const bool leads = character >= 0xD800 && character < 0xDC00;
        if (leads && bytes.size() >= 2 && readU16Be(bytes) >= 0xDC00 && readU16Be(bytes) < 0xE000) {
            character = 0x10000 + ((character - 0xD800) << 10) + (readU16Be(bytes) - 0xDC00U);
            bytes = bytes.subspan(2);
        }
        SIMKIOSK_TRY(appendCharacter(text, character));
    }
    if (!bytes.empty() && bytes.front() != 0xFF) return broken("half a UCS2 character");
    return text;
}

// 81 (one byte of base, bits 15 to 8 of it) and 82 (two bytes): a byte below 80 is the default alphabet, any other an
// offset to the base.
Result<std::string> decodeBased(ByteView bytes, std::size_t count, char32_t base) {
    if (count > bytes.size()) return broken("it is shorter than it says");
    bytes = bytes.first(count);
    std::string text;
    while (!bytes.empty()) {
        if (bytes.front() < 0x80) {
            SIMKIOSK_TRY(appendDefault(text, bytes));
            continue;
        }
        SIMKIOSK_TRY(appendCharacter(text, base + (bytes.front() & 0x7FU)));
        bytes = bytes.subspan(1);
    }
    return text;
}

}  // namespace

Result<std::string> decodeSimText(ByteView bytes) {
    if (bytes.empty()) return std::string{};
    switch (bytes[0]) {
        case 0x80: return decodeUcs2(bytes.subspan(1));
        case 0x81:
            if (bytes.size() < 3) return broken("it is shorter than it says");
            return decodeBased(bytes.subspan(3), bytes[1], static_cast<char32_t>(bytes[2]) << 7);
        case 0x82:
            if (bytes.size() < 4) return broken("it is shorter than it says");
            return decodeBased(bytes.subspan(4), bytes[1], readU16Be(bytes.subspan(2)));
        default: return decodeDefault(bytes);
    }
}

}  // namespace simkiosk
