// The three letters that an MRZ names a state by, and the two that its certificates use.
#pragma once

#include <string_view>

namespace simkiosk {

// `state` as in an MRZ, fillers removed: "UTO", "D".
bool isKnownState(std::string_view state);
// `country`: two capital letters. Also true where one state's certificates are another's: the overseas passports of
// the United Kingdom, the special administrative regions of China.
bool isStateOfCountry(std::string_view state, std::string_view country);

}  // namespace simkiosk
