#include "kiosk/values/number_pattern.hpp"

namespace simkiosk {

std::string_view toString(NumberPattern pattern) {
    switch (pattern) {
        case NumberPattern::Aabb: return "aabb";
        case NumberPattern::Abab: return "abab";
        case NumberPattern::Abba: return "abba";
        case NumberPattern::Triple: return "triple";
        case NumberPattern::Run: return "run";
        case NumberPattern::Eights: return "eights";
    }
    return "";
}

Result<NumberPattern> parseNumberPattern(std::string_view word) {
    for (const auto pattern : allNumberPatterns) {
        if (toString(pattern) == word) return pattern;
    }
    return fail(ErrorCode::Unsupported, "unknown number pattern");
}

bool hasPattern(std::string_view digits, NumberPattern pattern) {
    if (digits.size() < 4) return false;
    const auto tail = digits.substr(digits.size() - 4);
    const char a = tail[0], b = tail[1], c = tail[2], d = tail[3];
    switch (pattern) {
        case NumberPattern::Aabb: return a == b && c == d && a != c;
        case NumberPattern::Abab: return a == c && b == d && a != b;
        case NumberPattern::Abba: return a == d && b == c && a != b;
        case NumberPattern::Triple: return b == c && c == d;
        case NumberPattern::Run: return (b - a == 1 || b - a == -1) && c - b == b - a && d - c == b - a;
        case NumberPattern::Eights: return c == '8' && d == '8';
    }
    return false;
}

}  // namespace simkiosk
