#include "vision/quality/face_placement.hpp"

#include <algorithm>

namespace simkiosk {
namespace {

constexpr double kNearerBy = 1.05;       // of the least height
constexpr double kFartherBy = 0.95;      // of the most
constexpr double kTowardsMiddle = 0.75;  // of the most offset
constexpr double kOffTheEdge = 0.02;     // of the frame's height, besides the least margin
constexpr double kMovingBy = 0.08;       // of the frame's height: a nod, a step nearer

double leastHeight(const FaceQuality& quality, const QualityThresholds& thresholds) {
    return thresholds.faceHeightMin * std::max(1.0, quality.frameHeight / 720);
}

// What was asked for has not been done yet.
bool stillNeeded(FaceGuidance asked, const FaceQuality& quality, const QualityThresholds& thresholds) {
    const double beside = thresholds.centreOffsetMax * kTowardsMiddle;
    const double margin = thresholds.edgeMarginMin + kOffTheEdge;
    switch (asked) {
        case FaceGuidance::ComeCloser: return quality.faceHeight < kNearerBy * leastHeight(quality, thresholds);
        case FaceGuidance::MoveBack:
            return quality.faceHeight > kFartherBy * thresholds.faceHeightMaxFraction * quality.frameHeight;
        case FaceGuidance::MoveRight: return quality.besideMiddle > beside;
        case FaceGuidance::MoveLeft: return quality.besideMiddle < -beside;
        case FaceGuidance::RaiseHead: return quality.marginBelow < margin;
        case FaceGuidance::LowerHead: return quality.marginAbove < margin;
        default: return false;
    }
}

}  // namespace

std::optional<FaceGuidance> placementObstacle(const FaceQuality& quality, const QualityThresholds& thresholds) {
    if (quality.faceHeight < leastHeight(quality, thresholds)) return FaceGuidance::ComeCloser;
    if (quality.faceHeight > thresholds.faceHeightMaxFraction * quality.frameHeight) return FaceGuidance::MoveBack;
    if (quality.besideMiddle > thresholds.centreOffsetMax) return FaceGuidance::MoveRight;
    if (quality.besideMiddle < -thresholds.centreOffsetMax) return FaceGuidance::MoveLeft;
    if (quality.marginBelow < thresholds.edgeMarginMin) return FaceGuidance::RaiseHead;
    if (quality.marginAbove < thresholds.edgeMarginMin) return FaceGuidance::LowerHead;
    return std::nullopt;
}

std::optional<FaceGuidance> FacePlacement::judge(const FaceQuality& quality, const QualityThresholds& thresholds,
                                                 bool moving) {
    FaceQuality seen = quality;
    if (moving) {
        seen.marginAbove += kMovingBy;
        seen.marginBelow += kMovingBy;
    }
    if (!m_asked || !stillNeeded(*m_asked, seen, thresholds)) m_asked = placementObstacle(seen, thresholds);
    return m_asked;
}

}  // namespace simkiosk
