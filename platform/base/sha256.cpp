#include "platform/base/sha256.hpp"

#include <openssl/sha.h>

namespace simkiosk {

Bytes sha256(ByteView bytes) {
    Bytes digest(SHA256_DIGEST_LENGTH);
    SHA256(bytes.data(), bytes.size(), digest.data());
    return digest;
}

std::string sha256Hex(ByteView bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const auto byte : sha256(bytes)) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0F];
    }
    return text;
}

}  // namespace simkiosk
