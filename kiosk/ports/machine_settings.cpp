#include "kiosk/ports/machine_settings.hpp"

namespace simkiosk {

const char* toString(SettingSource source) {
    switch (source) {
        case SettingSource::Shipped: return "shipped";
        case SettingSource::Configured: return "configured";
        case SettingSource::SetHere: return "set_here";
        case SettingSource::Raised: return "raised";
    }
    return "shipped";
}

}  // namespace simkiosk
