// Notices a stuck camera and a looped recording fed in its place: a live sensor never sends the same frame twice.
#pragma once

#include <array>
#include <cstdint>

#include "kiosk/values/image.hpp"

namespace simkiosk {

class RepeatedFrames {
   public:
    // True when this frame equals one of the last kRemembered.
    bool seenBefore(const Image& frame);

   private:
    static constexpr std::size_t kRemembered = 256;  // about 15 s
    std::array<std::uint64_t, kRemembered> m_hashes{};
    std::size_t m_next = 0;
};

// Not cryptographic: nobody gains by a collision, it only ends the check.
std::uint64_t frameHash(const Image& frame);

}  // namespace simkiosk
