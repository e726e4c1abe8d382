#include "drivers/document_reader/bac.hpp"

#include "drivers/document_reader/emrtd_errors.hpp"
#include "platform/base/assert.hpp"

namespace simkiosk {

namespace {

constexpr SmCipher tripleDes = SmCipher::TripleDes;

std::unexpected<Error> notAuthentic(const char* why) {
    return emrtd::failure(ErrorCode::Malformed, emrtd::answerNotAuthentic, std::string("basic access control: ") + why,
                          "put the document on the reader again");
}

}  // namespace

SecretBytes bacSeed(std::string_view mrzInformation) {
    const ByteView text(reinterpret_cast<const std::uint8_t*>(mrzInformation.data()), mrzInformation.size());
    SecretBytes seed(digestOf(DigestAlgorithm::Sha1, text));
    seed.truncate(16);
    return seed;
}

BacTerminal::BacTerminal(ByteView seed, SecretBytes random)
    : m_encryptionKey(deriveKey(seed, KeyPurpose::Encryption, tripleDes)),
      m_macKey(deriveKey(seed, KeyPurpose::Mac, tripleDes)),
      m_random(std::move(random)) {
    SIMKIOSK_ASSERT(m_random.size() == randomBytes);
}

Bytes BacTerminal::answer(ByteView challenge) {
    SIMKIOSK_ASSERT(challenge.size() == challengeBytes);
    m_challenge.assign(challenge.begin(), challenge.end());
    SecretBytes s;
    s.reserve(32);
    s.append(m_random.view().first(8));
    s.append(challenge);
    s.append(m_random.view().subspan(8));
    Bytes data = cbcEncrypt(tripleDes, m_encryptionKey.view(), {}, s.view());
    append(data, tokenMac(tripleDes, m_macKey.view(), data));
    return data;
}

Result<SessionKeys> BacTerminal::finish(ByteView chipAnswer) const {
    if (chipAnswer.size() != 40) return notAuthentic("an answer that is not 40 bytes long");
    const ByteView encrypted = chipAnswer.first(32);
    if (!equalSecrets(tokenMac(tripleDes, m_macKey.view(), encrypted), chipAnswer.last(8)))
        return notAuthentic("a wrong MAC");
    // R = RND.IC || RND.IFD || K.IC
    const SecretBytes r = cbcDecrypt(tripleDes, m_encryptionKey.view(), {}, encrypted);
    const ByteView randomIfd = m_random.view().first(8);
    if (!equalSecrets(r.view().first(8), m_challenge) || !equalSecrets(r.view().subspan(8, 8), randomIfd))
        return notAuthentic("random numbers of another run");
    SecretBytes seed(r.view().last(16));
    for (std::size_t i = 0; i < seed.size(); ++i) seed.writable()[i] ^= m_random.view()[8 + i];
    Bytes counter(m_challenge.begin() + 4, m_challenge.end());
    append(counter, randomIfd.last(4));
    return sessionKeys(tripleDes, seed.view(), counter);
}

}  // namespace simkiosk
