// kioskctl face liveness · kioskctl face evaluate-pad
#pragma once

#include "kiosk/programs/kioskctl/command.hpp"

namespace simkiosk {

// `group` is "face".
void addFacePadCommands(CLI::App& group, CommandLine& line);

}  // namespace simkiosk
