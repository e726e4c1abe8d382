// PACE as an emulated chip runs it (ICAO 9303-11 §4.4).
#pragma once

#include <memory>

#include "drivers/document_reader/emulation/emrtd_model.hpp"

namespace simkiosk {

// The protocol's OID content bytes.
Bytes paceProtocolOid(const PaceOffer& offer);

struct EmrtdModel::PaceRun {
   public:
    struct Step {
        Bytes data;  // the object inside 7C
        std::uint16_t status = 0x9000;
        bool isDone = false;
    };

    // `password` as in DO83: 1 the MRZ, 2 the CAN. Nothing when the chip has no such password.
    static std::unique_ptr<PaceRun> create(const PaceOffer& offer, std::uint8_t password,
                                           const std::string& mrzInformation, const std::string& can, Random& random);

    // What the terminal's object asks for; steps out of their order are refused.
    Step step(std::uint32_t tag, ByteView value);
    SmCipher cipher() const { return m_offer.cipher; }
    const SecretBytes& secret() const { return m_secret; }

   private:
    PaceRun(const PaceOffer& offer, EcCurve curve, Random& random)
        : m_offer(offer), m_curve(std::move(curve)), m_random(random) {}
    Step giveNonce();
    Step mapGenerically(ByteView terminalKey);
    Step mapIntegrated(ByteView terminalNonce);
    Step agree(ByteView terminalKey);
    Step authenticate(ByteView token);
    Bytes token(ByteView publicKey) const;

    PaceOffer m_offer;
    EcCurve m_curve;
    Random& m_random;
    SecretBytes m_passwordKey;
    Bytes m_nonce;
    EcPoint m_generator;
    Bytes m_ownKey;
    Bytes m_terminalKey;
    SecretBytes m_secret;
    int m_next = 0;
};

}  // namespace simkiosk
