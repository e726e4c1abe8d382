#include "drivers/document_reader/chip_proofs.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

#include "drivers/document_reader/ec_curve.hpp"
#include "drivers/document_reader/openssl_types.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

using openssl::Owned;

namespace {

Owned<EVP_PKEY> keyOf(ByteView subjectPublicKey) { return openssl::fromDer<EVP_PKEY>(subjectPublicKey, d2i_PUBKEY); }

// A key whose curve is given by its number (BSI TR-03110-3 §A.2.1.1), with the curve's name instead, as OpenSSL takes
// it; empty for any other key.
Bytes withNamedCurve(ByteView subjectPublicKey) {
    constexpr std::array<std::uint8_t, 7> standardizedParameters{0x04, 0x00, 0x7F, 0x00, 0x07, 0x01, 0x02};
    constexpr std::array<std::uint8_t, 7> ecPublicKey{0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01};
    const auto fields = wholeTlv(subjectPublicKey, 0x30);
    const auto algorithm = fields ? findTlv(*fields, 0x30) : std::nullopt;
    const auto point = fields ? findTlv(*fields, 0x03) : std::nullopt;
    if (!algorithm || !point) return {};
    const auto oid = findTlv(*algorithm, 0x06);
    const auto integer = findTlv(*algorithm, 0x02);
    if (!oid || !integer || !std::ranges::equal(*oid, standardizedParameters)) return {};
    const auto number = tlvNumber(*integer);
    const Bytes name = number ? EcCurve::nameOfStandardized(*number) : Bytes{};
    if (name.empty()) return {};
    Bytes identifier = makeTlv(0x06, ecPublicKey);
    append(identifier, name);
    Bytes key = makeTlv(0x30, identifier);
    appendTlv(key, 0x03, *point);
    return makeTlv(0x30, key);
}

std::size_t fieldBytes(const EVP_PKEY* key) { return (static_cast<std::size_t>(EVP_PKEY_get_bits(key)) + 7) / 8; }

// s^e mod n. A signature may be given as n minus itself, whichever is smaller (ISO/IEC 9796-2 §B.6, option 1).
std::vector<Bytes> openedRsa(EVP_PKEY* key, ByteView signature) {
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key, nullptr));
    Bytes opened(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
    std::size_t length = opened.size();
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1 ||
        EVP_PKEY_encrypt(context.get(), opened.data(), &length, signature.data(), signature.size()) != 1 ||
        length != opened.size())
        return {};
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &modulus);
    BIGNUM* value = BN_bin2bn(opened.data(), static_cast<int>(opened.size()), nullptr);
    Bytes other(opened.size());
    BN_sub(value, modulus, value);
    BN_bn2binpad(value, other.data(), static_cast<int>(other.size()));
    BN_free(value);
    BN_free(modulus);
    return {opened, other};
}

// The message representative of scheme 1: 6A (something is hashed besides what is recovered) M1 H(M1 || M2) trailer.
std::optional<DigestAlgorithm> trailerDigest(ByteView representative, std::size_t& trailerBytes) {
    trailerBytes = 1;
    if (representative.back() == 0xBC) return DigestAlgorithm::Sha1;
    trailerBytes = 2;
    if (representative.size() < 2 || representative.back() != 0xCC) return std::nullopt;
    // ISO/IEC 10118-3 identifiers.
    switch (representative[representative.size() - 2]) {
        case 0x33: return DigestAlgorithm::Sha1;
        case 0x34: return DigestAlgorithm::Sha256;
        case 0x35: return DigestAlgorithm::Sha512;
        case 0x36: return DigestAlgorithm::Sha384;
        case 0x38: return DigestAlgorithm::Sha224;
        default: return std::nullopt;
    }
}

bool isRepresentativeOf(ByteView representative, ByteView challenge) {
    std::size_t trailerBytes = 0;
    const auto algorithm = trailerDigest(representative, trailerBytes);
    if (!algorithm) return false;
    const std::size_t hashBytes = digestOf(*algorithm, {}).size();
    if (representative.size() < 1 + hashBytes + trailerBytes) return false;
    // 6A; the padding before it, of the modulus' spare bits, is part of that nibble.
    if (representative[0] != 0x6A) return false;
    const std::size_t recovered = representative.size() - 1 - hashBytes - trailerBytes;
    Bytes message(representative.begin() + 1, representative.begin() + 1 + static_cast<std::ptrdiff_t>(recovered));
    append(message, challenge);
    return equalSecrets(digestOf(*algorithm, message), representative.subspan(1 + recovered, hashBytes));
}

Check checkRsa(EVP_PKEY* key, ByteView challenge, ByteView signature) {
    if (signature.size() != static_cast<std::size_t>(EVP_PKEY_get_size(key)))
        return Check::failed("an answer to Active Authentication of a wrong length");
    for (const Bytes& representative : openedRsa(key, signature))
        if (isRepresentativeOf(representative, challenge)) return Check::passed();
    ERR_clear_error();
    return Check::failed("the chip does not hold the private key of DG15");
}

const EVP_MD* messageDigest(DigestAlgorithm algorithm) {
    switch (algorithm) {
        case DigestAlgorithm::Sha1: return EVP_sha1();
        case DigestAlgorithm::Sha224: return EVP_sha224();
        case DigestAlgorithm::Sha256: return EVP_sha256();
        case DigestAlgorithm::Sha384: return EVP_sha384();
        case DigestAlgorithm::Sha512: return EVP_sha512();
    }
    return nullptr;
}

// r || s (BSI TR-03111 §5.2.1) as OpenSSL takes it.
Bytes ecdsaDer(ByteView plain) {
    ECDSA_SIG* parts = ECDSA_SIG_new();
    const int half = static_cast<int>(plain.size() / 2);
    ECDSA_SIG_set0(parts, BN_bin2bn(plain.data(), half, nullptr), BN_bin2bn(plain.data() + half, half, nullptr));
    unsigned char* der = nullptr;
    const int length = i2d_ECDSA_SIG(parts, &der);
    Bytes bytes;
    if (length > 0) bytes.assign(der, der + length);
    OPENSSL_free(der);
    ECDSA_SIG_free(parts);
    return bytes;
}

Check checkEcdsa(EVP_PKEY* key, const SecurityInfos& infos, ByteView challenge, ByteView signature) {
    if (signature.empty() || signature.size() % 2 != 0 || signature.size() > 2 * fieldBytes(key) + 2)
        return Check::failed("an answer to Active Authentication of a wrong length");
    if (!infos.activeAuthenticationSignature)
        return Check::notPossible("DG14 does not say which digest the key of DG15 signs with");
    const auto algorithm = plainEcdsaDigest(*infos.activeAuthenticationSignature);
    if (!algorithm) return Check::notPossible("an unknown signature algorithm of Active Authentication");
    const Bytes der = ecdsaDer(signature);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const bool good = EVP_DigestVerifyInit(context, nullptr, messageDigest(*algorithm), nullptr, key) == 1 &&
                      EVP_DigestVerify(context, der.data(), der.size(), challenge.data(), challenge.size()) == 1;
    EVP_MD_CTX_free(context);
    ERR_clear_error();
    return good ? Check::passed() : Check::failed("the chip does not hold the private key of DG15");
}

}  // namespace

void ActivePublicKey::KeyFree::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }
ActivePublicKey::~ActivePublicKey() = default;
ActivePublicKey::ActivePublicKey(ActivePublicKey&&) noexcept = default;
ActivePublicKey& ActivePublicKey::operator=(ActivePublicKey&&) noexcept = default;

std::optional<ActivePublicKey> ActivePublicKey::of(ByteView dg15) {
    const auto subject = wholeTlv(dg15, 0x6F);
    Owned<EVP_PKEY> key = subject ? keyOf(*subject) : nullptr;
    if (!key) return std::nullopt;
    const int kind = EVP_PKEY_get_base_id(key.get());
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC) return std::nullopt;
    return ActivePublicKey(key.release());
}

std::size_t ActivePublicKey::signatureBytes() const {
    return EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA ? static_cast<std::size_t>(EVP_PKEY_get_size(m_key.get()))
                                                             : 2 * fieldBytes(m_key.get());
}

Check ActivePublicKey::check(const SecurityInfos& infos, ByteView challenge, ByteView signature) const {
    return EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA ? checkRsa(m_key.get(), challenge, signature)
                                                             : checkEcdsa(m_key.get(), infos, challenge, signature);
}

void ChipAuthenticationRun::KeyFree::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }
ChipAuthenticationRun::~ChipAuthenticationRun() = default;
ChipAuthenticationRun::ChipAuthenticationRun(ChipAuthenticationRun&&) noexcept = default;
ChipAuthenticationRun& ChipAuthenticationRun::operator=(ChipAuthenticationRun&&) noexcept = default;

Result<ChipAuthenticationRun> ChipAuthenticationRun::create(const SecurityInfos& infos) {
    const auto chipKey = std::ranges::find_if(infos.chipKeys, isEcdhChipKey);
    if (chipKey == infos.chipKeys.end()) return fail(ErrorCode::Unsupported, "DG14 has no ECDH key");
    ChipAuthenticationRun run;
    run.m_keyId = chipKey->keyId;
    // A chip with a key and no ChipAuthenticationInfo is an early one: 3DES (9303-11 §9.2.6).
    run.m_protocol = {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, 0x01};
    bool isNamed = infos.chipAuthentication.empty();
    for (const ChipAuthenticationInfo& info : infos.chipAuthentication) {
        const auto cipher = chipAuthenticationCipher(info.oid);
        if (!cipher || (info.keyId && chipKey->keyId && *info.keyId != *chipKey->keyId)) continue;
        if (isNamed && *cipher < run.m_cipher) continue;
        run.m_cipher = *cipher;
        run.m_protocol = info.oid;
        isNamed = true;
    }
    if (!isNamed) return fail(ErrorCode::Unsupported, "DG14 names no Chip Authentication that is known");

    const Bytes named = withNamedCurve(chipKey->subjectPublicKey);
    run.m_chipKey.reset(keyOf(named.empty() ? ByteView(chipKey->subjectPublicKey) : ByteView(named)).release());
    if (!run.m_chipKey || EVP_PKEY_get_base_id(run.m_chipKey.get()) != EVP_PKEY_EC) {
        ERR_clear_error();
        return fail(ErrorCode::Malformed, "DG14's key cannot be read");
    }
    // A fresh key with the chip's own domain parameters, whether they are named or spelt out.
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(run.m_chipKey.get(), nullptr));
    EVP_PKEY* own = nullptr;
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 || EVP_PKEY_keygen(context.get(), &own) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::Unsupported, "DG14's curve is not known");
    }
    run.m_ownKey.reset(own);
    EVP_PKEY_set_utf8_string_param(own, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "uncompressed");
    unsigned char* point = nullptr;
    const std::size_t length = EVP_PKEY_get1_encoded_public_key(own, &point);
    run.m_ephemeralKey.assign(point, point + length);
    OPENSSL_free(point);
    if (length == 0) return fail(ErrorCode::Unsupported, "DG14's curve is not known");
    return run;
}

Result<SessionKeys> ChipAuthenticationRun::sessionKeys() const {
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(m_ownKey.get(), nullptr));
    std::size_t length = 0;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), m_chipKey.get()) != 1 ||
        EVP_PKEY_derive(context.get(), nullptr, &length) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::Malformed, "DG14's key takes part in no agreement");
    }
    SecretBytes shared(length);
    if (EVP_PKEY_derive(context.get(), shared.writable().data(), &length) != 1)
        return fail(ErrorCode::Malformed, "DG14's key takes part in no agreement");
    shared.truncate(length);
    return simkiosk::sessionKeys(m_cipher, shared.view());
}

}  // namespace simkiosk
