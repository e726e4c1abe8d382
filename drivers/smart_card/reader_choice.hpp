// Which of the connected readers is meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

// By exact name first; otherwise by a pattern with * and ? over the whole name, or, without these, by a part of it.
// Case is ignored in patterns and parts. An empty pattern means the only reader there is.
// NotFound: none fits; Invalid: several do. Both messages list the names.
Result<std::string> chooseReader(const std::vector<std::string>& names, std::string_view pattern);

}  // namespace simkiosk
