// Calendar days of this machine's time zone.
#pragma once

#include <string>

#include "kiosk/journal/reconciliation.hpp"

namespace simkiosk {

std::string localDayOf(WallTime wall);  // "2031-05-17"
// Midnight to midnight; such days have 23 to 25 hours. Invalid: no day of the calendar.
Result<ReconciledTime> localDay(const std::string& day);

}  // namespace simkiosk
