// Proofs that the chip is no copy: Active Authentication (ICAO 9303-11 §6.1) and Chip Authentication (§6.2). Without
// I/O.
#pragma once

#include <memory>
#include <optional>

#include "drivers/document_reader/document_checks.hpp"
#include "drivers/document_reader/secure_messaging.hpp"
#include "drivers/document_reader/security_infos.hpp"

struct evp_pkey_st;

namespace simkiosk {

constexpr std::size_t activeChallengeBytes = 8;

// `dg15`: the file. `infos`: of DG14, for the digest of an ECDSA key. RSA after ISO/IEC 9796-2 scheme 1 (SHA-1 to
// SHA-512) and ECDSA; NotPossible for other keys.
Check checkActiveSignature(ByteView dg15, const SecurityInfos& infos, ByteView challenge, ByteView signature);
// How many bytes the chip's answer has; nothing when DG15 holds no key that is known.
std::optional<std::size_t> activeSignatureBytes(ByteView dg15);

// One run of Chip Authentication with an ECDH key.
class ChipAuthenticationRun {
   public:
    // Unsupported: no ECDH key in DG14, or a cipher or curve that is not known; Malformed.
    static Result<ChipAuthenticationRun> create(const SecurityInfos& infos);
    ~ChipAuthenticationRun();
    ChipAuthenticationRun(ChipAuthenticationRun&&) noexcept;
    ChipAuthenticationRun& operator=(ChipAuthenticationRun&&) noexcept;

    SmCipher cipher() const { return m_cipher; }
    const Bytes& protocol() const { return m_protocol; }
    const std::optional<Bytes>& keyId() const { return m_keyId; }
    // The terminal's fresh key, 04 || x || y.
    const Bytes& ephemeralKey() const { return m_ephemeralKey; }
    // Of the session that a chip with the right private key can speak.
    Result<SessionKeys> sessionKeys() const;

   private:
    ChipAuthenticationRun() = default;

    struct KeyFree {
        void operator()(evp_pkey_st* key) const;
    };
    using Key = std::unique_ptr<evp_pkey_st, KeyFree>;
    Key m_chipKey;
    Key m_ownKey;
    SmCipher m_cipher = SmCipher::TripleDes;
    Bytes m_protocol;
    std::optional<Bytes> m_keyId;
    Bytes m_ephemeralKey;
};

}  // namespace simkiosk
