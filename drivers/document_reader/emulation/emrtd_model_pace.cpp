#include "drivers/document_reader/emulation/emrtd_model_pace.hpp"

#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

std::size_t keyLength(SmCipher cipher) {
    return cipher == SmCipher::Aes256 ? 32 : cipher == SmCipher::Aes192 ? 24 : 16;
}

// §4.4.3.3.2, the chip's way: all keys first, then all outputs.
Bytes integratedRandom(SmCipher cipher, const Bytes& nonce, ByteView terminalNonce, std::size_t bits) {
    const bool isLong = keyLength(cipher) > 16;
    const auto constant = [&](const char* shortHex, const char* longHex) {
        return *fromHex(isLong ? longHex : shortHex);
    };
    const Bytes c0 = constant("a668892a7c41e3ca739f40b057d85904",
                              "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
    const Bytes c1 = constant("a4e136ac725f738b01c1f60217c188ad",
                              "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");
    const std::size_t rounds = (bits + 64 + 8 * c1.size() - 1) / (8 * c1.size());
    std::vector<Bytes> keys{cbcEncrypt(cipher, terminalNonce, {}, nonce)};
    const auto part = [&](const Bytes& block) { return ByteView(block).first(keyLength(cipher)); };
    for (std::size_t i = 1; i < rounds; ++i) keys.push_back(cbcEncrypt(cipher, part(keys.back()), {}, c0));
    Bytes result;
    for (const Bytes& key : keys) append(result, cbcEncrypt(cipher, part(key), {}, c1));
    return result;
}

}  // namespace

Bytes paceProtocolOid(const PaceOffer& offer) {
    const std::uint8_t mapping = offer.mapping == PaceMapping::Generic ? 2 : 4;
    return {0x04, 0x00, 0x7F, 0x00,    0x07,
            0x02, 0x02, 0x04, mapping, static_cast<std::uint8_t>(static_cast<int>(offer.cipher) + 1)};
}

std::unique_ptr<EmrtdModel::PaceRun> EmrtdModel::PaceRun::create(const PaceOffer& offer, std::uint8_t password,
                                                                 const std::string& mrzInformation,
                                                                 const std::string& can, Random& random) {
    auto curve = EcCurve::standardized(offer.parameterId);
    if (!curve) return nullptr;
    Bytes secret;
    if (password == 1) secret = digestOf(DigestAlgorithm::Sha1, toBytes(mrzInformation));
    if (password == 2) secret = toBytes(can);
    if (secret.empty()) return nullptr;
    std::unique_ptr<PaceRun> run(new PaceRun(offer, *std::move(curve), random));
    run->m_passwordKey = deriveKey(secret, KeyPurpose::Password, offer.cipher);
    return run;
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::step(std::uint32_t tag, ByteView value) {
    const int at = m_next++;
    if (at == 0 && tag == 0) return giveNonce();
    if (at == 1 && tag == 0x81)
        return m_offer.mapping == PaceMapping::Generic ? mapGenerically(value) : mapIntegrated(value);
    if (at == 2 && tag == 0x83) return agree(value);
    if (at == 3 && tag == 0x85) return authenticate(value);
    return {{}, 0x6985};
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::giveNonce() {
    m_nonce.resize(keyLength(m_offer.cipher) > 16 ? 32 : 16);
    m_random.fill(m_nonce);
    return {makeTlv(0x80, cbcEncrypt(m_offer.cipher, m_passwordKey.view(), {}, m_nonce))};
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::mapGenerically(ByteView terminalKey) {
    const auto theirs = m_curve.decode(terminalKey);
    if (!theirs) return {{}, 0x6A80};
    const EcScalar own = m_curve.randomScalar(m_random);
    m_generator = m_curve.add(m_curve.multiply(*theirs, own), m_curve.multiplyGenerator(EcCurve::scalar(m_nonce)));
    return {makeTlv(0x82, m_curve.encode(m_curve.multiplyGenerator(own)))};
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::mapIntegrated(ByteView terminalNonce) {
    if (terminalNonce.size() != keyLength(m_offer.cipher)) return {{}, 0x6A80};
    auto point = m_curve.mapToPoint(integratedRandom(m_offer.cipher, m_nonce, terminalNonce, m_curve.primeBits()));
    if (!point) return {{}, 0x6A80};
    m_generator = *std::move(point);
    return {makeTlv(0x82, {})};
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::agree(ByteView terminalKey) {
    const auto theirs = m_curve.decode(terminalKey);
    if (!theirs) return {{}, 0x6A80};
    const EcScalar own = m_curve.randomScalar(m_random);
    m_ownKey = m_curve.encode(m_curve.multiply(m_generator, own));
    m_terminalKey.assign(terminalKey.begin(), terminalKey.end());
    m_secret = m_curve.xCoordinate(m_curve.multiply(*theirs, own));
    return {makeTlv(0x84, m_ownKey)};
}

EmrtdModel::PaceRun::Step EmrtdModel::PaceRun::authenticate(ByteView theirToken) {
    if (!equalSecrets(theirToken, token(m_ownKey))) return {{}, 0x6300};
    return {makeTlv(0x86, token(m_terminalKey)), 0x9000, true};
}

Bytes EmrtdModel::PaceRun::token(ByteView publicKey) const {
    const SecretBytes mac = deriveKey(m_secret.view(), KeyPurpose::Mac, m_offer.cipher);
    Bytes data = makeTlv(0x06, paceProtocolOid(m_offer));
    appendTlv(data, 0x86, publicKey);
    return tokenMac(m_offer.cipher, mac.view(), makeTlv(0x7F49, data));
}

}  // namespace simkiosk
