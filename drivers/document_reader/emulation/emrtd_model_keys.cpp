#include "drivers/document_reader/emulation/emrtd_model_keys.hpp"

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include "drivers/document_reader/emrtd_crypto.hpp"
#include "drivers/document_reader/openssl_types.hpp"

namespace simkiosk {

using openssl::Owned;

namespace {

// 6A || M1 || SHA-256(M1 || challenge) || 34 CC, through the private key.
Bytes signRsa(EVP_PKEY* key, ByteView challenge, Random& random) {
    const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    Bytes filling(size - 1 - 32 - 2);
    random.fill(filling);
    Bytes message = filling;
    append(message, challenge);
    Bytes representative{0x6A};
    append(representative, filling);
    append(representative, digestOf(DigestAlgorithm::Sha256, message));
    append(representative, Bytes{0x34, 0xCC});
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key, nullptr));
    Bytes signature(size);
    std::size_t length = size;
    if (EVP_PKEY_decrypt_init(context.get()) != 1 || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1 ||
        EVP_PKEY_decrypt(context.get(), signature.data(), &length, representative.data(), size) != 1)
        return {};
    return signature;
}

Bytes signEcdsa(EVP_PKEY* key, ByteView challenge) {
    Bytes der(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    std::size_t length = der.size();
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const bool done = EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestSign(context, der.data(), &length, challenge.data(), challenge.size()) == 1;
    EVP_MD_CTX_free(context);
    if (!done) return {};
    const unsigned char* at = der.data();
    ECDSA_SIG* parts = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length));
    const int half = (EVP_PKEY_get_bits(key) + 7) / 8;
    Bytes plain(static_cast<std::size_t>(2 * half));
    BN_bn2binpad(ECDSA_SIG_get0_r(parts), plain.data(), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts), plain.data() + half, half);
    ECDSA_SIG_free(parts);
    return plain;
}

}  // namespace

ChipPrivateKey::ChipPrivateKey(Bytes pkcs8) : m_der(std::move(pkcs8)) {
    const unsigned char* at = m_der.data();
    PKCS8_PRIV_KEY_INFO* info = d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(m_der.size()));
    if (info) m_key.reset(EVP_PKCS82PKEY(info), openssl::Free{});
    PKCS8_PRIV_KEY_INFO_free(info);
}

Bytes ChipPrivateKey::sign(ByteView challenge, Random& random) const {
    if (!m_key) return {};
    return EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA ? signRsa(m_key.get(), challenge, random)
                                                             : signEcdsa(m_key.get(), challenge);
}

SecretBytes ChipPrivateKey::agreeOn(ByteView point) const {
    if (!m_key) return {};
    const Owned<EVP_PKEY> peer(EVP_PKEY_new());
    if (EVP_PKEY_copy_parameters(peer.get(), m_key.get()) != 1 ||
        EVP_PKEY_set1_encoded_public_key(peer.get(), point.data(), point.size()) != 1) {
        ERR_clear_error();
        return {};
    }
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    std::size_t length = 0;
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(context.get(), nullptr, &length) != 1)
        return {};
    SecretBytes secret(length);
    if (EVP_PKEY_derive(context.get(), secret.writable().data(), &length) != 1) return {};
    return secret;
}

}  // namespace simkiosk
