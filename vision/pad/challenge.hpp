// One thing the person is asked to do, drawn at random so that no recording can know it. Alone it is no PAD (a
// replay turns its head too); with the passive net running throughout it makes a still picture useless.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/ports/face_verifier.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

struct ChallengeObservation {
    double noseOffset = 0;  // eye distances, positive: the person's own left
    double eyesOpen = 1;    // the less open eye, 0..1
    double eyesMostOpen = 1;
    double eyeAspect = 0;
};

// How this person looks straight ahead with open eyes.
class ChallengeBaseline {
   public:
    void add(const ChallengeObservation& frontal, const ChallengeThresholds& thresholds);
    double noseOffset() const;
    double eyeAspect() const;
    // Both eyes were seen open often enough to notice that they close.
    bool eyesKnown(const ChallengeThresholds& thresholds) const;

   private:
    std::vector<double> m_noseOffsets;
    std::vector<double> m_eyeAspects;
    int m_openFrames = 0;
};

class Challenge {
   public:
    // Blink only when the baseline allows it.
    static Challenge draw(std::uint8_t random, const ChallengeBaseline& baseline,
                          const ChallengeThresholds& thresholds);

    FaceGuidance guidance() const { return m_guidance; }  // TurnLeft, TurnRight or Blink
    // True once it has been done.
    bool observe(const ChallengeObservation& seen);

   private:
    Challenge(FaceGuidance guidance, const ChallengeBaseline& baseline, const ChallengeThresholds& thresholds)
        : m_guidance(guidance), m_baseline(baseline), m_thresholds(thresholds) {}

    FaceGuidance m_guidance;
    ChallengeBaseline m_baseline;
    ChallengeThresholds m_thresholds;
    int m_turnedFrames = 0;
    bool m_closed = false;
};

}  // namespace simkiosk
