// The pages of the settings, and of the tools that test what is no device.
#pragma once

#include "kiosk/ports/machine_settings.hpp"
#include "kiosk/session/service_view.hpp"

namespace simkiosk {

struct SettingLine {
    SettingNow now;
    std::string at;  // local time; empty unless it was set here
};

struct SettingsView {
    std::vector<SettingLine> lines;
    std::optional<SettingUndo> undo;
    std::string trouble;
    std::string open;                     // key of the one that is being changed; empty: the list
    std::optional<std::string> proposed;  // checked, and not yet confirmed
};

enum class Trial { Network, Sound };

struct TrialView {
    Trial trial = Trial::Network;
    std::vector<TestResult> results;
    bool asks = false;    // the last step waits for what the technician heard
    bool silent = false;  // of Sound: neither a loudspeaker nor a headset
};

}  // namespace simkiosk
