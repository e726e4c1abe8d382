// The settings that there are, and what each may be.
#pragma once

#include "kiosk/ports/machine_settings.hpp"
#include "platform/system/kiosk_config.hpp"

namespace simkiosk {

// What the face check works with when nobody says otherwise, and what the country pack asks for at least.
struct FaceBounds {
    double shippedAccept = 0;
    double shippedRetry = 0;
    double packAccept = 0;
};

std::vector<SettingRule> settingRules(const FaceBounds& face);

// The value in its one spelling.
CheckedSetting checkValue(const SettingRule& rule, const std::string& value);

// A setting's value in a configuration; of the face, the shipped one where it says nothing.
std::string valueIn(const KioskConfig& config, const std::string& key, const FaceBounds& face);
// The configuration with this value, which was checked.
void putInto(KioskConfig& config, const std::string& key, const std::string& value, const FaceBounds& face);

}  // namespace simkiosk
