// CEN XFS Common.Status: how a device is, in the field's words.
#pragma once

namespace simkiosk {

enum class DeviceState {
    Online,
    Offline,
    PowerOff,
    NoDevice,
    HardwareError,
    UserError,
    DeviceBusy,
    FraudAttempt,
    PotentialFraud,
    Starting
};
const char* toString(DeviceState state);  // "online"

}  // namespace simkiosk
