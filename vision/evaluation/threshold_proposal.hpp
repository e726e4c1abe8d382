// From a site's recorded scores to thresholds whose false match rate is bounded, or to the reason why not.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "vision/evaluation/match_statistics.hpp"

namespace simkiosk {

// One comparison a line: CSV "score,same" (with or without that header) or JSON {"score":0.61,"same":1}; scores -1..1,
// same 1 or 0, true or false. Malformed names the line. No pictures, no names: they are not needed.
Result<std::vector<ScoredPair>> parseScores(std::string_view text);
// One line of the CSV form.
std::string scoreLine(const ScoredPair& pair);

struct ProposalSettings {
    double targetFmr = 1e-3;   // accepted at most, 0..0.1
    double confidence = 0.95;  // that the true rate is not above it
    // Below the second threshold it is another person; between the two a person decides.
    double retryFmr() const { return targetFmr * 10; }
};

struct ProposedThreshold {
    ErrorRates rates;
    double fmrUpperBound = 1;  // one-sided, at the confidence asked for
};

struct ThresholdProposal {
    ProposedThreshold accept;
    ProposedThreshold retry;
};

// Impostor comparisons without which not even zero errors would show the target: ln(1 - confidence) / ln(1 - target).
std::uint64_t impostorComparisonsNeeded(double targetFmr, double confidence);

// The lowest thresholds (rounded up to 0.001) whose upper bound is within the target. Unsupported: too few impostor
// comparisons, or even the highest score does not separate; the message says how many are needed.
Result<ThresholdProposal> proposeThresholds(const std::vector<ScoredPair>& scores, const ProposalSettings& settings);

}  // namespace simkiosk
