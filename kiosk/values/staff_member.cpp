#include "kiosk/values/staff_member.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

namespace {

constexpr std::array allRoles{StaffRole::Clerk, StaffRole::Supervisor, StaffRole::Technician};

bool onlyDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Each digit is the one before plus `step`; 0 follows 9.
bool runsBy(std::string_view digits, int step) {
    const auto leaves = [step](char a, char b) { return (b - a - step) % 10 != 0; };
    return std::ranges::adjacent_find(digits, leaves) == digits.end();
}

}  // namespace

std::string_view toString(StaffRole role) {
    switch (role) {
        case StaffRole::Clerk: return "clerk";
        case StaffRole::Supervisor: return "supervisor";
        case StaffRole::Technician: return "technician";
    }
    return "clerk";
}

Result<StaffRole> parseStaffRole(std::string_view word) {
    for (const auto role : allRoles) {
        if (toString(role) == word) return role;
    }
    return fail(ErrorCode::Invalid, "a role is clerk, supervisor or technician");
}

Result<void> checkStaffNumber(std::string_view number) {
    if (number.size() >= 4 && number.size() <= 8 && onlyDigits(number)) return {};
    return fail(ErrorCode::Invalid, "a staff number has 4 to 8 digits");
}

Result<void> checkInitials(std::string_view initials) {
    const bool printable = std::ranges::none_of(initials, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if (!initials.empty() && initials.size() <= 12 && printable) return {};
    return fail(ErrorCode::Invalid, "initials or a short name have 1 to 12 bytes");
}

Result<void> checkPin(std::string_view pin) {
    if (pin.size() < 6 || pin.size() > 10 || !onlyDigits(pin)) {
        return fail(ErrorCode::Invalid, "a PIN has 6 to 10 digits");
    }
    if (runsBy(pin, 0) || runsBy(pin, 1) || runsBy(pin, -1)) {
        return fail(ErrorCode::Invalid, "this PIN is among the first that anybody would try");
    }
    return {};
}

}  // namespace simkiosk
