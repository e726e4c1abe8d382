// From a device's configuration to the device on its wire.
#pragma once

#include <memory>

#include "drivers/emulation/hosted_device.hpp"
#include "kiosk/programs/devices/device_config.hpp"
#include "platform/io/event_loop.hpp"

namespace simkiosk {

struct DevicePlaces {
    std::string runFolder;     // links to pseudo-terminals
    std::string configFolder;  // files named in the configuration are looked for here
};

// Not yet plugged. Invalid: unknown kind, a wire the kind does not have, or the model refuses its options.
Result<std::unique_ptr<HostedDevice>> makeHostedDevice(EventLoop& loop, const DeviceConfig& config,
                                                       const DevicePlaces& places);

}  // namespace simkiosk
