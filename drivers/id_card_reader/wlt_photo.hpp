// The synthetic photo of the emulated reader's cards: a WLT-headed block that carries a WebP picture.
//
//   0  57 4C | 66 00 (102 wide) | 7E 00 (126 high) | 32 00 | 00 FF     the header of every WLT photo
//   10 u16le size of the picture
//   12 the picture, a WebP file, then zeros up to 1,024 bytes
//
// A real card carries the closed WLT coding from offset 10 on; there is no open encoder for it.
#pragma once

#include <optional>
#include <string>

#include "kiosk/values/image.hpp"

namespace simkiosk {

struct PhotoCrop {
    int x = 0;  // pixels of the source picture
    int y = 0;
    int width = 0;
    int height = 0;
};

// Cuts the crop (without one: the largest 102:126 part around the centre) out of a picture file, scales it to
// 102 × 126 and packs it at the best quality that fits. NotFound: no such picture; Invalid: the crop leaves it.
Result<Bytes> packPhoto(const std::string& pictureFile, std::optional<PhotoCrop> crop = std::nullopt);
// The same for pixels in memory.
Result<Bytes> packPhoto(const Image& picture, std::optional<PhotoCrop> crop = std::nullopt);

}  // namespace simkiosk
