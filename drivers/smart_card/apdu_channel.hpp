// A powered smart card that answers commands: behind a dispenser's contacts, a PC/SC reader, or a model.
#pragma once

#include "drivers/smart_card/apdu.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class ApduChannel {
   public:
    virtual ~ApduChannel() = default;
    // One command, one answer. An error is the reader's or the wire's; what the card thinks of the command is in
    // the answer's status word.
    virtual Task<Result<ResponseApdu>> transmit(CommandApdu command) = 0;
};

// Finishes what T=0 leaves to the host (ISO/IEC 7816-3 §10.3.4): fetches what 61xx or 9Fxx announce with GET
// RESPONSE, repeats with the right Le after 6Cxx. Cards may do so over T=1 as well (ISO/IEC 7816-4 §5.3.4). An answer
// that the reader has already completed, or whose 6Cxx stands behind data, passes unchanged.
class T0Channel : public ApduChannel {
   public:
    explicit T0Channel(ApduChannel& card) : m_card(card) {}

    // Malformed when the card announces ever more.
    Task<Result<ResponseApdu>> transmit(CommandApdu command) override;

   private:
    ApduChannel& m_card;
};

}  // namespace simkiosk
