// What a technician may set at the machine itself, over what its configuration file says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

enum class SettingKind { Choice, Number };

// What a value of it may be. Values travel as text in one spelling: "zh-CN", "on", "0.505", "165".
struct SettingRule {
    std::string key;  // as in the configuration file: "kiosk.language"
    SettingKind kind = SettingKind::Choice;
    std::vector<std::string> choices;      // of a Choice
    double least = 0, most = 0, step = 0;  // of a Number
    int decimals = 0;
    std::string unit;     // "wpm" (words a minute), "score" (cosine), empty: none
    bool atOnce = false;  // false: when the program starts next
};

enum class SettingSource {
    Shipped,     // the configuration does not name it
    Configured,  // the configuration file
    SetHere,     // by a technician
    Raised,      // the country pack asks for more than was configured
};
const char* toString(SettingSource source);  // "shipped"

struct SettingNow {
    SettingRule rule;
    std::string value;
    SettingSource source = SettingSource::Shipped;
    std::string by;              // staff number; of a value that was set here
    std::optional<WallTime> at;  // likewise
    std::string configured;      // what counts when nothing is set here
    bool waits = false;          // the running program still works with another value
};

// Why a value cannot be.
enum class SettingFault {
    NoSuchSetting,
    NoChoice,  // none of those that there are
    NoNumber,
    OutOfRange,
    RetryAboveAccept,  // the face check's two thresholds contradict each other
};
struct SettingRefusal {
    SettingFault fault = SettingFault::NoSuchSetting;
    std::string words;  // one sentence with the values, for log and command line
};
using CheckedSetting = std::expected<std::string, SettingRefusal>;

struct SettingUndo {
    std::string key;
    std::string from;  // the value now
    std::string to;    // the one that comes back
};

struct SettingsNow {
    std::vector<SettingNow> all;
    std::optional<SettingUndo> undo;
    std::string trouble;  // the file of what was set here is broken: the configured values count. Empty: it is not.
};

class MachineSettings {
   public:
    virtual ~MachineSettings() = default;

    virtual SettingsNow now() const = 0;
    // The value in its one spelling.
    virtual CheckedSetting check(const std::string& key, const std::string& value) const = 0;
    // Checked again; durable when it returns. Invalid, NotFound: it was refused; Storage: it could not be written, and
    // nothing is different.
    virtual Result<void> set(const std::string& key, const std::string& value, const std::string& by) = 0;
    // The last change; once. NotFound: there is none.
    virtual Result<void> undo(const std::string& by) = 0;
};

}  // namespace simkiosk
