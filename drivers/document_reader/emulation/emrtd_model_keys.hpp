// The private keys of an emulated chip at work.
#pragma once

#include <memory>

#include "drivers/document_reader/secret_bytes.hpp"
#include "kiosk/values/uuid.hpp"

struct evp_pkey_st;

namespace simkiosk {

// A private key that its chip never gives out; none unless it was made of one.
class ChipPrivateKey {
   public:
    ChipPrivateKey() = default;
    explicit ChipPrivateKey(Bytes pkcs8);  // DER; unusable when it is something else

    explicit operator bool() const { return !m_der.empty(); }
    const Bytes& pkcs8() const { return m_der; }

    // Active Authentication: RSA after ISO/IEC 9796-2 scheme 1 with SHA-256, or plain ECDSA with SHA-256. Empty when
    // the key cannot do it.
    Bytes sign(ByteView challenge, Random& random) const;
    // ECDH with a point of its curve; empty when either is unusable.
    SecretBytes agreeOn(ByteView point) const;

   private:
    Bytes m_der;
    std::shared_ptr<evp_pkey_st> m_key;  // read once: OpenSSL takes longer for that than for a signature
};

}  // namespace simkiosk
