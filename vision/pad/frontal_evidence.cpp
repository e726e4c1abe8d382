#include "vision/pad/frontal_evidence.hpp"

#include <algorithm>

namespace simkiosk {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

FrontalEvidence::Answer FrontalEvidence::answer(int framesMin) const {
    if (frames() < framesMin) return Answer::TooFew;
    if (score() >= m_thresholds.liveMin) return Answer::Live;
    return frames() < m_thresholds.frontalFramesMax ? Answer::TooFew : Answer::Attack;
}

PadSignal FrontalEvidence::signal(int framesMin) const {
    PadSignal signal{.name = "pad_passive", .measured = score(), .threshold = m_thresholds.liveMin, .frames = frames()};
    signal.liveness = livenessBetween(signal.measured, 0, m_thresholds.liveMin, 1);
    if (frames() < framesMin) return signal;
    signal.state = signal.measured >= m_thresholds.liveMin ? PadState::Live : PadState::Attack;
    return signal;
}

}  // namespace simkiosk
