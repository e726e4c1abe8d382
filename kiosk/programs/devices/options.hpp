// The command line of simkiosk-devices.
#pragma once

#include <string>
#include <vector>

#include "platform/base/result.hpp"

namespace simkiosk {

struct ServeOptions {
    std::string configPath;
    std::string runFolder;
    std::string statePath;      // default: state.json in the run folder
    std::string controlSocket;  // default: control in the run folder
};

struct OrderOptions {
    std::string controlSocket;
    std::vector<std::string> words;  // DEVICE ORDER [key=value…], or list
};

// $XDG_RUNTIME_DIR/simkiosk-devices, or the same in the folder for temporary files.
std::string defaultRunFolder();

// Both run until they are done; the value is the program's exit status.
int serveDevices(const ServeOptions& options);
int sendOrder(const OrderOptions& options);

}  // namespace simkiosk
