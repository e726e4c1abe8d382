// Makes the pictures the emulators play: a person cut out of a photograph at the size of the emulated camera's frame,
// with the landmarks the animation needs, and the photo for the emulated card. Needs the nets; the emulators do not.
#pragma once

#include <string>

#include "vision/face/face_models.hpp"

namespace simkiosk {

// Reads faces/astronaut.png and faces/sample6.jpg below `sourceFolder` and writes into `targetFolder`, for each of
// person-a and person-b:
//   NAME.png     1280x720 BGRA, the head and shoulders, face 290 px high, the rest transparent
//   NAME.json    {"box":[left,top,right,bottom],"landmarks":[[x,y] x 68]} in pixels of NAME.png
//   NAME-id.png  102x126, the same person on a plain light ground: the photo of an identity card
//   NAME-chip.jpg, NAME-chip.jp2  413x531, the same: the portrait of a passport's chip
// NotFound: a source or its face is missing. Storage: the target cannot be written.
Result<void> makePortraits(FaceModels& models, const std::string& sourceFolder, const std::string& targetFolder);

}  // namespace simkiosk
