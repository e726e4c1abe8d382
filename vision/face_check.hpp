// One face check as logic: measurements of frames in, guidance and at last a verdict out. No pictures, no nets, no
// clock of its own.
//
//   find ──▶ frontal frames: PAD and match ──▶ challenges ─▶ frontal again: still alive, still the same ──▶ verdict
//    ▲            │                              │              │
//    └────────────┴── face lost, second person, other face ─────┘
#pragma once

#include <array>
#include <optional>

#include "platform/base/clock.hpp"
#include "vision/face/face_models.hpp"
#include "vision/pad/challenge.hpp"
#include "vision/pad/pad_subsystem.hpp"
#include "vision/quality/face_placement.hpp"

namespace simkiosk {

// What the pipeline found in one frame. Scores it did not compute are empty.
struct FrameMeasurement {
    int faces = 0;
    double frameBrightness = 128;  // mean grey of the whole frame, 0..255
    bool repeated = false;         // pixel for pixel an earlier frame
    FaceBox box;                   // from here on: the largest face
    FaceQuality quality;
    double eyeAspect = 0;
    double noseDrop = 0;
    EyesOpen eyes;
    std::optional<Landmarks> landmarks;
    std::optional<double> gridPeak;           // see SpectrumProbe
    std::optional<SurroundPatches> surround;  // see SurroundProbe
    std::optional<double> liveScore;
    std::optional<double> matchScore;  // against the document
    std::optional<double> continuity;  // against the first embedding of this track
};

struct FaceStep {
    FaceProgress progress;
    std::optional<FaceVerdict> verdict;
};

class FaceCheck {
   public:
    // Random bytes draw the challenges, one for each start.
    FaceCheck(const FaceThresholds& thresholds, std::array<std::uint8_t, 8> random);

    // Which costly measurements of this frame would be used, given the cheap ones.
    bool wantsLiveScore(const FrameMeasurement& cheap) const { return usableFrontal(cheap); }
    bool wantsSpectrum(const FrameMeasurement& cheap) const { return usableFrontal(cheap) && m_pad.wantsSpectrum(); }
    bool wantsEmbedding(const FrameMeasurement& cheap) const;
    // Grows when the check starts over: what the caller remembers of the face is void then.
    int track() const { return m_track; }

    FaceStep feed(const FrameMeasurement& frame, Instant now);
    // When the caller's time is up: never an Accept.
    FaceVerdict timeUp() const;

   private:
    enum class Phase { Find, Frontal, Challenge, Return };

    bool usableFrontal(const FrameMeasurement& frame) const;
    std::optional<FaceGuidance> obstacle(const FrameMeasurement& frame, Instant now);
    void startOver(const char* reason);
    void collect(const FrameMeasurement& frame);
    std::optional<FaceVerdict> judgePad() const;
    std::optional<FaceVerdict> judgeFrontal(Instant now);
    std::optional<FaceVerdict> judgeChallenge(const FrameMeasurement& frame, Instant now);
    std::optional<FaceVerdict> judgeReturn();
    FaceVerdict verdict(FaceDecision decision, std::string reason) const;
    double matchScore() const;
    FaceProgress progress() const;

    struct Match {
        double sharpness = 0;
        double score = 0;
    };

    FaceThresholds m_thresholds;
    std::array<std::uint8_t, 8> m_random;
    Phase m_phase = Phase::Find;
    int m_track = 0;
    std::string m_hindrance = "no_face";  // why it is not going on, for timeUp()
    std::optional<FaceGuidance> m_obstacle;
    FacePlacement m_placement;
    int m_repeatedFrames = 0;
    int m_crowdedFrames = 0;
    std::optional<FaceBox> m_lastBox;
    Instant m_lastSeen{};
    PadSubsystem m_pad;
    FrontalEvidence m_evidenceAfter;  // of the frames after the challenge
    ChallengeBaseline m_baseline;
    std::optional<ChallengePlan> m_challenge;
    std::vector<Match> m_matches;  // best first, at most thresholds.match.bestFrames
    int m_embeddings = 0;
    int m_framesSinceEmbedding = 0;
    int m_framesAfter = 0;  // frontal, since the last challenge was answered
    std::optional<double> m_matchAfter;
};

}  // namespace simkiosk
