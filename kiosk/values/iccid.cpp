#include "kiosk/values/iccid.hpp"

#include <algorithm>

namespace simkiosk {

Result<Iccid> Iccid::parse(std::string_view text) {
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    const bool hexadecimal =
        std::ranges::all_of(upper, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
    if (!hexadecimal || upper.size() < 18 || upper.size() > 20 || !upper.starts_with("89")) {
        return fail(ErrorCode::Malformed, "not an ICCID");
    }
    return Iccid(std::move(upper));
}

Result<Iccid> Iccid::fromEf(ByteView tenBytes) {
    if (tenBytes.size() != 10) return fail(ErrorCode::Malformed, "EF_ICCID is not ten bytes long");
    std::string text = toHex(tenBytes);
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) std::swap(text[i], text[i + 1]);
    while (text.size() > 18 && text.back() == 'F') text.pop_back();
    return parse(text);
}

bool Iccid::luhnValid() const {
    return luhnCheckDigit(std::string_view(m_text).substr(0, m_text.size() - 1)) == m_text.back() - '0';
}

int luhnCheckDigit(std::string_view digits) {
    int sum = 0;
    bool doubled = true;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, doubled = !doubled) {
        if (*it < '0' || *it > '9') return -1;
        const int digit = *it - '0';
        sum += doubled ? (digit * 2) % 10 + digit / 5 : digit;
    }
    return (10 - sum % 10) % 10;
}

}  // namespace simkiosk
