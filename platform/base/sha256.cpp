#include "platform/base/sha256.hpp"

#include <openssl/evp.h>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

// OpenSSL looks an algorithm up by name at every use; of short texts that would be most of the work.
const EVP_MD* method() {
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    SIMKIOSK_ASSERT(fetched != nullptr);
    return fetched;
}

}  // namespace

Bytes sha256(ByteView bytes) {
    Bytes digest(static_cast<std::size_t>(EVP_MD_get_size(method())));
    const bool done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, method(), nullptr) == 1;
    SIMKIOSK_ASSERT(done);
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
