// What becomes of a portrait on the chip of an identity card: 102 x 126 pixels of head and shoulders in about a
// kilobyte.
#pragma once

#include <optional>
#include <string_view>

#include "vision/compare_faces.hpp"

namespace simkiosk {

enum class ChipPhoto { Webp, Jpeg };
std::optional<ChipPhoto> chipPhotoNamed(std::string_view name);  // "webp", "jpeg"

// Cuts the face out as on a document (the head takes two thirds of the height; what the picture lacks is grey),
// reduces it to 102 x 126 and sends it through the codec: WebP quality 20 (about 950 bytes) or JPEG quality 30 (1.5 to
// 2 kB). NotFound: no face.
Result<Image> reducedToChipPhoto(FaceModels& models, const Image& picture, ChipPhoto kind);

}  // namespace simkiosk
