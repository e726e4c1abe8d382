// A small file that is there as a whole or not at all, also after a power cut.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

// Written beside it, synced, renamed over it, and the folder synced; mode 0600. Storage: it could not be written, and
// the old file is as it was.
Result<void> writeWholeFile(const std::string& path, const std::string& text);
// NotFound: there is none; Storage: it cannot be read, or is larger than a megabyte.
Result<std::string> readWholeFile(const std::string& path);

}  // namespace simkiosk
