// Secure messaging between terminal and chip (ICAO 9303-11 §9.8): commands protected, answers opened, without I/O.
#pragma once

#include "drivers/document_reader/emrtd_crypto.hpp"
#include "drivers/smart_card/apdu.hpp"

namespace simkiosk {

struct SessionKeys {
    SmCipher cipher = SmCipher::TripleDes;
    SecretBytes encryption;
    SecretBytes mac;
    SecretBytes counter;  // send sequence counter, one block
};
// From the secret that BAC, PACE or Chip Authentication agreed on; `counter` empty: zeros.
SessionKeys sessionKeys(SmCipher cipher, ByteView secret, ByteView counter = {});

// An answer that was proved to come from the chip.
struct OpenedAnswer {
    SecretBytes data;
    StatusWord status;
};

class SecureMessaging {
   public:
    explicit SecureMessaging(SessionKeys keys) : m_keys(std::move(keys)) {}

    // Data is encrypted (DO87, DO85 for an odd instruction), Le moves into DO97, everything is covered by DO8E. The
    // protected command expects as many bytes as the channel's length form allows: 256, or 65,536 when Le is above
    // what a short answer can carry.
    CommandApdu protect(const CommandApdu& command);

    // The answer to the last protect(). Refused (session_lost) for a bare status word, Malformed (answer_not_authentic)
    // for anything that is not [DO87|DO85] DO99 DO8E with a right MAC. After either, the session is over.
    Result<OpenedAnswer> open(const ResponseApdu& answer);

    // Wipes the keys: nothing can be protected any more.
    void end() { m_keys = SessionKeys{}; }
    bool isOver() const { return m_keys.mac.empty(); }
    SmCipher cipher() const { return m_keys.cipher; }

    // The most plain bytes whose protected answer fits into a response data field of `responseBytes`.
    static std::size_t plainCapacity(SmCipher cipher, std::size_t responseBytes);

   private:
    void countUp();
    Result<OpenedAnswer> check(const ResponseApdu& answer);

    SessionKeys m_keys;
    bool m_oddInstruction = false;
};

}  // namespace simkiosk
