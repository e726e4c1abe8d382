// Which way a face should go so that it can be judged. A face that stands on an edge is not sent to and fro: what was
// asked for is asked for until it is done with something to spare.
#pragma once

#include <optional>

#include "vision/quality/face_quality.hpp"

namespace simkiosk {

// By the limits alone. Nothing: it is near enough, beside the middle within what the screen shows, and all of it is in
// the picture. Left and right are the person's own. How high it stands is no matter: who sits is seen as well.
std::optional<FaceGuidance> placementObstacle(const FaceQuality& quality, const QualityThresholds& thresholds);

class FacePlacement {
   public:
    // `moving`: a movement was asked for, which may take chin or forehead a little out of the picture.
    std::optional<FaceGuidance> judge(const FaceQuality& quality, const QualityThresholds& thresholds, bool moving);

   private:
    std::optional<FaceGuidance> m_asked;
};

}  // namespace simkiosk
