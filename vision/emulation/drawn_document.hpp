// Pictures of invented documents before a camera, drawn with the OCR-B font: paper, guilloche, frame, a photograph's
// place, the zone; then perspective, light, blur, noise and JPEG. Seeded.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/values/image.hpp"
#include "kiosk/values/mrz.hpp"

namespace simkiosk {

// What the camera does to the document.
struct Shot {
    double pitchPx = 17;     // from character to character, about
    double angle = 0;        // degrees
    double perspective = 0;  // 0.1: one side a tenth shorter
    double blurPx = 0.5;     // deviation
    double noise = 3;        // deviation of 255
    double contrast = 0.8;   // of ink against paper
    double guilloche = 0.1;  // strength of the pattern under the text
    double glare = 0;        // brightness of a reflection on the zone, 0..1
    int jpegQuality = 85;
    bool upsideDown = false;
};

// Invented lines whose check digits are right.
std::vector<std::string> inventedMrz(MrzFormat format, std::uint64_t seed);

// Throws when the font is not installed.
Image drawDocument(const std::vector<std::string>& lines, const Shot& shot, std::uint64_t seed);

}  // namespace simkiosk
