// How the last digits of a telephone number look, in the shapes people ask for.
#pragma once

#include <array>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

enum class NumberPattern {
    Aabb,    // …5577
    Abab,    // …5757
    Abba,    // …5775
    Triple,  // …777
    Run,     // …3456, …6543
    Eights,  // …88
};
inline constexpr std::array allNumberPatterns{NumberPattern::Aabb,   NumberPattern::Abab, NumberPattern::Abba,
                                              NumberPattern::Triple, NumberPattern::Run,  NumberPattern::Eights};
std::string_view toString(NumberPattern pattern);  // "aabb"
Result<NumberPattern> parseNumberPattern(std::string_view word);

// `digits`: decimal; fewer than four have no pattern.
bool hasPattern(std::string_view digits, NumberPattern pattern);

}  // namespace simkiosk
