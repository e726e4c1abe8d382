// Receipts as picture files.
#pragma once

#include <string>

#include "kiosk/values/image.hpp"

namespace simkiosk {

// Gray8 or Bgr24; Storage when the file cannot be written.
Result<void> writePng(const Image& image, const std::string& path);

}  // namespace simkiosk
