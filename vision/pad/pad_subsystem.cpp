#include "vision/pad/pad_subsystem.hpp"

namespace simkiosk {
namespace {

constexpr int kGridFramesMin = 5;  // of a sequence; one alone may be a net curtain's reflection in glasses

}  // namespace

PadSubsystem::PadSubsystem(const PadThresholds& thresholds)
    : m_passive(thresholds), m_parallax(thresholds), m_grid(thresholds), m_surround(thresholds) {}

void PadSubsystem::add(const PadObservation& frame) {
    if (frame.frontal && frame.liveScore) m_passive.add(*frame.liveScore);
    if (frame.gridPeak) m_grid.add(*frame.gridPeak);
    if (frame.landmarks) m_parallax.add(*frame.landmarks, frame.frontal);
    if (frame.surround) m_surround.add(*frame.surround);
}

PadAssessment PadSubsystem::assess(int passiveFramesMin) const {
    PadAssessment all;
    all.signals = {m_passive.signal(passiveFramesMin), m_parallax.signal(),
                   m_grid.signal(std::min(passiveFramesMin, kGridFramesMin)), m_surround.signal()};
    all.reason = "too_few_frames";
    bool spoken = false;
    for (const PadSignal& signal : all.signals) {
        if (signal.state == PadState::Undecided || (spoken && signal.liveness >= all.liveness)) continue;
        spoken = true;
        all.liveness = signal.liveness;
        if (signal.state != PadState::Attack) continue;
        all.state = PadState::Attack;
        all.reason = signal.name;
    }
    if (all.state != PadState::Attack && all.signals[0].state == PadState::Live) {
        all.state = PadState::Live;
        all.reason = "pad";
    }
    return all;
}

}  // namespace simkiosk
