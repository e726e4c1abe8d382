#include "kiosk/values/person.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simkiosk {

namespace {

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

Result<Date> parseDate(std::string_view eightDigits) {
    const bool decimal = std::ranges::all_of(eightDigits, [](char c) { return c >= '0' && c <= '9'; });
    if (eightDigits.size() != 8 || !decimal) return fail(ErrorCode::Malformed, "not a date");
    const Date date{std::chrono::year(number(eightDigits.substr(0, 4))),
                    std::chrono::month(static_cast<unsigned>(number(eightDigits.substr(4, 2)))),
                    std::chrono::day(static_cast<unsigned>(number(eightDigits.substr(6, 2))))};
    if (!date.ok()) return fail(ErrorCode::Malformed, "no such day in the calendar");
    return date;
}

std::string isoDate(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace simkiosk
