// Identifiers made by the kiosk: RFC 9562 version 7, so that they sort by time of making.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

// Randomness comes in through constructors, like time.
class Random {
   public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

class Uuid {
   public:
    static Uuid v7(WallTime now, Random& random);
    // Version 8 (RFC 9562 §5.8) from the first 16 of these bytes, at least 16.
    static Uuid v8(std::span<const std::uint8_t> bytes);
    static Result<Uuid> parse(std::string_view text);

    std::string text() const;  // 8-4-4-4-12, lower case
    auto operator<=>(const Uuid&) const = default;

   private:
    std::array<std::uint8_t, 16> m_bytes{};
};

using TransactionId = Uuid;

}  // namespace simkiosk
