// Who may open the kiosk's service pages.
#pragma once

#include <optional>
#include <string>

#include "kiosk/values/badge_id.hpp"
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
    // Somebody else than this number is on the list as clerk or supervisor, and could sign too.
    virtual Task<Result<bool>> anotherClerk(std::string number) = 0;
    // The staff number of whoever carries this badge; nothing: nobody does. A badge says who somebody claims to be; the
    // PIN is asked for all the same.
    virtual Task<Result<std::optional<std::string>>> carrierOf(BadgeId badge) = 0;
};

}  // namespace simkiosk
