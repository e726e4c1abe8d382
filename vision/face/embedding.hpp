// A face as 512 numbers of length one. Personal data: overwritten when it goes, never logged, never stored.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "platform/base/bytes.hpp"

namespace simkiosk {

class Embedding {
   public:
    Embedding() = default;
    explicit Embedding(std::span<const float, 512> raw);  // any length; normalised here
    Embedding(const Embedding&) = default;
    Embedding& operator=(const Embedding&) = default;
    ~Embedding() { forget(); }

    // -1..1; 0 when either is empty.
    double cosine(const Embedding& other) const;
    void forget() { wipe(std::span(reinterpret_cast<std::uint8_t*>(m_values.data()), sizeof m_values)); }

   private:
    std::array<float, 512> m_values{};
};

}  // namespace simkiosk
