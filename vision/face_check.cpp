#include "vision/face_check.hpp"

#include <algorithm>
#include <cmath>

namespace simkiosk {
namespace {

constexpr double kDarkFrame = 40;         // no face is found in such a frame, for want of light
constexpr int kCrowdedFramesMax = 1;      // one false second face is forgiven
constexpr double kTrackOverlapMin = 0.2;  // of the box with the one before: less is a jump
constexpr double kBrightFrame = 235;      // nor in such a one, for too much of it
constexpr int kFramesAfterChallenge = 5;  // since the first was answered …
constexpr int kFramesAfterLast = 2;       // … and the last
constexpr int kEmbeddingEvery = 8;        // frames while something else is asked: half a second
constexpr int kEmbeddingsMax = 9;         // a doubtful match may recover up to here
constexpr double kNoticeablySharper = 1.15;

ChallengeObservation observation(const FrameMeasurement& frame) {
    return {.noseOffset = frame.quality.noseOffset,
            .noseDrop = frame.noseDrop,
            .faceHeight = frame.quality.faceHeight,
            .frameHeight = frame.quality.frameHeight,
            .eyesOpen = std::min(frame.eyes.left, frame.eyes.right),
            .eyesMostOpen = std::max(frame.eyes.left, frame.eyes.right),
            .eyeAspect = frame.eyeAspect};
}

const char* hindrance(FaceGuidance guidance) {
    switch (guidance) {
        case FaceGuidance::OnePersonOnly: return "several_faces";
        case FaceGuidance::MoreLight: return "too_dark";
        case FaceGuidance::LessLight: return "too_bright";
        case FaceGuidance::HoldStill: return "blurred";
        case FaceGuidance::ComeCloser: return "too_far";
        case FaceGuidance::MoveBack: return "too_close";
        case FaceGuidance::MoveLeft:
        case FaceGuidance::MoveRight:
        case FaceGuidance::RaiseHead:
        case FaceGuidance::LowerHead: return "off_centre";
        case FaceGuidance::LookStraight: return "not_frontal";
        case FaceGuidance::EvenLight: return "uneven_light";
        case FaceGuidance::OpenEyes: return "eyes_closed";
        case FaceGuidance::UncoverFace: return "covered";
        default: return "no_face";
    }
}

}  // namespace

FaceCheck::FaceCheck(const FaceThresholds& thresholds, std::array<std::uint8_t, 8> random)
    : m_thresholds(thresholds), m_random(random), m_pad(thresholds.pad), m_evidenceAfter(thresholds.pad) {}

bool FaceCheck::usableFrontal(const FrameMeasurement& frame) const {
    return frame.faces == 1 && !frame.repeated && !imageObstacle(frame.quality, m_thresholds.quality) &&
           !frontalObstacle(frame.quality, m_thresholds.quality);
}

bool FaceCheck::wantsEmbedding(const FrameMeasurement& cheap) const {
    if (!usableFrontal(cheap)) return false;
    if (m_phase == Phase::Challenge) {
        // Nobody takes the person's place meanwhile; a bent head is no picture to tell by.
        return m_challenge->guidance() != FaceGuidance::Nod && m_framesSinceEmbedding >= kEmbeddingEvery;
    }
    if (m_phase == Phase::Return) return !m_matchAfter;
    if (static_cast<int>(m_matches.size()) < m_thresholds.match.bestFrames) return true;
    if (m_embeddings >= kEmbeddingsMax) return false;
    return matchScore() < m_thresholds.match.accept ||
           cheap.quality.sharpness > kNoticeablySharper * m_matches.back().sharpness;
}

FaceStep FaceCheck::feed(const FrameMeasurement& frame, Instant now) {
    m_repeatedFrames = frame.repeated ? m_repeatedFrames + 1 : 0;
    if (m_repeatedFrames > m_thresholds.pad.identicalFramesMax) {
        return {progress(), verdict(FaceDecision::Retry, "frozen_stream")};
    }
    // A repeated frame says nothing new about anybody.
    if (frame.repeated) return {progress(), std::nullopt};

    m_obstacle = obstacle(frame, now);
    if (m_obstacle) {
        m_hindrance = hindrance(*m_obstacle);
        return {progress(), std::nullopt};
    }
    const bool frontal = usableFrontal(frame);
    m_framesSinceEmbedding = frame.matchScore ? 0 : m_framesSinceEmbedding + 1;
    m_pad.add({.frontal = frontal,
               .liveScore = frame.liveScore,
               .gridPeak = frame.gridPeak,
               .landmarks = frame.landmarks,
               .surround = frame.surround});
    std::optional<FaceVerdict> decided = judgePad();
    if (!decided && m_phase == Phase::Challenge) decided = judgeChallenge(frame, now);
    if (frontal) collect(frame);
    if (decided) return {{FaceGuidance::Done, 1}, decided};
    if (m_phase == Phase::Find && frontal) m_phase = Phase::Frontal;
    if (m_phase == Phase::Frontal)
        decided = judgeFrontal(now);
    else if (m_phase == Phase::Return)
        decided = judgeReturn();
    if (!frontal && m_phase != Phase::Challenge) {
        m_obstacle = frontalObstacle(frame.quality, m_thresholds.quality).value_or(FaceGuidance::LookStraight);
        m_hindrance = hindrance(*m_obstacle);
    }
    FaceStep step{progress(), decided};
    if (decided) step.progress = {FaceGuidance::Done, 1};
    return step;
}

// Nothing: there is one face, the same as before, in a usable picture.
std::optional<FaceGuidance> FaceCheck::obstacle(const FrameMeasurement& frame, Instant now) {
    if (frame.faces == 0) {
        if (m_lastBox && now - m_lastSeen > m_thresholds.faceLostAfter) startOver("face_lost");
        if (frame.frameBrightness < kDarkFrame) return FaceGuidance::MoreLight;
        return frame.frameBrightness > kBrightFrame ? FaceGuidance::LessLight : FaceGuidance::LookAtCamera;
    }
    m_crowdedFrames = frame.faces > 1 ? m_crowdedFrames + 1 : 0;
    if (frame.faces > 1) {
        if (m_crowdedFrames > kCrowdedFramesMax) startOver("several_faces");
        return FaceGuidance::OnePersonOnly;
    }
    const bool lost = m_lastBox && now - m_lastSeen > m_thresholds.faceLostAfter;
    const bool jumped = m_lastBox && overlap(*m_lastBox, frame.box) < kTrackOverlapMin;
    const bool swapped = frame.continuity && *frame.continuity < m_thresholds.match.sameTrack;
    if (lost || jumped || swapped) startOver(lost ? "face_lost" : "face_changed");
    m_lastBox = frame.box;
    m_lastSeen = now;
    // What was measured against the face before does not count for this one.
    if (swapped) return FaceGuidance::LookAtCamera;
    const bool moving = m_phase == Phase::Challenge;
    if (const auto asked = m_placement.judge(frame.quality, m_thresholds.quality, moving)) return asked;
    const auto rest = imageObstacle(frame.quality, m_thresholds.quality);
    const bool misplaced = placementObstacle(frame.quality, m_thresholds.quality).has_value();
    return moving && misplaced ? std::nullopt : rest;
}

void FaceCheck::startOver(const char* reason) {
    ++m_track;
    m_hindrance = reason;
    m_phase = Phase::Find;
    m_lastBox.reset();
    m_pad = PadSubsystem(m_thresholds.pad);
    m_evidenceAfter = FrontalEvidence(m_thresholds.pad);
    m_baseline = {};
    m_challenge.reset();
    m_matches.clear();
    m_embeddings = 0;
    m_framesAfter = 0;
    m_matchAfter.reset();
}

void FaceCheck::collect(const FrameMeasurement& frame) {
    const bool answeredOne = m_challenge && m_challenge->progress() > 0;
    if (frame.liveScore && answeredOne) m_evidenceAfter.add(*frame.liveScore);
    if (m_phase == Phase::Return) ++m_framesAfter;
    if (m_phase != Phase::Challenge && m_phase != Phase::Return)
        m_baseline.add(observation(frame), m_thresholds.challenge);
    if (!frame.matchScore || m_phase == Phase::Challenge) return;
    if (m_phase == Phase::Return) {
        m_matchAfter = frame.matchScore;
        return;
    }
    ++m_embeddings;
    m_matches.push_back({frame.quality.sharpness, *frame.matchScore});
    std::ranges::sort(m_matches, [](const Match& a, const Match& b) { return a.sharpness > b.sharpness; });
    // While the score is in doubt more frames are kept, so that one bad moment does not decide.
    const int kept = matchScore() < m_thresholds.match.accept ? kEmbeddingsMax : m_thresholds.match.bestFrames;
    if (static_cast<int>(m_matches.size()) > kept) m_matches.resize(static_cast<std::size_t>(kept));
}

// The signals besides the net refuse at once: they speak only on clear evidence.
std::optional<FaceVerdict> FaceCheck::judgePad() const {
    const PadAssessment pad = m_pad.assess(m_thresholds.pad.frontalFramesMax);
    if (pad.state != PadState::Attack) return std::nullopt;
    return verdict(FaceDecision::Attack, pad.reason);
}

std::optional<FaceVerdict> FaceCheck::judgeFrontal(Instant now) {
    const auto alive = m_pad.passive().answer(m_thresholds.pad.frontalFramesMin);
    if (alive == FrontalEvidence::Answer::Attack) return verdict(FaceDecision::Attack, "pad_passive");
    if (alive == FrontalEvidence::Answer::TooFew) return std::nullopt;
    if (static_cast<int>(m_matches.size()) < m_thresholds.match.bestFrames) return std::nullopt;
    if (matchScore() < m_thresholds.match.accept && m_embeddings < kEmbeddingsMax) return std::nullopt;
    if (matchScore() < m_thresholds.match.retry) return verdict(FaceDecision::Reject, "match");
    const auto random = m_random[static_cast<std::size_t>(m_track) % m_random.size()];
    m_challenge.emplace(random, m_baseline, m_thresholds.challenge, now);
    m_phase = Phase::Challenge;
    return std::nullopt;
}

std::optional<FaceVerdict> FaceCheck::judgeChallenge(const FrameMeasurement& frame, Instant now) {
    const auto state = m_challenge->observe(observation(frame), now);
    if (state == ChallengePlan::State::Failed) return verdict(FaceDecision::Retry, "challenge");
    if (state == ChallengePlan::State::Done) m_phase = Phase::Return;
    return std::nullopt;
}

std::optional<FaceVerdict> FaceCheck::judgeReturn() {
    const auto after = m_evidenceAfter.answer(kFramesAfterChallenge);
    const auto throughout = m_pad.passive().answer(m_thresholds.pad.frontalFramesMin);
    using enum FrontalEvidence::Answer;
    if (after == Attack || throughout == Attack) return verdict(FaceDecision::Attack, "pad_passive");
    const bool enough = m_framesAfter >= kFramesAfterLast && m_matchAfter;
    if (after != Live || throughout != Live || !enough) return std::nullopt;
    // Somebody else came back from the challenge.
    if (*m_matchAfter < m_thresholds.match.retry) return verdict(FaceDecision::Retry, "face_changed");
    const bool matches = matchScore() >= m_thresholds.match.accept;
    return matches ? verdict(FaceDecision::Accept, "match") : verdict(FaceDecision::Retry, "match_uncertain");
}

FaceVerdict FaceCheck::timeUp() const {
    if (m_pad.passive().frames() >= m_thresholds.pad.frontalFramesMin &&
        m_pad.passive().score() < m_thresholds.pad.liveMin) {
        return verdict(FaceDecision::Attack, "pad_passive");
    }
    if (m_phase == Phase::Challenge) return verdict(FaceDecision::Retry, "challenge");
    return verdict(FaceDecision::Retry, m_hindrance);
}

FaceVerdict FaceCheck::verdict(FaceDecision decision, std::string reason) const {
    return {.decision = decision,
            .matchScore = matchScore(),
            .matchThreshold = m_thresholds.match.accept,
            .liveScore = m_pad.passive().score(),
            .liveThreshold = m_thresholds.pad.liveMin,
            .reason = std::move(reason),
            .modelId = modelId(m_thresholds)};
}

double FaceCheck::matchScore() const {
    std::vector<double> scores;
    for (const Match& match : m_matches) scores.push_back(match.score);
    return median(std::move(scores));
}

FaceProgress FaceCheck::progress() const {
    const double frontal =
        std::min(1.0, m_pad.passive().frames() / static_cast<double>(m_thresholds.pad.frontalFramesMin));
    const double after = std::min(1.0, m_evidenceAfter.frames() / static_cast<double>(kFramesAfterChallenge));
    switch (m_phase) {
        case Phase::Find: return {m_obstacle.value_or(FaceGuidance::LookAtCamera), 0};
        case Phase::Frontal: return {m_obstacle.value_or(FaceGuidance::StayThere), 0.05 + 0.45 * frontal};
        case Phase::Challenge:
            return {m_obstacle.value_or(m_challenge->guidance()), 0.55 + 0.2 * m_challenge->progress()};
        case Phase::Return: return {m_obstacle.value_or(FaceGuidance::LookStraight), 0.75 + 0.2 * after};
    }
    return {};
}

}  // namespace simkiosk
