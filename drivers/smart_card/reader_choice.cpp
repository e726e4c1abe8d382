#include "drivers/smart_card/reader_choice.hpp"

#include <algorithm>

namespace simkiosk {

namespace {

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

// Goes back to the last star only, so the work is at most length × length.
bool globMatches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

std::string listed(const std::vector<std::string>& names) {
    if (names.empty()) return "no reader is connected";
    std::string text = "connected: ";
    for (const auto& name : names) text += (&name == &names.front() ? "\"" : ", \"") + name + "\"";
    return text;
}

}  // namespace

Result<std::string> chooseReader(const std::vector<std::string>& names, std::string_view pattern) {
    if (std::ranges::find(names, pattern) != names.end()) return std::string(pattern);
    const std::string wanted = lowered(pattern);
    const bool isGlob = wanted.find_first_of("*?") != std::string::npos;
    std::vector<std::string> fitting;
    for (const auto& name : names) {
        const std::string lower = lowered(name);
        if (isGlob ? globMatches(wanted, lower) : lower.find(wanted) != std::string::npos) fitting.push_back(name);
    }
    const std::string meant = pattern.empty() ? "a reader" : "the reader \"" + std::string(pattern) + "\"";
    if (fitting.empty()) return fail(ErrorCode::NotFound, meant + " is not there; " + listed(names));
    if (fitting.size() > 1) {
        return fail(ErrorCode::Invalid, meant + " could be several: name one of them; " + listed(fitting));
    }
    return fitting.front();
}

}  // namespace simkiosk
