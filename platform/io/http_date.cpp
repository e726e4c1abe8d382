#include "platform/io/http_date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::array<std::string_view, 7> dayNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string httpDate(WallTime when) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(seconds - day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  dayNames[std::chrono::weekday(day).c_encoding()].data(), static_cast<unsigned>(date.day()),
                  monthNames[static_cast<unsigned>(date.month()) - 1].data(), static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

std::optional<WallTime> parseHttpDate(std::string_view text) {
    static constexpr std::string_view form = "DDD, 00 MMM 0000 00:00:00 GMT";
    if (text.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool fixed = form[i] != 'D' && form[i] != 'M' && form[i] != '0' && i < form.size() - 3;
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if ((fixed && text[i] != form[i]) || (form[i] == '0' && !digit)) return std::nullopt;
    }
    const auto month = std::ranges::find(monthNames, text.substr(8, 3));
    if (!text.ends_with(" GMT") || month == monthNames.end()) return std::nullopt;
    const auto day = numberIn<unsigned>(text.substr(5, 2)), year = numberIn<unsigned>(text.substr(12, 4)),
               hour = numberIn<unsigned>(text.substr(17, 2)), minute = numberIn<unsigned>(text.substr(20, 2)),
               second = numberIn<unsigned>(text.substr(23, 2));
    if (!day || !year || !hour || !minute || !second) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(month - monthNames.begin()) + 1),
                                           std::chrono::day(*day));
    // 60 is a leap second.
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    const std::chrono::sys_days days(date);
    if (text.substr(0, 3) != dayNames[std::chrono::weekday(days).c_encoding()]) return std::nullopt;
    return WallTime(days) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

}  // namespace simkiosk
