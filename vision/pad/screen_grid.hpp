// "pad_moire": a camera that looks at a screen or at printing dots sees their grid beat against its own: narrow peaks
// in the spectrum of the face, where skin has none (e.g. Garcia & de Queiroz 2015).
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "kiosk/values/image.hpp"
#include "vision/face/face_geometry.hpp"
#include "vision/face/thresholds.hpp"
#include "vision/pad/pad_signal.hpp"

namespace simkiosk {

// Keeps its buffers: no allocation after the first face.
class SpectrumProbe {
   public:
    SpectrumProbe();
    ~SpectrumProbe();

    // The highest peak of the face's power spectrum over the median of its ring, in decades. Between 0.12 and 0.5
    // cycles per pixel; the axes are left out, where compression's 8x8 blocks and everyday's straight lines live.
    // Empty: the face has less than 128 pixels on a side within the picture, which is Bgr24.
    std::optional<double> peak(const Image& image, const FaceBox& box);

   private:
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
};

class ScreenGrid {
   public:
    explicit ScreenGrid(const PadThresholds& thresholds) : m_thresholds(thresholds) {}

    bool wantsMore() const { return m_peaks.size() < kRemembered; }
    void add(double peak) {
        if (wantsMore()) m_peaks.push_back(peak);
    }
    // measured: the median peak, in decades. Of `framesMin` frames at least.
    PadSignal signal(int framesMin) const;

   private:
    static constexpr std::size_t kRemembered = 15;
    PadThresholds m_thresholds;
    std::vector<double> m_peaks;
};

}  // namespace simkiosk
