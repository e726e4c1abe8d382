// Internal to the emulation (OpenCV in the interface): one cut-out person whose head turns and whose eyes close.
#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "platform/base/result.hpp"
#include "vision/face/face_geometry.hpp"

namespace simkiosk {

// Colour already multiplied by its opacity, and what is left for the background, both CV_8UC3.
struct Cutout {
    cv::Mat premultiplied;
    cv::Mat transparency;
};

class AnimatedPortrait {
   public:
    static Result<AnimatedPortrait> load(const std::string& path);

    // Valid until the next call. yawDegrees within ±40, positive towards the person's own left; pitchDegrees within
    // ±30, positive forward.
    const Cutout& pose(double yawDegrees, double eyesClosed, double pitchDegrees = 0);
    // A head of this kind under a mask of `worn`'s face: smooth, a little shiny, with lids that do not move.
    AnimatedPortrait withMaskOf(const AnimatedPortrait& worn) const;
    const Landmarks& landmarks() const { return m_landmarks; }
    const FaceBox& box() const { return m_box; }

   private:
    void turnHead(const Cutout& from, double yawDegrees, double pitchDegrees);

    FaceBox m_box;
    Landmarks m_landmarks{};
    std::vector<Cutout> m_lids;  // from open to closed
    Cutout m_turned;
};

}  // namespace simkiosk
