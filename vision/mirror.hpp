// Left and right exchanged, as in a looking glass.
#pragma once

#include "kiosk/values/image.hpp"

namespace simkiosk {

// Reuses the memory `to` already has.
void mirrorInto(Image& to, const Image& from);

}  // namespace simkiosk
