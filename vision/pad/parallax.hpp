// "pad_flat": do the landmarks move as points of a plane or of a head? A print or a screen that is turned about gets
// narrower as a whole: one affine map (a plane far from the camera, Hartley & Zisserman 2004 §6.3) takes its landmarks
// from the frontal view to every other. A head that turns moves its nose against its cheeks.
// Points only, no pictures. Speaks only after frames in which something has visibly turned.
#pragma once

#include <vector>

#include "vision/face/face_geometry.hpp"
#include "vision/face/thresholds.hpp"
#include "vision/pad/pad_signal.hpp"

namespace simkiosk {

// How the landmarks went from one view to another.
struct PlaneFit {
    double foreshortening = 1;  // 1: only moved, tilted in the picture or scaled; 0.9: a plane turned by 26°
    double residual = 0;        // rms distance from the plane's prediction, in eye distances of the first view
};
// Over the points that expressions move least. Both views in any place, scale and tilt.
PlaneFit fitPlane(const Landmarks& from, const Landmarks& to);

class Parallax {
   public:
    explicit Parallax(const PadThresholds& thresholds) : m_thresholds(thresholds) {}

    // The first frontal frames make the view all others are compared with.
    void add(const Landmarks& landmarks, bool frontal);
    // measured: frames that fit a turned plane less four times those that show depth.
    PadSignal signal() const;

   private:
    void addToReference(const Landmarks& landmarks);

    PadThresholds m_thresholds;
    Landmarks m_sum{};  // of the reference frames, each brought to eyes at (0,0) and (1,0)
    int m_referenceFrames = 0;
    int m_planeFrames = 0;
    int m_depthFrames = 0;
};

}  // namespace simkiosk
