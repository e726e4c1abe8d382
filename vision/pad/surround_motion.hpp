// "pad_rigid": a print or a screen held before the camera takes the surroundings of its face along, out to corners no
// hair reaches, while the shop behind stands still. A person moves before a shop that stays where it is.
#pragma once

#include <memory>
#include <optional>

#include "kiosk/values/image.hpp"
#include "vision/face/face_geometry.hpp"
#include "vision/face/thresholds.hpp"
#include "vision/pad/pad_signal.hpp"

namespace simkiosk {

// Patches of the picture whose motion can be told, since the face has moved.
struct SurroundPatches {
    int withFaceLeft = 0;  // beside the head, moved as the face did
    int withFaceRight = 0;
    int withFaceCorner = 0;  // of these and above, further out than hair
    int stillNear = 0;       // close by, stayed where they were
    int withFaceFar = 0;     // at the edges of the picture
    int stillFar = 0;
};

class SurroundProbe {
   public:
    SurroundProbe();
    ~SurroundProbe();

    // Empty until the face has moved far enough against a picture remembered from before. `image` is Bgr24.
    std::optional<SurroundPatches> observe(const Image& image, const FaceBox& box, const Landmarks& landmarks);
    void forget();

   private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

class SurroundMotion {
   public:
    explicit SurroundMotion(const PadThresholds& thresholds) : m_thresholds(thresholds) {}

    void add(const SurroundPatches& patches);
    // measured: observations of a held picture less twice those of a free head.
    PadSignal signal() const;

   private:
    PadThresholds m_thresholds;
    int m_held = 0;
    int m_free = 0;
};

}  // namespace simkiosk
