// Repeatable randomness for tests.
#pragma once

#include <random>

#include "kiosk/values/uuid.hpp"

namespace simkiosk {

class SeededRandom : public Random {
   public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(m_engine());
    }

   private:
    std::mt19937_64 m_engine;
};

}  // namespace simkiosk
