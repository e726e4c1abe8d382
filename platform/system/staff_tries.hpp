// Wrong PINs, by staff number, kept in a file: the lock-out survives a restart.
#pragma once

#include <map>
#include <string>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

class StaffTries {
   public:
    static constexpr unsigned free = 5;                // tries before the first lock
    static constexpr Duration firstLock = 30s;         // then doubled with each further wrong try
    static constexpr Duration longestLock = 15 * 60s;  // never for ever: the number is no secret

    // All numbers that nobody has are counted as this one: they fill one line of the file, not the disk.
    static constexpr const char* nobody = "nobody";

    explicit StaffTries(std::string path) : m_path(std::move(path)) {}

    // How long this number is not looked at.
    Duration lockedFor(const std::string& number, WallTime now) const;
    // Counts a try as wrong; forget() when it turns out right. Durable when it returns. Storage: it could not be
    // written, and the PIN must not be looked at.
    Result<void> note(const std::string& number, WallTime now);
    Result<void> forget(const std::string& number);

   private:
    struct Tries {
        unsigned wrong = 0;
        WallTime last;
    };

    std::map<std::string, Tries> read() const;
    Result<void> write(const std::map<std::string, Tries>& all) const;

    std::string m_path;
};

}  // namespace simkiosk
