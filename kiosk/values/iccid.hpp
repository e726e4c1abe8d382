// The number of a SIM card (ITU-T E.118).
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "platform/base/bytes.hpp"

namespace simkiosk {

// Kept as hexadecimal text: Chinese cards may carry a letter at position 13 or at the end, so the Luhn
// digit is a warning and never a reason to refuse.
class Iccid {
   public:
    // 18 to 20 characters 0-9 A-F, beginning with 89; upper-cased.
    static Result<Iccid> parse(std::string_view text);
    // EF_ICCID (ETSI TS 102 221 §13.2): 10 bytes, nibbles swapped, padded with F.
    static Result<Iccid> fromEf(ByteView tenBytes);

    const std::string& text() const { return m_text; }
    bool luhnValid() const;

    auto operator<=>(const Iccid&) const = default;

   private:
    explicit Iccid(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

// The ITU-T E.118 check digit for a string of decimal digits; -1 when one is not a digit.
int luhnCheckDigit(std::string_view digits);

}  // namespace simkiosk
