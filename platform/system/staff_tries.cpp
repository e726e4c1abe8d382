#include "platform/system/staff_tries.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "platform/base/log.hpp"
#include "platform/system/whole_file.hpp"

namespace simkiosk {

namespace {

Duration lockAfter(unsigned wrong) {
    if (wrong < StaffTries::free) return Duration::zero();
    const auto doublings = std::min(wrong - StaffTries::free, 10U);
    return std::min(StaffTries::firstLock * (1 << doublings), StaffTries::longestLock);
}

}  // namespace

Duration StaffTries::lockedFor(const std::string& number, WallTime now) const {
    const auto all = read();
    const auto tries = all.find(number);
    if (tries == all.end()) return Duration::zero();
    const Duration lock = lockAfter(tries->second.wrong);
    // A wall clock that was set back does not lock for longer than the lock was meant.
    const Duration since = std::max<Duration>(now - tries->second.last, Duration::zero());
    return std::max(lock - since, Duration::zero());
}

Result<void> StaffTries::note(const std::string& number, WallTime now) {
    auto all = read();
    auto& tries = all[number];
    tries.wrong = std::min(tries.wrong + 1, 1000U);
    tries.last = now;
    return write(all);
}

Result<void> StaffTries::forget(const std::string& number) {
    auto all = read();
    if (all.erase(number) == 0) return {};
    return write(all);
}

std::map<std::string, StaffTries::Tries> StaffTries::read() const {
    const auto text = readWholeFile(m_path);
    if (!text) return {};
    std::map<std::string, Tries> all;
    boost::system::error_code error;
    const auto value = boost::json::parse(*text, error);
    const auto* object = error ? nullptr : value.if_object();
    for (const auto& [number, entry] : object ? *object : boost::json::object{}) {
        const auto* fields = entry.if_object();
        const auto* wrong = fields ? fields->if_contains("wrong") : nullptr;
        const auto* last = fields ? fields->if_contains("last_ms") : nullptr;
        if (!wrong || !last || !wrong->is_int64() || !last->is_int64() || wrong->get_int64() < 0) {
            logWarning("staff.tries_unreadable", "The count of wrong PINs is damaged and begins anew");
            return {};
        }
        all[std::string(number)] = {static_cast<unsigned>(std::min<std::int64_t>(wrong->get_int64(), 1000)),
                                    WallTime(std::chrono::milliseconds(last->get_int64()))};
    }
    return all;
}

Result<void> StaffTries::write(const std::map<std::string, Tries>& all) const {
    boost::json::object object;
    for (const auto& [number, tries] : all) {
        object[number] = {{"wrong", static_cast<std::int64_t>(tries.wrong)},
                          {"last_ms", static_cast<std::int64_t>(tries.last.time_since_epoch().count())}};
    }
    return writeWholeFile(m_path, boost::json::serialize(object));
}

}  // namespace simkiosk
