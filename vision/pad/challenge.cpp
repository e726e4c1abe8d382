#include "vision/pad/challenge.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "vision/pad/frontal_evidence.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kBaselineFrames = 60;

// Median of one measurement over the frames that have it.
template <typename Get>
double medianOf(const std::vector<ChallengeObservation>& seen, Get get) {
    std::vector<double> values;
    values.reserve(seen.size());
    for (const auto& one : seen) values.push_back(get(one));
    return median(std::move(values));
}

FaceGuidance motion(std::uint8_t random) {
    constexpr std::array kMotions{FaceGuidance::TurnLeft, FaceGuidance::TurnRight, FaceGuidance::Nod};
    return kMotions[random % kMotions.size()];
}

// A sign of life beside the motion: eyes, or, where they cannot be read, coming nearer.
FaceGuidance sign(std::uint8_t random, const ChallengeBaseline& baseline, const ChallengeThresholds& thresholds) {
    if (baseline.eyesKnown(thresholds)) return FaceGuidance::Blink;
    if (baseline.roomToComeNearer(thresholds)) return FaceGuidance::ComeNearer;
    return motion(static_cast<std::uint8_t>(random % 3 + 1));
}

bool signFirst(std::uint8_t random) { return (random / 3) % 2 == 1; }

}  // namespace

void ChallengeBaseline::add(const ChallengeObservation& frontal, const ChallengeThresholds& thresholds) {
    if (m_seen.size() >= kBaselineFrames) return;
    m_seen.push_back(frontal);
    m_openFrames = frontal.eyesOpen > thresholds.eyeOpenMin ? m_openFrames + 1 : 0;
}

double ChallengeBaseline::noseOffset() const {
    return medianOf(m_seen, [](const auto& seen) { return seen.noseOffset; });
}
double ChallengeBaseline::noseDrop() const {
    return medianOf(m_seen, [](const auto& seen) { return seen.noseDrop; });
}
double ChallengeBaseline::faceHeight() const {
    return medianOf(m_seen, [](const auto& seen) { return seen.faceHeight; });
}
double ChallengeBaseline::eyeAspect() const {
    return medianOf(m_seen, [](const auto& seen) { return seen.eyeAspect; });
}
bool ChallengeBaseline::eyesKnown(const ChallengeThresholds& thresholds) const {
    return m_openFrames >= thresholds.eyeBaselineFrames;
}
bool ChallengeBaseline::roomToComeNearer(const ChallengeThresholds& thresholds) const {
    return !m_seen.empty() && faceHeight() < thresholds.nearerFromMax * m_seen.front().frameHeight;
}

bool Challenge::observe(const ChallengeObservation& seen) {
    const double turned = seen.noseOffset - m_baseline.noseOffset();
    switch (m_guidance) {
        case FaceGuidance::TurnLeft: return heldFor(turned > m_thresholds.turnOffsetMin);
        case FaceGuidance::TurnRight: return heldFor(-turned > m_thresholds.turnOffsetMin);
        case FaceGuidance::ComeNearer:
            return heldFor(seen.faceHeight > m_thresholds.nearerGrowthMin * m_baseline.faceHeight());
        case FaceGuidance::Nod: return nodded(seen);
        default: return blinked(seen);
    }
}

bool Challenge::heldFor(bool reached) {
    m_reachedFrames = reached ? m_reachedFrames + 1 : 0;
    return m_reachedFrames >= m_thresholds.turnFramesMin;
}

bool Challenge::blinked(const ChallengeObservation& seen) {
    // Lids are read of a face that looks at the camera only.
    if (std::abs(seen.noseOffset - m_baseline.noseOffset()) > m_thresholds.turnOffsetMin / 2) return false;
    const bool closed = seen.eyesMostOpen < m_thresholds.eyeClosedMax &&
                        seen.eyeAspect < m_thresholds.eyeAspectDrop * m_baseline.eyeAspect();
    if (closed) m_begun = true;
    return m_begun && seen.eyesOpen > m_thresholds.eyeOpenMin;
}

bool Challenge::nodded(const ChallengeObservation& seen) {
    const double drop = seen.noseDrop - m_baseline.noseDrop();
    if (heldFor(drop > m_thresholds.nodDropMin)) m_begun = true;
    return m_begun && drop < m_thresholds.nodDropMin / 2;
}

ChallengePlan::ChallengePlan(std::uint8_t random, const ChallengeBaseline& baseline,
                             const ChallengeThresholds& thresholds, Instant now)
    : m_baseline(baseline),
      m_thresholds(thresholds),
      m_second(signFirst(random) ? motion(random) : sign(random, baseline, thresholds)),
      m_current(signFirst(random) ? sign(random, baseline, thresholds) : motion(random), baseline, thresholds),
      m_eyes(FaceGuidance::Blink, baseline, thresholds),
      m_askedAt(now) {
    for (const int next : {1, 2}) {
        const FaceGuidance spare = motion(static_cast<std::uint8_t>(random % 3 + next));
        if (spare != m_second && spare != guidance()) m_spare.push_back(spare);
    }
    const bool nearerAsked = m_second == FaceGuidance::ComeNearer || guidance() == FaceGuidance::ComeNearer;
    if (baseline.roomToComeNearer(thresholds) && !nearerAsked) m_spare.push_back(FaceGuidance::ComeNearer);
}

ChallengePlan::State ChallengePlan::observe(const ChallengeObservation& seen, Instant now) {
    if (m_eyes.observe(seen)) {
        m_blinkSeen = true;
        m_eyes = Challenge(FaceGuidance::Blink, m_baseline, m_thresholds);
    }
    if (m_current.observe(seen)) {
        if (++m_answered < 2) {
            ask(m_second, now);
            return State::Asking;
        }
        // Eyes that can be read and never blink are a mask's or a picture's, or a person's who needs a person.
        return m_blinkOwed && !m_blinkSeen ? State::Failed : State::Done;
    }
    if (now - m_askedAt <= m_thresholds.timeLimit) return State::Asking;
    m_blinkOwed = m_blinkOwed || guidance() == FaceGuidance::Blink;
    const auto instead = replacement();
    if (!instead) return State::Failed;
    ask(*instead, now);
    return State::Asking;
}

void ChallengePlan::ask(FaceGuidance guidance, Instant now) {
    m_current = Challenge(guidance, m_baseline, m_thresholds);
    m_askedAt = now;
}

// A movement is replaced by a movement: coming nearer shows no depth to speak of, a picture can do it.
std::optional<FaceGuidance> ChallengePlan::replacement() {
    if (m_replaced >= m_thresholds.replacementsMax) return std::nullopt;
    const bool nearerWillDo = guidance() == FaceGuidance::Blink;
    const auto found = std::ranges::find_if(
        m_spare, [&](FaceGuidance spare) { return (spare == FaceGuidance::ComeNearer) == nearerWillDo; });
    const auto chosen = found != m_spare.end() || !nearerWillDo ? found : m_spare.begin();
    if (chosen == m_spare.end()) return std::nullopt;
    const FaceGuidance instead = *chosen;
    m_spare.erase(chosen);
    ++m_replaced;
    return instead;
}

}  // namespace simkiosk
