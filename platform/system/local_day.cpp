#include "platform/system/local_day.hpp"

#include <fmt/chrono.h>

#include <ctime>

namespace simkiosk {

std::string localDayOf(WallTime wall) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall).time_since_epoch().count();
    return fmt::format("{:%Y-%m-%d}", fmt::localtime(static_cast<std::time_t>(seconds)));
}

Result<ReconciledTime> localDay(const std::string& day) {
    std::tm begin{};
    const bool shaped =
        day.size() == 10 && day[4] == '-' && day[7] == '-' && ::strptime(day.c_str(), "%Y-%m-%d", &begin);
    if (!shaped) return fail(ErrorCode::Invalid, "a day is YYYY-MM-DD");
    begin.tm_isdst = -1;
    std::tm end = begin;
    ++end.tm_mday;
    const int wantedDay = begin.tm_mday;
    const auto from = std::mktime(&begin);
    const auto to = std::mktime(&end);
    if (begin.tm_mday != wantedDay) return fail(ErrorCode::Invalid, "there is no such day");
    return ReconciledTime{WallTime(std::chrono::seconds(from)), WallTime(std::chrono::seconds(to))};
}

}  // namespace simkiosk
