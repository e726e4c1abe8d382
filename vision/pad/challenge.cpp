#include "vision/pad/challenge.hpp"

#include <array>

#include "vision/pad/frontal_evidence.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kBaselineFrames = 60;

}  // namespace

void ChallengeBaseline::add(const ChallengeObservation& frontal, const ChallengeThresholds& thresholds) {
    if (m_noseOffsets.size() >= kBaselineFrames) return;
    m_noseOffsets.push_back(frontal.noseOffset);
    const bool open = frontal.eyesOpen > thresholds.eyeOpenMin;
    if (open) m_eyeAspects.push_back(frontal.eyeAspect);
    m_openFrames = open ? m_openFrames + 1 : 0;
}

double ChallengeBaseline::noseOffset() const { return median(m_noseOffsets); }
double ChallengeBaseline::eyeAspect() const { return median(m_eyeAspects); }
bool ChallengeBaseline::eyesKnown(const ChallengeThresholds& thresholds) const {
    return m_openFrames >= thresholds.eyeBaselineFrames;
}

Challenge Challenge::draw(std::uint8_t random, const ChallengeBaseline& baseline,
                          const ChallengeThresholds& thresholds) {
    constexpr std::array kAll{FaceGuidance::TurnLeft, FaceGuidance::TurnRight, FaceGuidance::Blink};
    const std::size_t choices = baseline.eyesKnown(thresholds) ? kAll.size() : kAll.size() - 1;
    return Challenge(kAll[random % choices], baseline, thresholds);
}

bool Challenge::observe(const ChallengeObservation& seen) {
    if (m_guidance == FaceGuidance::Blink) {
        const bool closed = seen.eyesMostOpen < m_thresholds.eyeClosedMax &&
                            seen.eyeAspect < m_thresholds.eyeAspectDrop * m_baseline.eyeAspect();
        const bool openAgain = seen.eyesOpen > m_thresholds.eyeOpenMin;
        if (closed) m_closed = true;
        return m_closed && openAgain;
    }
    const double sign = m_guidance == FaceGuidance::TurnLeft ? 1 : -1;
    const bool turned = sign * (seen.noseOffset - m_baseline.noseOffset()) > m_thresholds.turnOffsetMin;
    m_turnedFrames = turned ? m_turnedFrames + 1 : 0;
    return m_turnedFrames >= m_thresholds.turnFramesMin;
}

}  // namespace simkiosk
