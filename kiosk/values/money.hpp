// Amounts of money, exact.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

// ISO 4217 currencies the kiosk knows, with their minor unit digits.
enum class Currency { Cny, Eur, Usd };

std::string_view currencyCode(Currency currency);     // "CNY"
std::string_view currencyNumeric(Currency currency);  // "156"
Result<Currency> parseCurrency(std::string_view code);

class Money {
   public:
    constexpr Money() = default;
    constexpr Money(std::int64_t minorUnits, Currency currency) : m_minorUnits(minorUnits), m_currency(currency) {}

    // "69", "69.5" and "69.00"; at most two decimals, no sign, at most 9 digits before the point.
    static Result<Money> parse(std::string_view amount, Currency currency);

    constexpr std::int64_t minorUnits() const { return m_minorUnits; }
    constexpr Currency currency() const { return m_currency; }
    std::string amount() const;  // "69.00"

    Money operator+(Money other) const;  // same currency only
    auto operator<=>(const Money&) const = default;

   private:
    std::int64_t m_minorUnits = 0;  // fen, cents
    Currency m_currency = Currency::Cny;
};

}  // namespace simkiosk
