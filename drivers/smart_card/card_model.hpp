// What an emulated smart card does, whatever wire leads to it: a dispenser's contacts or a virtual reader.
#pragma once

#include "platform/base/bytes.hpp"

namespace simkiosk {

class CardModel {
   public:
    virtual ~CardModel() = default;

    // Answer to reset, historical bytes and check byte included; empty when the card is mute.
    virtual Bytes atr() const = 0;
    // Power off and on: forgets what was selected, authenticated and waiting.
    virtual void reset() = 0;
    // Answer to one command APDU; empty when the card is mute.
    virtual Bytes transmit(ByteView command) = 0;
};

}  // namespace simkiosk
