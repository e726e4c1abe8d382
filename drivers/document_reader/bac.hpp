// Basic Access Control (ICAO 9303-11 §4.3): the mutual authentication that a chip's printed MRZ opens, without I/O.
#pragma once

#include "drivers/document_reader/secure_messaging.hpp"

namespace simkiosk {

// K_seed of the document: the first 16 bytes of SHA-1 over MRZ_information (§9.7.2).
SecretBytes bacSeed(std::string_view mrzInformation);

class BacTerminal {
   public:
    static constexpr std::size_t challengeBytes = 8;
    static constexpr std::size_t randomBytes = 8 + 16;  // RND.IFD and K.IFD

    // `random`: 24 fresh bytes.
    BacTerminal(ByteView seed, SecretBytes random);

    // Eifd || Mifd for EXTERNAL AUTHENTICATE, 40 bytes. The challenge is RND.IC, 8 bytes.
    Bytes answer(ByteView challenge);
    // Opens the chip's 40 bytes. Malformed (answer_not_authentic): wrong length or MAC, or other random numbers than
    // those of this run.
    Result<SessionKeys> finish(ByteView chipAnswer) const;

   private:
    SecretBytes m_encryptionKey;
    SecretBytes m_macKey;
    SecretBytes m_random;  // RND.IFD || K.IFD
    Bytes m_challenge;
};

}  // namespace simkiosk
