// Where a device is: a serial line by its path, or a TCP endpoint.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "platform/base/result.hpp"

namespace simkiosk {

struct SerialAddress {
    std::string path;              // "/dev/ttyUSB0", or a symbolic link such as /dev/kiosk/dispenser
    std::optional<unsigned> baud;  // where the address names it: "/dev/ttyUSB0@115200"

    bool operator==(const SerialAddress&) const = default;
};

struct TcpAddress {
    std::string host;  // name, IPv4, or IPv6 without brackets
    std::uint16_t port = 0;

    bool operator==(const TcpAddress&) const = default;
};

using DeviceAddress = std::variant<SerialAddress, TcpAddress>;

// "/dev/ttyUSB0", "/dev/ttyUSB0@115200", "tcp:host:port", "tcp:[::1]:9100"; Invalid with the reason otherwise.
Result<DeviceAddress> parseDeviceAddress(std::string_view text);
// The form that parses back to the same.
std::string toString(const DeviceAddress& address);

}  // namespace simkiosk
