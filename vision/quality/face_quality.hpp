// Is this frame good enough to judge a person by? Gates matter more than the net: see the thresholds' sources.
#pragma once

#include <memory>
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
    double unevenness = 0;   // of the light: difference of the cheeks' mean grey over their sum, 0..1
    double eyeGlare = 0;     // share of the eyes' surroundings at 250 or more: glasses that reflect, 0..1
    double eyesOpen = 1;     // the less open eye by fr_eye, 0..1; 1 when it was not asked
    double covering = 0;     // difference in colour of mouth and chin to the nose and cheeks: a mask, a scarf, a hand
    double noseOffset = 0;   // eye distances, positive: the person's own left
    double noseDrop = 0.5;   // nose tip between eyes (0) and mouth (1): the head's nod
    double rollDegrees = 0;
    double besideMiddle = 0;   // of the face's middle, fraction of the frame's width, positive: the person's own left
    double marginAbove = 0.3;  // between face and edge, fraction of the frame's height; negative: cut off
    double marginBelow = 0.3;
    double frameHeight = 720;  // pixels
};

// Keeps its memory: after the first frames nothing is allocated. One thread at a time.
class FaceQualityMeter {
   public:
    FaceQualityMeter();
    ~FaceQualityMeter();
    FaceQualityMeter(const FaceQualityMeter&) = delete;
    FaceQualityMeter& operator=(const FaceQualityMeter&) = delete;

    // `image` is Bgr24; the box may reach outside it. eyesOpen stays as it is by default.
    FaceQuality measure(const Image& image, const FaceBox& box, const Landmarks& landmarks);

   private:
    struct Scratch;
    std::unique_ptr<Scratch> m_scratch;
};

// The same for a single picture.
FaceQuality measureQuality(const Image& image, const FaceBox& box, const Landmarks& landmarks);

// What stands in the way of any use of the frame: size, place, light, blur. Nothing: usable.
std::optional<FaceGuidance> imageObstacle(const FaceQuality& quality, const QualityThresholds& thresholds);
// Besides: not looking straight, light from one side, eyes closed or hidden, mouth covered. Frontal frames alone are
// matched and judged alive.
std::optional<FaceGuidance> frontalObstacle(const FaceQuality& quality, const QualityThresholds& thresholds);

}  // namespace simkiosk
