// Finds what stands beside this program.
#pragma once

#include <string>

namespace simkiosk {

// The folder of the running executable.
std::string ownFolder();
// The first "models" or "share/simkiosk/models" with the nets, from the executable's folder or the current one upwards;
// where the nets should be when there is none.
std::string defaultModelFolder();

}  // namespace simkiosk
