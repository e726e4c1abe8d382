// The private keys of an emulated chip at work.
#pragma once

#include "drivers/document_reader/secret_bytes.hpp"
#include "kiosk/values/uuid.hpp"

namespace simkiosk {

// Active Authentication with a PKCS #8 key: RSA after ISO/IEC 9796-2 scheme 1 with SHA-256, or plain ECDSA with
// SHA-256. Empty when the key cannot do it.
Bytes signChallenge(ByteView privateKey, ByteView challenge, Random& random);
// ECDH of the chip's PKCS #8 key with a point of its curve; empty when either is unusable.
SecretBytes agreeOn(ByteView privateKey, ByteView point);

}  // namespace simkiosk
