// The list of staff: staff.json in the state folder, mode 0600. PINs are kept as scrypt (RFC 7914) with a salt each.
#pragma once

#include <vector>

#include "kiosk/ports/staff_directory.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/bytes.hpp"
#include "platform/io/worker.hpp"
#include "platform/system/staff_tries.hpp"

namespace simkiosk {

// RFC 7914 §2; 32 MiB and some 80 ms a try on a kiosk's processor.
struct ScryptCost {
    std::uint64_t n = 1U << 15;
    std::uint64_t r = 8;
    std::uint64_t p = 1;

    bool operator==(const ScryptCost&) const = default;
};

struct StaffEntry {
    StaffMember member;
    Bytes salt;  // 16 bytes
    Bytes hash;  // 32 bytes
    ScryptCost cost;
    Bytes badge = {};  // scrypt of its identifier with the same salt, 32 bytes; empty: they type their number
};

// What is kept of a badge that is given to this person.
Bytes badgeHash(const StaffEntry& entry, const BadgeId& badge);
bool badgeFits(const StaffEntry& entry, const BadgeId& badge);

// Invalid: number, initials or PIN are none (staff_member.hpp).
Result<StaffEntry> makeStaffEntry(StaffMember member, const PersonalText& pin, Random& random, ScryptCost cost = {});
bool pinFits(const StaffEntry& entry, const PersonalText& pin);

// An empty list when there is no file. Malformed names the file; Storage: it cannot be read.
Result<std::vector<StaffEntry>> readStaffFile(const std::string& path);
// As a whole or not at all, durable when it returns.
Result<void> writeStaffFile(const std::string& path, const std::vector<StaffEntry>& entries);

// What `kioskctl staff` writes, read anew at every try, so that a change counts at once.
class StaffFile : public StaffDirectory {
   public:
    // `folder`: of staff.json and staff_tries.json. Comparing takes place on `worker`.
    StaffFile(const std::string& folder, Worker& worker, Clock& clock);

    Task<Result<StaffAnswer>> authenticate(std::string number, PersonalText pin) override;
    Task<Result<bool>> anotherClerk(std::string number) override;
    Task<Result<std::optional<std::string>>> carrierOf(BadgeId badge) override;

   private:
    std::string m_path;
    StaffTries m_tries;
    Worker& m_worker;
    Clock& m_clock;
};

}  // namespace simkiosk
