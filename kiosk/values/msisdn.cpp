#include "kiosk/values/msisdn.hpp"

#include <algorithm>

namespace simkiosk {

Result<Msisdn> Msisdn::parse(std::string_view digits) {
    const bool decimal = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!decimal || digits.size() < 5 || digits.size() > 15)
        return fail(ErrorCode::Malformed, "not a telephone number");
    return Msisdn(std::string(digits));
}

std::string Msisdn::grouped() const {
    const auto& all = digits();
    const bool chineseMobile = all.size() == 11 && all.front() == '1';
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool gap = chineseMobile ? i == 3 || i == 7 : i > 0 && i % 3 == 0;
        if (gap) text += ' ';
        text += all[i];
    }
    return text;
}

}  // namespace simkiosk
