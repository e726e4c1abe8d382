// devices.toml: which emulated devices there are, and at which wire.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

struct PtyPlace {
    std::string name;  // of the link in the run folder
};
struct TcpPlace {
    std::string host;
    std::uint16_t port = 0;  // 0: any free one
};
struct HttpPlace {
    std::string host;
    std::uint16_t port = 0;
};

// A slot of the virtual card reader: the emulator connects to it.
struct VpcdPlace {
    std::string host;
    std::uint16_t port = 0;
};

struct DeviceConfig {
    std::string name;
    std::string kind;
    std::variant<PtyPlace, TcpPlace, HttpPlace, VpcdPlace> wire;
    boost::json::object options;  // every other key, for the model
    std::string where;            // "devices.toml line 12", for messages
};

// One [[device]] table each:
//   name = "dispenser"       # a-z, 0-9, - and _; unique
//   kind = "f2_dispenser"
//   wire = "pty:dispenser"   # or "tcp:127.0.0.1:9100", "http:127.0.0.1:8090", "vpcd:127.0.0.1:35963"
// Invalid: the message names file, line and key. `sourceName` is the file's name for messages.
Result<std::vector<DeviceConfig>> parseDevicesConfig(std::string_view toml, const std::string& sourceName);

}  // namespace simkiosk
