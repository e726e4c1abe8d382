// Who works at the kiosk: known by a number, shown by initials, allowed by a role.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace simkiosk {

enum class StaffRole {
    Clerk,       // cases, stock, paper, close of day
    Supervisor,  // the same; the shop's second person where there are several clerks
    Technician,  // devices and settings besides
};
std::string_view toString(StaffRole role);  // "clerk"
Result<StaffRole> parseStaffRole(std::string_view word);

struct StaffMember {
    std::string number;    // 4 to 8 digits: what is typed and what is written down
    std::string initials;  // at most 12 bytes: what colleagues see
    StaffRole role = StaffRole::Clerk;

    bool operator==(const StaffMember&) const = default;
};

// Invalid, with what is wrong.
Result<void> checkStaffNumber(std::string_view number);
Result<void> checkInitials(std::string_view initials);
// 6 to 10 digits, neither all the same nor counting up or down.
Result<void> checkPin(std::string_view pin);

}  // namespace simkiosk
