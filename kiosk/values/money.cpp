#include "kiosk/values/money.hpp"

#include <fmt/format.h>

#include "platform/base/assert.hpp"

namespace simkiosk {

std::string_view currencyCode(Currency currency) {
    switch (currency) {
        case Currency::Cny: return "CNY";
        case Currency::Eur: return "EUR";
        case Currency::Usd: return "USD";
    }
    return "";
}

std::string_view currencyNumeric(Currency currency) {
    switch (currency) {
        case Currency::Cny: return "156";
        case Currency::Eur: return "978";
        case Currency::Usd: return "840";
    }
    return "";
}

Result<Currency> parseCurrency(std::string_view code) {
    for (const auto currency : {Currency::Cny, Currency::Eur, Currency::Usd}) {
        if (currencyCode(currency) == code) return currency;
    }
    return fail(ErrorCode::Unsupported, "unknown currency");
}

Result<Money> Money::parse(std::string_view amount, Currency currency) {
    const auto point = amount.find('.');
    const auto whole = amount.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : amount.substr(point + 1);
    if (whole.empty() || whole.size() > 9 || fraction.size() > 2 ||
        (point != std::string_view::npos && fraction.empty())) {
        return fail(ErrorCode::Malformed, "not an amount of money");
    }
    std::int64_t minor = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9') return fail(ErrorCode::Malformed, "not an amount of money");
        minor = minor * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const char c = i < fraction.size() ? fraction[i] : '0';
        if (c < '0' || c > '9') return fail(ErrorCode::Malformed, "not an amount of money");
        minor = minor * 10 + (c - '0');
    }
    return Money(minor, currency);
}

std::string Money::amount() const { return fmt::format("{}.{:02}", m_minorUnits / 100, m_minorUnits % 100); }

Money Money::operator+(Money other) const {
    SIMKIOSK_ASSERT(m_currency == other.m_currency);
    return {m_minorUnits + other.m_minorUnits, m_currency};
}

}  // namespace simkiosk
