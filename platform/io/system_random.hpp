// Random bytes from the operating system by way of OpenSSL.
#pragma once

#include "kiosk/values/uuid.hpp"

namespace simkiosk {

class SystemRandom : public Random {
   public:
    // Ends the process when the system has no randomness: keys made without it would be worthless.
    void fill(std::span<std::uint8_t> bytes) override;
};

}  // namespace simkiosk
