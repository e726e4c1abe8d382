#include "drivers/smart_card/sim_elementary_files.hpp"

#include <algorithm>
#include <array>

#include "drivers/smart_card/sim_text.hpp"

namespace simkiosk {

namespace {

std::unexpected<Error> broken(const char* file, const char* why) {
    return fail(ErrorCode::Malformed, std::string(file) + ": " + why);
}

bool allAre(ByteView bytes, std::uint8_t value) {
    return std::ranges::all_of(bytes, [value](std::uint8_t byte) { return byte == value; });
}

struct Tlv {
    std::uint8_t tag;
    ByteView value;
};

// One BER-TLV with a one-byte tag and a length of one or two bytes, which is all these templates use; moves `bytes` on.
std::optional<Tlv> takeTlv(ByteView& bytes) {
    if (bytes.size() < 2) return std::nullopt;
    const std::uint8_t tag = bytes[0];
    std::size_t header = 2;
    std::size_t length = bytes[1];
    if (length == 0x81) {
        if (bytes.size() < 3) return std::nullopt;
        length = bytes[2];
        header = 3;
    } else if (length > 0x7F) {
        return std::nullopt;
    }
    if (bytes.size() - header < length) return std::nullopt;
    const Tlv found{tag, bytes.subspan(header, length)};
    bytes = bytes.subspan(header + length);
    return found;
}

unsigned numberOf(ByteView bytes) {
    unsigned number = 0;
    for (const std::uint8_t byte : bytes) number = number << 8 | byte;
    return number;
}

}  // namespace

Result<std::optional<std::string>> parseImsiFile(ByteView file) {
    constexpr const char* name = "EF_IMSI";
    if (file.size() != 9) return broken(name, "it is not nine bytes long");
    if (allAre(file, 0xFF)) return std::optional<std::string>{};
    const std::size_t length = file[0];
    if (length < 4 || length > 8) return broken(name, "its length byte is not possible");
    if (!allAre(file.subspan(1 + length), 0xFF)) return broken(name, "there is something behind its end");
    std::string digits = toHex(file.subspan(1, length));
    for (std::size_t i = 0; i < digits.size(); i += 2) std::swap(digits[i], digits[i + 1]);
    // The first half byte is the parity: 9 for an odd number of digits, 1 for an even one, which ends with F.
    const char parity = digits.front();
    digits.erase(0, 1);
    if (parity == '1') {
        if (digits.back() != 'F') return broken(name, "its parity contradicts its digits");
        digits.pop_back();
    } else if (parity != '9') {
        return broken(name, "its parity is neither odd nor even");
    }
    if (digits.size() < 6 || digits.find_first_not_of("0123456789") != std::string::npos) {
        return broken(name, "something in it is no digit");
    }
    return std::optional(digits);
}

Result<ServiceProviderName> parseSpnFile(ByteView file) {
    if (file.empty()) return broken("EF_SPN", "it is empty");
    // Never written: there is no name, and its first byte says nothing.
    if (allAre(file, 0xFF)) return ServiceProviderName{};
    const auto text = decodeSimText(file.subspan(1));
    if (!text) return broken("EF_SPN", text.error().message.c_str());
    return ServiceProviderName{*text, (file[0] & 1) != 0};
}

std::vector<unsigned> parseUsimServices(ByteView file) {
    std::vector<unsigned> services;
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        if (file[bit / 8] >> (bit % 8) & 1) services.push_back(static_cast<unsigned>(bit + 1));
    }
    return services;
}

std::vector<unsigned> parseGsmServices(ByteView file) {
    std::vector<unsigned> services;
    for (std::size_t pair = 0; pair < file.size() * 4; ++pair) {
        if ((file[pair / 4] >> (pair % 4 * 2) & 3) == 3) services.push_back(static_cast<unsigned>(pair + 1));
    }
    return services;
}

std::optional<unsigned> parseMncLength(ByteView file) {
    if (file.size() < 4) return std::nullopt;
    const unsigned length = file[3] & 0x0F;
    if (length != 2 && length != 3) return std::nullopt;
    return length;
}

Result<std::optional<CardApplication>> parseDirectoryRecord(ByteView record) {
    constexpr const char* name = "EF_DIR";
    if (record.empty() || record[0] == 0xFF || record[0] == 0x00) return std::optional<CardApplication>{};
    const auto outer = takeTlv(record);
    if (!outer || outer->tag != 0x61) return broken(name, "a record is no application template");
    CardApplication application;
    for (ByteView rest = outer->value; !rest.empty();) {
        const auto inner = takeTlv(rest);
        if (!inner) return broken(name, "a template contradicts its length");
        if (inner->tag == 0x4F) application.aid.assign(inner->value.begin(), inner->value.end());
        if (inner->tag == 0x50) {
            application.label = toText(inner->value);
            std::erase_if(application.label, [](char c) { return c < 0x20 || c > 0x7E; });
        }
    }
    if (application.aid.size() < 5 || application.aid.size() > 16) return broken(name, "a template without a name");
    return std::optional(std::move(application));
}

bool isUsim(const CardApplication& application) {
    constexpr std::array<std::uint8_t, 7> usim{0xA0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02};
    return application.aid.size() >= usim.size() && std::equal(usim.begin(), usim.end(), application.aid.begin());
}

Result<SelectedFile> parseFileControlParameters(ByteView answer) {
    constexpr const char* name = "the answer to SELECT";
    const auto outer = takeTlv(answer);
    if (!outer || outer->tag != 0x62) return broken(name, "it is no FCP template");
    SelectedFile file;
    for (ByteView rest = outer->value; !rest.empty();) {
        const auto inner = takeTlv(rest);
        if (!inner) return broken(name, "its FCP template contradicts its length");
        if (inner->tag == 0x80 && inner->value.size() >= 2 && inner->value.size() <= 3) {
            file.size = numberOf(inner->value);
        }
        // Descriptor of a file with records: descriptor, coding, record length in two bytes, number of records.
        if (inner->tag == 0x82 && inner->value.size() >= 5) file.recordLength = numberOf(inner->value.subspan(2, 2));
    }
    return file;
}

Result<SelectedFile> parseGsmFileResponse(ByteView answer) {
    constexpr const char* name = "the answer to SELECT";
    if (answer.size() < 14) return broken(name, "it is too short for TS 51.011");
    SelectedFile file;
    constexpr std::uint8_t elementary = 0x04;
    if (answer[6] == elementary) {
        file.size = readU16Be(answer.subspan(2));
        if (answer.size() >= 15 && answer[14] != 0) file.recordLength = answer[14];
        return file;
    }
    file.pinDisabled = (answer[13] & 0x80) != 0;
    // Byte 19: bit 8 says that CHV1 has been initialised at all.
    if (answer.size() >= 19 && (answer[18] & 0x80) != 0) file.pinTries = answer[18] & 0x0F;
    return file;
}

}  // namespace simkiosk
