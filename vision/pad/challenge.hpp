// What the person is asked to do: drawn at random, so that no recording can know it. One movement of the head, because
// a plane has none, and one sign of life, because a mask has none; each replaced by another when it cannot be done.
// Alone this is no PAD (a replay turns its head too): the signals of the PAD subsystem run throughout.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/ports/face_verifier.hpp"
#include "platform/base/clock.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

struct ChallengeObservation {
    double noseOffset = 0;     // eye distances, positive: the person's own left
    double noseDrop = 0;       // of the way from eyes to mouth; grows when the head bends forward
    double faceHeight = 0;     // pixels
    double frameHeight = 720;  // pixels
    double eyesOpen = 1;       // the less open eye, 0..1
    double eyesMostOpen = 1;
    double eyeAspect = 0;
};

// How this person looks straight ahead with open eyes.
class ChallengeBaseline {
   public:
    void add(const ChallengeObservation& frontal, const ChallengeThresholds& thresholds);
    double noseOffset() const;
    double noseDrop() const;
    double faceHeight() const;
    double eyeAspect() const;
    // Both eyes were seen open often enough to notice that they close.
    bool eyesKnown(const ChallengeThresholds& thresholds) const;
    // The face may still grow without leaving the range the nets know.
    bool roomToComeNearer(const ChallengeThresholds& thresholds) const;

   private:
    std::vector<ChallengeObservation> m_seen;
    int m_openFrames = 0;
};

class Challenge {
   public:
    Challenge(FaceGuidance guidance, ChallengeBaseline baseline, const ChallengeThresholds& thresholds)
        : m_guidance(guidance), m_baseline(std::move(baseline)), m_thresholds(thresholds) {}

    FaceGuidance guidance() const { return m_guidance; }  // TurnLeft, TurnRight, Nod, Blink or ComeNearer
    // True once it has been done.
    bool observe(const ChallengeObservation& seen);

   private:
    bool blinked(const ChallengeObservation& seen);
    bool nodded(const ChallengeObservation& seen);
    bool heldFor(bool reached);

    FaceGuidance m_guidance;
    ChallengeBaseline m_baseline;
    ChallengeThresholds m_thresholds;
    int m_reachedFrames = 0;
    bool m_begun = false;  // eyes closed, head bent: the way back is still to come
};

// The challenges of one check, in their order.
class ChallengePlan {
   public:
    ChallengePlan(std::uint8_t random, const ChallengeBaseline& baseline, const ChallengeThresholds& thresholds,
                  Instant now);

    enum class State { Asking, Done, Failed };  // Failed: nothing is left to ask, a person has to look
    State observe(const ChallengeObservation& seen, Instant now);
    FaceGuidance guidance() const { return m_current.guidance(); }
    double progress() const { return m_answered / 2.0; }  // 0..1

   private:
    void ask(FaceGuidance guidance, Instant now);
    std::optional<FaceGuidance> replacement();

    ChallengeBaseline m_baseline;
    ChallengeThresholds m_thresholds;
    std::vector<FaceGuidance> m_spare;  // not asked yet
    FaceGuidance m_second;
    Challenge m_current;
    Challenge m_eyes;  // watches for a blink nobody asked for
    Instant m_askedAt{};
    int m_answered = 0;
    int m_replaced = 0;
    bool m_blinkSeen = false;
    bool m_blinkOwed = false;  // asked of eyes that can be read, and not given
};

}  // namespace simkiosk
