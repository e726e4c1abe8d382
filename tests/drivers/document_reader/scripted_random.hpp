// Gives the random bytes of a worked example, one after the other.
#pragma once

#include <algorithm>

#include "kiosk/values/uuid.hpp"
#include "tests/drivers/document_reader/hex.hpp"

namespace simkiosk {

class ScriptedRandom : public Random {
   public:
    explicit ScriptedRandom(Bytes bytes) : m_bytes(std::move(bytes)) {}
    void fill(std::span<std::uint8_t> bytes) override {
        SIMKIOSK_ASSERT(m_used + bytes.size() <= m_bytes.size());
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_used), bytes.size(), bytes.begin());
        m_used += bytes.size();
    }

   private:
    Bytes m_bytes;
    std::size_t m_used = 0;
};

}  // namespace simkiosk
