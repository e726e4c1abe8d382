// Who may open the kiosk's service pages.
#pragma once

#include <optional>
#include <string>

#include "kiosk/values/person.hpp"
#include "kiosk/values/staff_member.hpp"
#include "platform/base/clock.hpp"

namespace simkiosk {

struct StaffAnswer {
    std::optional<StaffMember> member;  // nothing: number and PIN do not go together, or it is locked
    Duration lockedFor{};               // this number is not looked at for so long, whatever the PIN
};

class StaffDirectory {
   public:
    virtual ~StaffDirectory() = default;

    // Every try is counted durably before the PIN is looked at, so that pulling the plug gives none back. Takes about
    // as long for a number that nobody has. Storage: the list cannot be read; NotFound: nobody is on it.
    virtual Task<Result<StaffAnswer>> authenticate(std::string number, PersonalText pin) = 0;
};

}  // namespace simkiosk
