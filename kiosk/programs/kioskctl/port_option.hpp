// --port as a technician types it.
#pragma once

#include <filesystem>
#include <string>

#include "platform/io/device_address.hpp"

namespace simkiosk {

// As parseDeviceAddress(); a path may also be meant from the current folder ("./run/dispenser").
inline Result<DeviceAddress> parsePortOption(const std::string& text) {
    const bool isRelativePath =
        !text.starts_with('/') && !text.starts_with("tcp:") && text.find('/') != std::string::npos;
    return parseDeviceAddress(isRelativePath ? std::filesystem::absolute(text).lexically_normal().string() : text);
}

}  // namespace simkiosk
