// Is this frame good enough to judge a person by? Gates matter more than the net: see the thresholds' sources.
#pragma once

#include <optional>

#include "kiosk/ports/face_verifier.hpp"
#include "vision/face/face_geometry.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

struct FaceQuality {
    double faceHeight = 0;   // pixels
    double sharpness = 0;    // variance of the Laplacian of the face brought to 112 px
    double brightness = 0;   // mean grey of the face, 0..255
    double overexposed = 0;  // share of the face's pixels at 250 or more, 0..1
    double noseOffset = 0;   // eye distances, positive: the person's own left
    double rollDegrees = 0;
    double centreOffset = 0;   // of the face from the frame's middle, fraction of the frame, the larger axis
    double frameHeight = 720;  // pixels
};

// `image` is Bgr24; the box may reach outside it.
FaceQuality measureQuality(const Image& image, const FaceBox& box, const Landmarks& landmarks);

// What stands in the way of any use of the frame: size, place, light, blur. Nothing: usable.
std::optional<FaceGuidance> imageObstacle(const FaceQuality& quality, const QualityThresholds& thresholds);
// Besides: not looking straight. Frontal frames alone are matched and judged alive.
std::optional<FaceGuidance> frontalObstacle(const FaceQuality& quality, const QualityThresholds& thresholds);

}  // namespace simkiosk
