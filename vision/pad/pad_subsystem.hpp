// The PAD subsystem (ISO/IEC 30107-1): four independent signals over the frames of one track, and one rule. Any signal
// that speaks and says attack refuses, and is named; live needs the passive net's word over enough frames.
//
//   pad_passive  the net's median over frontal frames          pad_flat   landmarks of a turned plane
//   pad_moire    a screen's or a print's grid in the spectrum  pad_rigid  surroundings that move with the face
#pragma once

#include <optional>

#include "vision/pad/frontal_evidence.hpp"
#include "vision/pad/parallax.hpp"
#include "vision/pad/screen_grid.hpp"
#include "vision/pad/surround_motion.hpp"

namespace simkiosk {

// What one frame says. Empty: not measured.
struct PadObservation {
    bool frontal = false;             // and of good quality: the nets' word counts
    std::optional<double> liveScore;  // of fr_liveness, 0..1
    std::optional<double> gridPeak;   // of SpectrumProbe, decades
    std::optional<Landmarks> landmarks;
    std::optional<SurroundPatches> surround;
};

class PadSubsystem {
   public:
    explicit PadSubsystem(const PadThresholds& thresholds);

    // Enough is known of the spectrum: no more of it is needed.
    bool wantsSpectrum() const { return m_grid.wantsMore(); }
    void add(const PadObservation& frame);

    const FrontalEvidence& passive() const { return m_passive; }
    // `passiveFramesMin`: 7 for a check, 1 for a single picture.
    PadAssessment assess(int passiveFramesMin) const;

   private:
    FrontalEvidence m_passive;
    Parallax m_parallax;
    ScreenGrid m_grid;
    SurroundMotion m_surround;
};

}  // namespace simkiosk
