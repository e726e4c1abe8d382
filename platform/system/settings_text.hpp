// The file of what was set at the machine, as text (JSON) and as values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct StoredSetting {
    std::string value;
    std::string by;  // staff number
    WallTime at;

    bool operator==(const StoredSetting&) const = default;
};

struct StoredSettings {
    std::map<std::string, StoredSetting> values;  // by key
    // The setting that was changed last, and what was set before it; nothing: it was not set here.
    struct Undo {
        std::string key;
        std::optional<StoredSetting> before;

        bool operator==(const Undo&) const = default;
    };
    std::optional<Undo> undo;

    bool operator==(const StoredSettings&) const = default;
};

// Malformed: it is not what textOf() writes: another form, unknown fields, too many or too long values. What the values
// may be is not looked at.
Result<StoredSettings> parseSettings(std::string_view text);
std::string textOf(const StoredSettings& settings);

}  // namespace simkiosk
