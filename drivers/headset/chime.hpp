// Sounds for everybody, as WAV files in memory.
#pragma once

#include <string>

namespace simkiosk {

std::string warningChime();  // two soft tones, half a second: 16-bit mono at 22,050 Hz

}  // namespace simkiosk
