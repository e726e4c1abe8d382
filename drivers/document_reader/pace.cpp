#include "drivers/document_reader/pace.hpp"

#include <array>

#include "drivers/document_reader/emrtd_errors.hpp"
#include "drivers/document_reader/tlv.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr std::uint32_t publicKeyObject = 0x7F49;

// c0 and c1 of integrated mapping (§4.4.3.3.2): 128 bits for 3DES and AES-128, 256 bits for the longer keys.
constexpr std::array<std::uint8_t, 16> c0Short{0xA6, 0x68, 0x89, 0x2A, 0x7C, 0x41, 0xE3, 0xCA,
                                               0x73, 0x9F, 0x40, 0xB0, 0x57, 0xD8, 0x59, 0x04};
constexpr std::array<std::uint8_t, 16> c1Short{0xA4, 0xE1, 0x36, 0xAC, 0x72, 0x5F, 0x73, 0x8B,
                                               0x01, 0xC1, 0xF6, 0x02, 0x17, 0xC1, 0x88, 0xAD};
constexpr std::array<std::uint8_t, 32> c0Long{0xD4, 0x63, 0xD6, 0x52, 0x34, 0x12, 0x4E, 0xF7, 0x89, 0x70, 0x54,
                                              0x98, 0x6D, 0xCA, 0x0A, 0x17, 0x4E, 0x28, 0xDF, 0x75, 0x8C, 0xBA,
                                              0xA0, 0x3F, 0x24, 0x06, 0x16, 0x41, 0x4D, 0x5A, 0x16, 0x76};
constexpr std::array<std::uint8_t, 32> c1Long{0x54, 0xBD, 0x72, 0x55, 0xF0, 0xAA, 0xF8, 0x31, 0xBE, 0xC3, 0x42,
                                              0x3F, 0xCF, 0x39, 0xD6, 0x9B, 0x6C, 0xBF, 0x06, 0x66, 0x77, 0xD0,
                                              0xFA, 0xAE, 0x5A, 0xAD, 0xD9, 0x9D, 0xF8, 0xE5, 0x35, 0x17};

std::size_t cipherKeyBytes(SmCipher cipher) {
    return cipher == SmCipher::Aes192 ? 24 : cipher == SmCipher::Aes256 ? 32 : 16;
}

std::unexpected<Error> notAuthentic(const std::string& why) {
    return emrtd::failure(ErrorCode::Malformed, emrtd::answerNotAuthentic, "PACE: " + why,
                          "put the document on the reader again");
}

}  // namespace

SecretBytes paceMrzPassword(std::string_view mrzInformation) {
    const ByteView text(reinterpret_cast<const std::uint8_t*>(mrzInformation.data()), mrzInformation.size());
    return SecretBytes(digestOf(DigestAlgorithm::Sha1, text));
}

SecretBytes paceCanPassword(std::string_view can) {
    return SecretBytes(ByteView(reinterpret_cast<const std::uint8_t*>(can.data()), can.size()));
}

PaceTerminal::PaceTerminal(PaceProtocol protocol, ByteView password, Random& random)
    : m_protocol(std::move(protocol)),
      m_curve(*EcCurve::standardized(m_protocol.parameterId)),
      m_random(random),
      m_passwordKey(deriveKey(password, KeyPurpose::Password, m_protocol.cipher)) {}

Result<void> PaceTerminal::acceptNonce(ByteView encrypted) {
    const bool isLong = cipherKeyBytes(m_protocol.cipher) > 16;
    const bool rightLength = m_protocol.mapping == PaceMapping::Integrated
                                 ? encrypted.size() == (isLong ? 32U : 16U)
                                 : !encrypted.empty() && encrypted.size() <= 64;
    if (!rightLength || encrypted.size() % blockBytes(m_protocol.cipher) != 0)
        return notAuthentic("a nonce of a wrong length");
    m_nonce = cbcDecrypt(m_protocol.cipher, m_passwordKey.view(), {}, encrypted);
    return {};
}

Bytes PaceTerminal::mappingData() {
    if (m_protocol.mapping == PaceMapping::Integrated) {
        m_terminalNonce.resize(cipherKeyBytes(m_protocol.cipher));
        m_random.fill(m_terminalNonce);
        return m_terminalNonce;
    }
    m_secret = m_curve.randomScalar(m_random);
    m_ownKey = m_curve.encode(m_curve.multiplyGenerator(m_secret));
    return m_ownKey;
}

Result<void> PaceTerminal::map(ByteView chipData) {
    if (m_protocol.mapping == PaceMapping::Integrated) {
        if (!chipData.empty()) return notAuthentic("mapping data where integrated mapping has none");
        auto generator = m_curve.mapToPoint(pseudoRandom().view());
        if (!generator) return notAuthentic(generator.error().message);
        m_generator = *std::move(generator);
    } else {
        const auto chipKey = m_curve.decode(chipData);
        if (!chipKey) return notAuthentic(chipKey.error().message);
        if (equalSecrets(chipData, m_ownKey)) return notAuthentic("the chip repeats the terminal's key");
        // G' = s G + H, with H the secret that the mapping keys share.
        const EcPoint shared = m_curve.multiply(*chipKey, m_secret);
        m_generator = m_curve.add(m_curve.multiplyGenerator(EcCurve::scalar(m_nonce.view())), shared);
    }
    if (m_curve.isInfinity(m_generator)) return notAuthentic("a mapping that leads nowhere");
    return {};
}

SecretBytes PaceTerminal::pseudoRandom() const {
    const SmCipher cipher = m_protocol.cipher;
    const bool isLong = cipherKeyBytes(cipher) > 16;
    const ByteView c0 = isLong ? ByteView(c0Long) : ByteView(c0Short);
    const ByteView c1 = isLong ? ByteView(c1Long) : ByteView(c1Short);
    // Of each chained block as many bytes are the next key as a key has.
    const auto keyOf = [&](ByteView block) {
        SecretBytes key(block.first(cipherKeyBytes(cipher)));
        return key;
    };
    SecretBytes key = keyOf(cbcEncrypt(cipher, m_terminalNonce, {}, m_nonce.view()));
    SecretBytes result;
    const std::size_t wanted = m_curve.primeBits() + 64;
    result.reserve(wanted / 8 + 2 * c1.size());
    while (result.size() * 8 < wanted) {
        result.append(cbcEncrypt(cipher, key.view(), {}, c1));
        key = keyOf(cbcEncrypt(cipher, key.view(), {}, c0));
    }
    return result;
}

Bytes PaceTerminal::ephemeralKey() {
    SIMKIOSK_ASSERT(m_generator != nullptr);
    m_secret = m_curve.randomScalar(m_random);
    m_ownKey = m_curve.encode(m_curve.multiply(m_generator, m_secret));
    return m_ownKey;
}

Result<void> PaceTerminal::agree(ByteView chipKey) {
    const auto point = m_curve.decode(chipKey);
    if (!point) return notAuthentic(point.error().message);
    // §4.4.1 step 4: otherwise an attacker could mirror the terminal's token.
    if (equalSecrets(chipKey, m_ownKey)) return notAuthentic("the chip repeats the terminal's key");
    m_chipKey.assign(chipKey.begin(), chipKey.end());
    const SecretBytes shared = m_curve.xCoordinate(m_curve.multiply(*point, m_secret));
    m_keys = sessionKeys(m_protocol.cipher, shared.view());
    return {};
}

Bytes PaceTerminal::tokenOver(ByteView publicKey) const {
    Bytes objects = makeTlv(0x06, m_protocol.oid);
    appendTlv(objects, 0x86, publicKey);
    return tokenMac(m_protocol.cipher, m_keys.mac.view(), makeTlv(publicKeyObject, objects));
}

Bytes PaceTerminal::token() const { return tokenOver(m_chipKey); }

Result<SessionKeys> PaceTerminal::finish(ByteView chipToken) {
    if (!equalSecrets(chipToken, tokenOver(m_ownKey)))
        return emrtd::failure(ErrorCode::Refused, emrtd::paceRefused, "PACE: the chip proves another password",
                              "read the document's data page again");
    return std::move(m_keys);
}

}  // namespace simkiosk
