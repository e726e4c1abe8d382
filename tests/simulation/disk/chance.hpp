// Dice over any source of randomness: the same source throws the same dice.
#pragma once

#include <array>

#include "kiosk/values/uuid.hpp"

namespace simkiosk {

class Chance {
   public:
    explicit Chance(Random& random) : m_random(random) {}

    // 0 … limit - 1; `limit` is small beside 2^64, so the remainder's bias does not matter.
    std::uint64_t below(std::uint64_t limit) {
        std::array<std::uint8_t, 8> bytes{};
        m_random.fill(bytes);
        std::uint64_t number = 0;
        for (const auto byte : bytes) number = number << 8 | byte;
        return number % limit;
    }
    bool percent(unsigned percent) { return below(100) < percent; }
    bool coin() { return below(2) == 0; }

   private:
    Random& m_random;
};

}  // namespace simkiosk
