// Any bytes as the file of what was set at the machine: values that survive another writing, or a refusal.
#include <cstdint>

#include "platform/base/assert.hpp"
#include "platform/system/setting_rules.hpp"
#include "platform/system/settings_text.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto settings = parseSettings({reinterpret_cast<const char*>(data), size});
    if (!settings) {
        SIMKIOSK_ASSERT(settings.error().code == ErrorCode::Malformed && !settings.error().message.empty());
        return 0;
    }
    SIMKIOSK_ASSERT(parseSettings(textOf(*settings)).value_or(StoredSettings{}) == *settings);
    constexpr FaceBounds face{0.5, 0.4, 0};
    for (const auto& rule : settingRules(face)) {
        for (const auto& [key, setting] : settings->values) {
            const auto checked = checkValue(rule, setting.value);
            if (!checked) continue;
            SIMKIOSK_ASSERT(checkValue(rule, *checked).value_or("") == *checked);
            KioskConfig config;
            putInto(config, rule.key, *checked, face);
            SIMKIOSK_ASSERT(valueIn(config, rule.key, face) == *checked);
        }
    }
    return 0;
}
