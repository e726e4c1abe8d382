// Password Authenticated Connection Establishment with ECDH (ICAO 9303-11 §4.4), the terminal's side, without I/O.
#pragma once

#include "drivers/document_reader/ec_curve.hpp"
#include "drivers/document_reader/secure_messaging.hpp"
#include "drivers/document_reader/security_infos.hpp"

namespace simkiosk {

// The password as the key derivation takes it (§9.7.3): SHA-1 over MRZ_information, or the CAN's characters.
SecretBytes paceMrzPassword(std::string_view mrzInformation);
SecretBytes paceCanPassword(std::string_view can);

// The steps in their order; each is called once. All errors are Malformed (answer_not_authentic), except that a wrong
// token of the chip is Refused (pace_refused): the passwords differ.
class PaceTerminal {
   public:
    // `protocol` as choosePace() gives it.
    PaceTerminal(PaceProtocol protocol, ByteView password, Random& random);

    // z of step 1.
    Result<void> acceptNonce(ByteView encrypted);
    // Step 2, for DO81: the mapping key, or the terminal's nonce of integrated mapping.
    Bytes mappingData();
    // The chip's DO82; empty for integrated mapping.
    Result<void> map(ByteView chipData);
    // Step 3, for DO83 and from DO84.
    Bytes ephemeralKey();
    Result<void> agree(ByteView chipKey);
    // Step 4, for DO85 and from DO86.
    Bytes token() const;
    Result<SessionKeys> finish(ByteView chipToken);

   private:
    Bytes tokenOver(ByteView publicKey) const;
    // R(s,t) of §4.4.3.3.2, long enough to be taken modulo the field's prime.
    SecretBytes pseudoRandom() const;

    PaceProtocol m_protocol;
    EcCurve m_curve;
    Random& m_random;
    SecretBytes m_passwordKey;
    SecretBytes m_nonce;
    Bytes m_terminalNonce;
    EcScalar m_secret;  // of the mapping, then of the agreement
    EcPoint m_generator;
    Bytes m_ownKey;
    Bytes m_chipKey;
    SessionKeys m_keys;
};

}  // namespace simkiosk
