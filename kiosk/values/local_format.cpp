#include "kiosk/values/local_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "platform/base/number.hpp"

namespace simkiosk {
namespace {

using Months = std::array<std::string_view, 12>;

constexpr Months english{"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
constexpr Months spanish{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                         "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr Months arabic{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                        "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

}  // namespace

std::string localAmount(Money money, Language language) {
    auto amount = money.amount();
    if (language == Language::Es) std::ranges::replace(amount, '.', ',');
    return amount;
}

std::string localMoney(Money money, Language language) {
    const auto code = currencyCode(money.currency());
    const bool codeBehind = language == Language::Es || language == Language::Ar;
    return codeBehind ? fmt::format("{} {}", localAmount(money, language), code)
                      : fmt::format("{} {}", code, localAmount(money, language));
}

std::string localDate(std::string_view iso, Language language) {
    const auto shaped = iso.size() == 10 || (iso.size() == 16 && iso[10] == ' ');
    if (!shaped || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const auto year = numberIn<int>(iso.substr(0, 4));
    const auto month = numberIn<int>(iso.substr(5, 2));
    const auto day = numberIn<int>(iso.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12) return std::string(iso);
    const auto name = static_cast<std::size_t>(*month - 1);
    std::string_view gap = ", ";
    std::string text;
    switch (language) {
        case Language::ZhCn:
        case Language::ZhTw:
            text = fmt::format("{}年{}月{}日", *year, *month, *day);
            gap = " ";
            break;
        case Language::En: text = fmt::format("{} {} {}", *day, english[name], *year); break;
        case Language::Es: text = fmt::format("{} de {} de {}", *day, spanish[name], *year); break;
        case Language::Ar:
            text = fmt::format("{} {} {}", *day, arabic[name], *year);
            gap = "، ";
            break;
    }
    if (iso.size() == 16) text += fmt::format("{}{}", gap, iso.substr(11));
    return text;
}

}  // namespace simkiosk
