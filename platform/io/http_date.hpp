// The time in a Date header (RFC 9110 §5.6.7, IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/base/clock.hpp"

namespace simkiosk {

std::string httpDate(WallTime when);
// Nothing for any other form, the obsolete ones included.
std::optional<WallTime> parseHttpDate(std::string_view text);

}  // namespace simkiosk
