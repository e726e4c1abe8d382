#include "drivers/document_reader/emrtd_files.hpp"

#include <array>
#include <bit>

#include "drivers/document_reader/file_reader.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk::emrtd {

namespace {

// Shortest forms only, no surrogates, no control characters (RFC 3629).
bool isPlainUtf8(ByteView text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::uint8_t lead = text[i++];
        if (lead < 0x80) {
            if (lead < 0x20 || lead == 0x7F) return false;
            continue;
        }
        const std::size_t tails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4 || text.size() - i < tails) return false;
        std::uint32_t point = lead & (0x3FU >> tails);
        for (std::size_t k = 0; k < tails; ++k, ++i) {
            if ((text[i] & 0xC0) != 0x80) return false;
            point = point << 6 | (text[i] & 0x3FU);
        }
        constexpr std::array<std::uint32_t, 4> least{0, 0x80, 0x800, 0x10000};
        if (point < least[tails] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF) || point < 0xA0)
            return false;
    }
    return true;
}

}  // namespace

Result<std::set<int>> parseCom(ByteView file) {
    const auto content = wholeTlv(file, com.tag);
    SIMKIOSK_TRY(content);
    const auto tags = findTlv(*content, 0x5C);
    if (!tags) return fail(ErrorCode::Malformed, "EF.COM lists no data groups");
    std::set<int> groups;
    for (const std::uint8_t tag : *tags)
        if (const int number = dataGroupOfTag(tag)) groups.insert(number);
    return groups;
}

Result<Mrz> parseMrzGroup(ByteView dg1) {
    const auto content = wholeTlv(dg1, dataGroup(1).tag);
    SIMKIOSK_TRY(content);
    const auto text = findTlv(*content, 0x5F1F);
    if (!text) return fail(ErrorCode::Malformed, "DG1 holds no MRZ");
    std::string characters = toText(*text);
    std::vector<std::string> lines = mrzLines(characters);
    wipe(characters);
    auto mrz =
        lines.empty() ? Result<Mrz>(fail(ErrorCode::Malformed, "DG1's MRZ has no known length")) : parseMrz(lines);
    for (std::string& line : lines) wipe(line);
    return mrz;
}

PersonalText parseFullName(ByteView dg11) {
    constexpr std::size_t longest = 512;  // bytes
    const auto content = wholeTlv(dg11, dataGroup(11).tag);
    if (!content) return {};
    const auto text = findTlv(*content, 0x5F0E);
    if (!text || text->size() > longest || !isPlainUtf8(*text)) return {};
    std::string name;
    name.reserve(text->size());
    for (const std::uint8_t byte : *text) {
        if (byte != '<') {
            name.push_back(static_cast<char>(byte));
        } else if (!name.empty() && name.back() != ' ') {
            name.push_back(' ');
        }
    }
    if (!name.empty() && name.back() == ' ') name.pop_back();
    PersonalText result(name);
    wipe(name);
    return result;
}

std::optional<std::size_t> responseLimitOfAtrInfo(ByteView file) {
    const auto lengths = findTlv(file, 0x7F66);
    if (!lengths) return std::nullopt;
    TlvReader reader(*lengths);
    if (reader.atEnd() || !reader.expect(0x02) || reader.atEnd()) return std::nullopt;
    const auto response = reader.expect(0x02);
    if (!response) return std::nullopt;
    const auto limit = tlvNumber(response->value);
    if (!limit || *limit < 258) return std::nullopt;
    return *limit;
}

std::optional<bool> extendedLengthOfAtr(ByteView atr) {
    // TS, T0, then as many interface bytes as the Y nibbles announce (ISO/IEC 7816-3 §8.2), then the historical bytes.
    if (atr.size() < 2) return std::nullopt;
    const std::size_t historicalCount = atr[1] & 0x0F;
    std::size_t at = 2;
    std::uint8_t announced = atr[1] >> 4;
    while (announced != 0) {
        const auto count = static_cast<std::size_t>(std::popcount(announced));
        const bool more = (announced & 0x08) != 0;
        if (at + count > atr.size()) return std::nullopt;
        at += count;
        announced = more ? atr[at - 1] >> 4 : 0;
    }
    if (at + historicalCount > atr.size() || historicalCount == 0) return std::nullopt;
    ByteView historical = atr.subspan(at, historicalCount);
    // Category 00 ends with three status bytes, category 80 is compact-TLV throughout.
    if (historical[0] == 0x00 && historical.size() >= 4) {
        historical = historical.subspan(1, historical.size() - 4);
    } else if (historical[0] == 0x80) {
        historical = historical.subspan(1);
    } else {
        return std::nullopt;
    }
    while (!historical.empty()) {
        const std::size_t length = historical[0] & 0x0F;
        if (historical.size() < 1 + length) return std::nullopt;
        if (historical[0] >> 4 == 7 && length >= 3) return (historical[3] & 0x40) != 0;
        historical = historical.subspan(1 + length);
    }
    return std::nullopt;
}

}  // namespace simkiosk::emrtd
