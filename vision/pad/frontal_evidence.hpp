// What the passive PAD net said about the frontal frames of one track, and whether that is enough.
#pragma once

#include <vector>

#include "vision/face/thresholds.hpp"
#include "vision/pad/pad_signal.hpp"

namespace simkiosk {

double median(std::vector<double> values);  // 0 for none

class FrontalEvidence {
   public:
    explicit FrontalEvidence(const PadThresholds& thresholds) : m_thresholds(thresholds) {}

    enum class Answer { TooFew, Live, Attack };

    void add(double liveScore) {
        if (m_scores.size() < kRemembered) m_scores.push_back(liveScore);
    }
    // Live as soon as the median of enough frames says so; Attack only after it had every chance to recover.
    Answer answer(int framesMin) const;
    double score() const { return median(m_scores); }
    // "pad_passive"; measured: the median, 0..1. What it says now, without a chance to recover.
    PadSignal signal(int framesMin) const;
    int frames() const { return static_cast<int>(m_scores.size()); }

   private:
    static constexpr std::size_t kRemembered = 600;  // a minute
    PadThresholds m_thresholds;
    std::vector<double> m_scores;
};

}  // namespace simkiosk
