// What a list of scores says about a verifier, in the words of ISO/IEC 19795-1. Arithmetic only.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "vision/evaluation/binomial.hpp"

namespace simkiosk {

struct ScoredPair {
    double score = 0;
    bool same = false;
};

// At `threshold` and above two pictures are called the same person.
struct ErrorRates {
    double threshold = 0;
    Rate falseMatch;     // of the impostor comparisons
    Rate falseNonMatch;  // of the genuine comparisons
};

struct EqualErrorRate {
    double rate = 0;
    double threshold = 0;
};

// The most genuine comparisons that can be accepted while at most `target` of the impostor ones are.
struct AtFalseAcceptRate {
    double target = 0;
    // Nothing without impostor comparisons.
    std::optional<double> threshold;
    // Fewer than 1 / target impostor comparisons cannot show so low a rate: the threshold is then the lowest that
    // accepts none of them, an estimate.
    bool shown = false;
    Rate trueAccept;
    Rate falseAccept;
};

struct TenFold {
    double accuracy = 0;       // mean of the ten
    double standardError = 0;  // of the mean: deviation / sqrt(10)
    std::array<double, 10> accuracies{};
    std::array<double, 10> thresholds{};  // each chosen on the other nine
};

// A sorted copy of the scores that answers all questions. Without genuine or without impostor comparisons the rates
// that need them have no trials.
class MatchStatistics {
   public:
    explicit MatchStatistics(std::span<const ScoredPair> pairs);

    std::size_t genuine() const { return m_genuine.size(); }
    std::size_t impostor() const { return m_impostor.size(); }

    ErrorRates at(double threshold) const;
    // Thresholds from the lowest to the highest score in steps of 0.01.
    std::vector<ErrorRates> curve() const;
    std::optional<EqualErrorRate> equalErrorRate() const;
    AtFalseAcceptRate atFalseAcceptRate(double target) const;

   private:
    std::vector<double> m_genuine;  // ascending
    std::vector<double> m_impostor;
};

inline constexpr std::size_t kTenFoldPairsMin = 1'000;

// As LFW View 2: ten folds in the order of the list, genuine and impostor pairs divided alike (with 300 and 300 in
// turn these are its sets); the threshold of each is the one with the best accuracy on the other nine, the middle
// where several are. Nothing below kTenFoldPairsMin pairs or without ten of both kinds.
std::optional<TenFold> tenFoldAccuracy(std::span<const ScoredPair> pairs);

}  // namespace simkiosk
