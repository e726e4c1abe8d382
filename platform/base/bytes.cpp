#include "platform/base/bytes.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "platform/base/assert.hpp"

namespace simkiosk {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string toHex(ByteView bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0F];
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text) {
    Bytes bytes;
    int high = -1;
    for (const char c : text) {
        if (c == ' ' && high < 0) continue;
        const int digit = hexDigit(c);
        if (digit < 0) return fail(ErrorCode::Malformed, "not a hexadecimal digit");
        if (high < 0) {
            high = digit;
        } else {
            bytes.push_back(static_cast<std::uint8_t>(high << 4 | digit));
            high = -1;
        }
    }
    if (high >= 0) return fail(ErrorCode::Malformed, "an odd number of hexadecimal digits");
    return bytes;
}

Bytes toBytes(std::string_view text) { return {text.begin(), text.end()}; }
std::string toText(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

std::uint16_t readU16Be(ByteView bytes) {
    SIMKIOSK_ASSERT(bytes.size() >= 2);
    return static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
}

std::uint16_t readU16Le(ByteView bytes) {
    SIMKIOSK_ASSERT(bytes.size() >= 2);
    return static_cast<std::uint16_t>(bytes[1] << 8 | bytes[0]);
}

std::uint32_t readU32Be(ByteView bytes) {
    SIMKIOSK_ASSERT(bytes.size() >= 4);
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

std::string toBase64(ByteView bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int written =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(written));
    return text;
}

Result<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) return fail(ErrorCode::Malformed, "base64 length is not a multiple of four");
    if (text.empty()) return Bytes{};
    Bytes bytes(text.size() / 4 * 3);
    const int written = EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                                        static_cast<int>(text.size()));
    if (written < 0) return fail(ErrorCode::Malformed, "not base64");
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    bytes.resize(static_cast<std::size_t>(written) - padding);
    return bytes;
}

void append(Bytes& to, ByteView more) { to.insert(to.end(), more.begin(), more.end()); }

void wipe(std::span<std::uint8_t> secret) { OPENSSL_cleanse(secret.data(), secret.size()); }

void wipe(std::string& secret) {
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

}  // namespace simkiosk
