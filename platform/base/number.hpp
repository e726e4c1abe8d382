// Numbers in texts that come from outside.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace simkiosk {

// The decimal number that the whole text is: nothing for an empty text, for a blank, a plus sign or anything behind it,
// and for one out of Number's range.
template <typename Number>
std::optional<Number> numberIn(std::string_view text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [last, failure] = std::from_chars(text.data(), end, value);
    if (failure != std::errc{} || last != end) return std::nullopt;
    return value;
}

}  // namespace simkiosk
