// What was set at the machine, kept in settings.json of the state folder and laid over the configuration.
#pragma once

#include <functional>

#include "platform/system/setting_rules.hpp"
#include "platform/system/settings_text.hpp"

namespace simkiosk {

class SettingsFile : public MachineSettings {
   public:
    // Reads the file at once. A broken one is said in the log and in now().trouble; then, and for a value that its rule
    // does not allow (any more), the configured values count. `onChange` is called with the configuration as it counts
    // after each change; `clock` outlives this.
    SettingsFile(KioskConfig configured, FaceBounds face, const Clock& clock,
                 std::function<void(const KioskConfig&)> onChange = nullptr);

    // The configuration as it counts when a program starts now.
    KioskConfig effective() const;

    SettingsNow now() const override;
    CheckedSetting check(const std::string& key, const std::string& value) const override;
    // The first change after a broken file keeps that as settings.json.broken.
    Result<void> set(const std::string& key, const std::string& value, const std::string& by) override;
    Result<void> undo(const std::string& by) override;

   private:
    const SettingRule* ruleOf(const std::string& key) const;
    // As set here or as configured, the country pack's wish included.
    std::string valueOf(const std::string& key) const;
    std::string configuredValueOf(const std::string& key) const;
    SettingNow nowOf(const SettingRule& rule) const;
    // Why values that are right one by one do not go together; empty: they do.
    std::string contradictionIn(const StoredSettings& settings) const;
    Result<void> keep(StoredSettings fresh);

    KioskConfig m_configured;
    FaceBounds m_face;
    const Clock& m_clock;
    std::function<void(const KioskConfig&)> m_onChange;
    std::string m_path;
    std::vector<SettingRule> m_rules;
    StoredSettings m_stored;
    std::string m_trouble;
    std::map<std::string, std::string> m_started;  // what the program began with
};

}  // namespace simkiosk
