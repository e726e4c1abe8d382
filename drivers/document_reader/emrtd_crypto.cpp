#include "drivers/document_reader/emrtd_crypto.hpp"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <bit>
#include <memory>

#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

struct CipherFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
struct MacFree {
    void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherFree>;

constexpr std::size_t desBlock = 8;
constexpr std::array<std::uint8_t, 16> zeros{};

std::size_t keyBytes(SmCipher cipher) {
    switch (cipher) {
        case SmCipher::Aes192: return 24;
        case SmCipher::Aes256: return 32;
        default: return 16;
    }
}

// Fetched once: OpenSSL searches its providers for one that is named by EVP_aes_128_cbc() at every use.
const EVP_CIPHER* cbcOf(SmCipher cipher) {
    const auto fetched = [](const char* name) { return EVP_CIPHER_fetch(nullptr, name, nullptr); };
    static const EVP_CIPHER* const tripleDes = fetched("DES-EDE3-CBC");
    static const EVP_CIPHER* const aes128 = fetched("AES-128-CBC");
    static const EVP_CIPHER* const aes192 = fetched("AES-192-CBC");
    static const EVP_CIPHER* const aes256 = fetched("AES-256-CBC");
    switch (cipher) {
        case SmCipher::TripleDes: return tripleDes;
        case SmCipher::Aes128: return aes128;
        case SmCipher::Aes192: return aes192;
        case SmCipher::Aes256: return aes256;
    }
    return nullptr;
}

// K1 K2 becomes K1 K2 K1.
SecretBytes cipherKey(SmCipher cipher, ByteView key) {
    SIMKIOSK_ASSERT(key.size() == keyBytes(cipher));
    SecretBytes whole;
    whole.reserve(32);
    whole.append(key);
    if (cipher == SmCipher::TripleDes) whole.append(key.first(8));
    return whole;
}

// OpenSSL 3 keeps single DES in its legacy provider: three times the same key is single DES.
SecretBytes singleDesKey(ByteView key) {
    SecretBytes whole;
    whole.reserve(24);
    for (int i = 0; i < 3; ++i) whole.append(key);
    return whole;
}

void crypt(const EVP_CIPHER* cipher, bool encrypting, ByteView key, ByteView iv, ByteView in,
           std::span<std::uint8_t> out) {
    SIMKIOSK_ASSERT(cipher && in.size() == out.size() &&
                    in.size() % static_cast<std::size_t>(EVP_CIPHER_get_block_size(cipher)) == 0);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    const std::uint8_t* start = iv.empty() ? zeros.data() : iv.data();
    SIMKIOSK_ASSERT(context &&
                    EVP_CipherInit_ex2(context.get(), cipher, key.data(), start, encrypting ? 1 : 0, nullptr) == 1);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    SIMKIOSK_ASSERT(EVP_CipherUpdate(context.get(), out.data(), &written, in.data(), static_cast<int>(in.size())) ==
                        1 &&
                    static_cast<std::size_t>(written) == in.size());
}

// MAC algorithm 3: DES-CBC with the first half of the key, then its last block through the second half and back.
Bytes retailMac(ByteView key, ByteView padded) {
    SIMKIOSK_ASSERT(key.size() == 16 && !padded.empty() && padded.size() % desBlock == 0);
    const SecretBytes first = singleDesKey(key.first(8));
    const SecretBytes second = singleDesKey(key.last(8));
    const EVP_CIPHER* des = cbcOf(SmCipher::TripleDes);
    Bytes chained(padded.size());
    crypt(des, true, first.view(), {}, padded, chained);
    Bytes last(chained.end() - desBlock, chained.end());
    Bytes step(desBlock);
    crypt(des, false, second.view(), {}, last, step);
    crypt(des, true, first.view(), {}, step, last);
    return last;
}

Bytes cmac(SmCipher cipher, ByteView key, ByteView data) {
    const std::unique_ptr<EVP_MAC, MacFree> algorithm(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
    const std::unique_ptr<EVP_MAC_CTX, MacFree> context(EVP_MAC_CTX_new(algorithm.get()));
    std::string name = EVP_CIPHER_get0_name(cbcOf(cipher));
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name.data(), 0),
                                OSSL_PARAM_construct_end()};
    Bytes mac(16);
    std::size_t length = 0;
    SIMKIOSK_ASSERT(context && key.size() == keyBytes(cipher) &&
                    EVP_MAC_init(context.get(), key.data(), key.size(), parameters.data()) == 1 &&
                    EVP_MAC_update(context.get(), data.data(), data.size()) == 1 &&
                    EVP_MAC_final(context.get(), mac.data(), &length, mac.size()) == 1 && length == mac.size());
    mac.resize(macBytes);
    return mac;
}

const EVP_MD* digestAlgorithm(DigestAlgorithm algorithm) {
    switch (algorithm) {
        case DigestAlgorithm::Sha1: return EVP_sha1();
        case DigestAlgorithm::Sha224: return EVP_sha224();
        case DigestAlgorithm::Sha256: return EVP_sha256();
        case DigestAlgorithm::Sha384: return EVP_sha384();
        case DigestAlgorithm::Sha512: return EVP_sha512();
    }
    return nullptr;
}

}  // namespace

const char* toString(SmCipher cipher) {
    switch (cipher) {
        case SmCipher::TripleDes: return "3DES";
        case SmCipher::Aes128: return "AES-128";
        case SmCipher::Aes192: return "AES-192";
        case SmCipher::Aes256: return "AES-256";
    }
    return "";
}

SecretBytes deriveKey(ByteView secret, KeyPurpose purpose, SmCipher cipher) {
    SecretBytes input;
    input.reserve(secret.size() + 4);
    input.append(secret);
    input.append(Bytes{0, 0, 0, static_cast<std::uint8_t>(purpose)});
    const bool isLong = cipher == SmCipher::Aes192 || cipher == SmCipher::Aes256;
    SecretBytes key(digestOf(isLong ? DigestAlgorithm::Sha256 : DigestAlgorithm::Sha1, input.view()));
    key.truncate(keyBytes(cipher));
    if (cipher == SmCipher::TripleDes) {
        for (auto& byte : key.writable())
            if (std::popcount(byte) % 2 == 0) byte ^= 1;
    }
    return key;
}

Bytes cbcEncrypt(SmCipher cipher, ByteView key, ByteView iv, ByteView plain) {
    SIMKIOSK_ASSERT(iv.empty() || iv.size() == blockBytes(cipher));
    Bytes encrypted(plain.size());
    crypt(cbcOf(cipher), true, cipherKey(cipher, key).view(), iv, plain, encrypted);
    return encrypted;
}

SecretBytes cbcDecrypt(SmCipher cipher, ByteView key, ByteView iv, ByteView encrypted) {
    SIMKIOSK_ASSERT(iv.empty() || iv.size() == blockBytes(cipher));
    SecretBytes plain(encrypted.size());
    crypt(cbcOf(cipher), false, cipherKey(cipher, key).view(), iv, encrypted, plain.writable());
    return plain;
}

Bytes messageIv(SmCipher cipher, ByteView encryptionKey, ByteView sendSequenceCounter) {
    if (cipher == SmCipher::TripleDes) return {};
    return cbcEncrypt(cipher, encryptionKey, {}, sendSequenceCounter);
}

void padTo(Bytes& bytes, std::size_t block) {
    bytes.push_back(0x80);
    bytes.resize((bytes.size() + block - 1) / block * block, 0x00);
}

Result<std::size_t> unpaddedLength(ByteView padded, std::size_t block) {
    std::size_t end = padded.size();
    while (end > 0 && padded[end - 1] == 0x00) --end;
    if (end == 0 || padded[end - 1] != 0x80 || padded.size() - (end - 1) > block)
        return fail(ErrorCode::Malformed, "a protected answer without padding");
    return end - 1;
}

Bytes blockMac(SmCipher cipher, ByteView key, ByteView padded) {
    return cipher == SmCipher::TripleDes ? retailMac(key, padded) : cmac(cipher, key, padded);
}

Bytes tokenMac(SmCipher cipher, ByteView key, ByteView data) {
    if (cipher != SmCipher::TripleDes) return cmac(cipher, key, data);
    Bytes padded(data.begin(), data.end());
    padTo(padded, desBlock);
    return retailMac(key, padded);
}

bool equalSecrets(ByteView left, ByteView right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

Bytes digestOf(DigestAlgorithm algorithm, ByteView data) {
    Bytes digest(EVP_MAX_MD_SIZE);
    unsigned length = 0;
    SIMKIOSK_ASSERT(EVP_Digest(data.data(), data.size(), digest.data(), &length, digestAlgorithm(algorithm), nullptr) ==
                    1);
    digest.resize(length);
    return digest;
}

}  // namespace simkiosk
