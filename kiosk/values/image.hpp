// Pixels, as they travel between camera, decoder, vision and screen.
#pragma once

#include <cstdint>
#include <memory>

#include "platform/base/bytes.hpp"

namespace simkiosk {

enum class PixelFormat { Bgr24, Gray8 };

// Rows are tightly packed: stride = width × bytes per pixel.
struct Image {
    int width = 0;   // pixels
    int height = 0;  // pixels
    PixelFormat format = PixelFormat::Bgr24;
    Bytes pixels;

    bool empty() const { return pixels.empty(); }
};

using SharedImage = std::shared_ptr<const Image>;

}  // namespace simkiosk
