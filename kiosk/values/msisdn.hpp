// A telephone number as dialled in its country.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

class Msisdn {
   public:
    // 5 to 15 decimal digits (ITU-T E.164), without plus sign or blanks.
    static Result<Msisdn> parse(std::string_view digits);

    const std::string& digits() const { return m_digits; }
    // "138 0013 8000": Chinese mobile numbers in their usual groups, others in threes.
    std::string grouped() const;

    auto operator<=>(const Msisdn&) const = default;

   private:
    explicit Msisdn(std::string digits) : m_digits(std::move(digits)) {}
    std::string m_digits;
};

}  // namespace simkiosk
