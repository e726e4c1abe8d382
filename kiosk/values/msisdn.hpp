// A telephone number as dialled in its country. Somebody's, sooner or later: it is wiped where it stood.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "kiosk/values/person.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class Msisdn {
   public:
    // 5 to 15 decimal digits (ITU-T E.164), without plus sign or blanks.
    static Result<Msisdn> parse(std::string_view digits);

    const std::string& digits() const { return m_digits.reveal(); }
    // "138 0013 8000": Chinese mobile numbers in their usual groups, others in threes.
    std::string grouped() const;

    auto operator<=>(const Msisdn& other) const { return digits() <=> other.digits(); }
    bool operator==(const Msisdn& other) const { return digits() == other.digits(); }

   private:
    explicit Msisdn(std::string digits) : m_digits(std::move(digits)) {}
    PersonalText m_digits;
};

}  // namespace simkiosk
