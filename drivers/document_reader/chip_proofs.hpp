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

// The public key of Active Authentication: RSA or EC.
class ActivePublicKey {
   public:
    // `dg15`: the file. Nothing when it holds no public key that is known.
    static std::optional<ActivePublicKey> of(ByteView dg15);
    ~ActivePublicKey();
    ActivePublicKey(ActivePublicKey&&) noexcept;
    ActivePublicKey& operator=(ActivePublicKey&&) noexcept;

    // How many bytes the chip's answer has.
    std::size_t signatureBytes() const;
    // RSA after ISO/IEC 9796-2 scheme 1 (SHA-1 to SHA-512), or ECDSA, whose digest stands in DG14's `infos`.
    Check check(const SecurityInfos& infos, ByteView challenge, ByteView signature) const;

   private:
    struct KeyFree {
        void operator()(evp_pkey_st* key) const;
    };
    explicit ActivePublicKey(evp_pkey_st* key) : m_key(key) {}

    std::unique_ptr<evp_pkey_st, KeyFree> m_key;
};

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
