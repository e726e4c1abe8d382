// What an operator may set of the back office (see README.md; a TOML file for the program).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

// Decimal digits, inclusive, 18 to 20 of them, both of one length.
struct IccidRange {
    std::string first;
    std::string last;
};

struct ActivationPolicy {
    enum class Mode { Asynchronous, Synchronous, Denied };
    Mode mode = Mode::Asynchronous;
    Duration delay = 1s;        // asynchronous and denied: at the earliest after this
    unsigned pollsAtLeast = 0;  // and after this many readings of service or monitor
};

struct BackOfficeConfig {
    std::chrono::seconds reservationLease{600};
    std::chrono::days keysKept{90};  // idempotency keys; at least 90
    std::vector<IccidRange> simStock{{"89860123456789000000", "89860123456789099999"}};
    ActivationPolicy activation;
    std::optional<unsigned> numbersPerPerson;  // none: numbers are sold without counting them
};

namespace backoffice {

// Invalid with the setting's name. Only what the file names differs from the defaults.
Result<BackOfficeConfig> loadConfig(const std::string& path);

}  // namespace backoffice
}  // namespace simkiosk
