#include "kiosk/ports/device_state.hpp"

namespace simkiosk {

const char* toString(DeviceState state) {
    switch (state) {
        case DeviceState::Online: return "online";
        case DeviceState::Offline: return "offline";
        case DeviceState::PowerOff: return "powerOff";
        case DeviceState::NoDevice: return "noDevice";
        case DeviceState::HardwareError: return "hardwareError";
        case DeviceState::UserError: return "userError";
        case DeviceState::DeviceBusy: return "deviceBusy";
        case DeviceState::FraudAttempt: return "fraudAttempt";
        case DeviceState::PotentialFraud: return "potentialFraud";
        case DeviceState::Starting: return "starting";
    }
    return "offline";
}

}  // namespace simkiosk
