#include "vision/evaluation/match_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace simkiosk {
namespace {

std::uint64_t countFrom(const std::vector<double>& ascending, double threshold) {
    return static_cast<std::uint64_t>(ascending.end() - std::ranges::lower_bound(ascending, threshold));
}

double justAbove(double score) { return std::nextafter(score, std::numeric_limits<double>::infinity()); }

struct FoldedPair {
    double score = 0;
    bool same = false;
    int fold = 0;
};

std::vector<FoldedPair> foldsOf(std::span<const ScoredPair> pairs, std::size_t genuine) {
    const std::size_t impostor = pairs.size() - genuine;
    std::vector<FoldedPair> folded;
    folded.reserve(pairs.size());
    std::array<std::size_t, 2> seen{};
    for (const ScoredPair& pair : pairs) {
        const std::size_t nth = seen[pair.same ? 1 : 0]++;
        folded.push_back({pair.score, pair.same, static_cast<int>(nth * 10 / (pair.same ? genuine : impostor))});
    }
    std::ranges::sort(folded, {}, &FoldedPair::score);
    return folded;
}

// The threshold with the most right answers on all folds but one; `pairs` ascending.
double bestThreshold(const std::vector<FoldedPair>& pairs, int leftOut) {
    // From below all scores (everything is the same person) upwards: each pair passed is now called different.
    std::int64_t right = 0;
    for (const FoldedPair& pair : pairs) right += pair.fold != leftOut && pair.same ? 1 : 0;
    std::int64_t best = right;
    double low = pairs.front().score;
    double high = low;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].fold != leftOut) right += pairs[i].same ? -1 : 1;
        const bool last = i + 1 == pairs.size();
        if (!last && pairs[i + 1].score == pairs[i].score) continue;
        const double from = justAbove(pairs[i].score);
        const double to = last ? from : pairs[i + 1].score;
        if (right > best) {
            best = right;
            low = from;
            high = to;
        } else if (right == best && high == pairs[i].score) {
            high = to;  // the same plateau goes on
        }
    }
    return (low + high) / 2;
}

double accuracyOf(const std::vector<FoldedPair>& pairs, int fold, double threshold) {
    std::size_t right = 0;
    std::size_t all = 0;
    for (const FoldedPair& pair : pairs) {
        if (pair.fold != fold) continue;
        ++all;
        right += (pair.score >= threshold) == pair.same ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(all);
}

}  // namespace

MatchStatistics::MatchStatistics(std::span<const ScoredPair> pairs) {
    for (const ScoredPair& pair : pairs) (pair.same ? m_genuine : m_impostor).push_back(pair.score);
    std::ranges::sort(m_genuine);
    std::ranges::sort(m_impostor);
}

ErrorRates MatchStatistics::at(double threshold) const {
    return {.threshold = threshold,
            .falseMatch = {countFrom(m_impostor, threshold), m_impostor.size()},
            .falseNonMatch = {m_genuine.size() - countFrom(m_genuine, threshold), m_genuine.size()}};
}

std::vector<ErrorRates> MatchStatistics::curve() const {
    double low = 1;
    double high = -1;
    for (const auto* scores : {&m_genuine, &m_impostor}) {
        if (scores->empty()) continue;
        low = std::min(low, scores->front());
        high = std::max(high, scores->back());
    }
    std::vector<ErrorRates> points;
    for (int step = static_cast<int>(std::floor(low * 100)); step <= static_cast<int>(std::ceil(high * 100)); ++step) {
        points.push_back(at(step / 100.0));
    }
    return points;
}

// Where the two step functions cross; between two scores the mean of both rates (ISO/IEC 19795-1 gives no other rule).
std::optional<EqualErrorRate> MatchStatistics::equalErrorRate() const {
    if (m_genuine.empty() || m_impostor.empty()) return std::nullopt;
    // Both rates change just above a score.
    std::vector<double> thresholds{std::min(m_genuine.front(), m_impostor.front())};
    for (const auto* scores : {&m_genuine, &m_impostor}) {
        for (const double score : *scores) thresholds.push_back(justAbove(score));
    }
    std::ranges::sort(thresholds);
    // FNMR - FMR rises with the threshold: the last one where it is not above zero, and the next.
    const auto difference = [this](double threshold) {
        const ErrorRates rates = at(threshold);
        return rates.falseNonMatch.value() - rates.falseMatch.value();
    };
    auto above = std::ranges::partition_point(thresholds, [&](double t) { return difference(t) <= 0; });
    if (above == thresholds.end()) --above;
    const auto below = above == thresholds.begin() ? above : above - 1;
    const double chosen = std::abs(difference(*below)) <= std::abs(difference(*above)) ? *below : *above;
    const ErrorRates rates = at(chosen);
    return EqualErrorRate{(rates.falseMatch.value() + rates.falseNonMatch.value()) / 2, chosen};
}

AtFalseAcceptRate MatchStatistics::atFalseAcceptRate(double target) const {
    AtFalseAcceptRate result;
    result.target = target;
    // A little more than it says: 1,000 · 0.001 is not to fail by a rounding.
    const auto allowed = static_cast<std::size_t>(static_cast<double>(m_impostor.size()) * target + 1e-9);
    if (allowed >= m_impostor.size()) return result;
    result.shown = allowed >= 1;
    const double threshold = justAbove(m_impostor[m_impostor.size() - 1 - allowed]);
    result.threshold = threshold;
    result.trueAccept = {countFrom(m_genuine, threshold), m_genuine.size()};
    result.falseAccept = {countFrom(m_impostor, threshold), m_impostor.size()};
    return result;
}

std::optional<TenFold> tenFoldAccuracy(std::span<const ScoredPair> pairs) {
    const auto genuine = static_cast<std::size_t>(std::ranges::count_if(pairs, &ScoredPair::same));
    if (pairs.size() < kTenFoldPairsMin || genuine < 10 || pairs.size() - genuine < 10) return std::nullopt;
    const auto folded = foldsOf(pairs, genuine);
    TenFold result;
    for (int fold = 0; fold < 10; ++fold) {
        const auto at = static_cast<std::size_t>(fold);
        result.thresholds[at] = bestThreshold(folded, fold);
        result.accuracies[at] = accuracyOf(folded, fold, result.thresholds[at]);
    }
    result.accuracy = std::reduce(result.accuracies.begin(), result.accuracies.end()) / 10;
    double squares = 0;
    for (const double accuracy : result.accuracies) squares += std::pow(accuracy - result.accuracy, 2);
    result.standardError = std::sqrt(squares / 9) / std::sqrt(10.0);
    return result;
}

}  // namespace simkiosk
