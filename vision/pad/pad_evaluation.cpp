#include "vision/pad/pad_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace simkiosk {
namespace {

constexpr std::size_t kRocPointsMax = 201;

// P(X <= k), X binomial.
double binomialAtMost(int k, int n, double p) {
    double sum = 0;
    for (int i = 0; i <= k; ++i) {
        sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(i + 1.0) - std::lgamma(n - i + 1.0) + i * std::log(p) +
                        (n - i) * std::log1p(-p));
    }
    return sum;
}

// Where a probability that falls with p crosses `level`.
template <typename Falling>
double crossing(Falling probability, double level) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (probability(middle) > level ? low : high) = middle;
    }
    return (low + high) / 2;
}

double worstApcer(const std::map<std::string, std::vector<double>>& attacks, double threshold) {
    double worst = 0;
    for (const auto& [species, scores] : attacks) {
        const auto passed = std::ranges::count_if(scores, [&](double score) { return score >= threshold; });
        worst = std::max(worst, static_cast<double>(passed) / static_cast<double>(scores.size()));
    }
    return worst;
}

// Mann-Whitney: how often a bona fide presentation scores above an attack.
double areaUnder(const std::vector<double>& live, std::vector<double> attacks) {
    std::ranges::sort(attacks);
    double above = 0;
    for (const double score : live) {
        const auto [first, last] = std::ranges::equal_range(attacks, score);
        above += static_cast<double>(first - attacks.begin()) + static_cast<double>(last - first) / 2;
    }
    return above / (static_cast<double>(live.size()) * static_cast<double>(attacks.size()));
}

void addRoc(const std::vector<JudgedPresentation>& judged, PadEvaluation& result) {
    std::map<std::string, std::vector<double>> attacks;
    std::vector<double> live;
    std::vector<double> allAttacks;
    for (const auto& one : judged) {
        if (!one.scored) continue;
        ++result.scored;
        if (one.bonaFide) {
            live.push_back(one.liveness);
            continue;
        }
        attacks[one.species].push_back(one.liveness);
        allAttacks.push_back(one.liveness);
    }
    if (live.empty() || allAttacks.empty()) return;
    std::set<double> distinct(live.begin(), live.end());
    distinct.insert(allAttacks.begin(), allAttacks.end());
    std::vector<double> thresholds(distinct.begin(), distinct.end());
    thresholds.push_back(thresholds.back() + 1e-9);  // nobody passes
    const std::size_t points = std::min(kRocPointsMax, thresholds.size());
    double nearest = 2;
    for (std::size_t i = 0; i < points; ++i) {
        const double threshold = thresholds[points == 1 ? 0 : i * (thresholds.size() - 1) / (points - 1)];
        const auto refused = std::ranges::count_if(live, [&](double score) { return score < threshold; });
        const RocPoint point{threshold, worstApcer(attacks, threshold),
                             static_cast<double>(refused) / static_cast<double>(live.size())};
        result.roc.push_back(point);
        if (std::abs(point.apcer - point.bpcer) >= nearest) continue;
        nearest = std::abs(point.apcer - point.bpcer);
        result.equalErrorRate = (point.apcer + point.bpcer) / 2;
    }
    result.areaUnderCurve = areaUnder(live, allAttacks);
}

}  // namespace

Proportion proportion(int errors, int count) {
    Proportion result{.errors = errors, .count = count};
    if (count == 0) return result;
    constexpr double kTail = 0.025;
    result.rate = static_cast<double>(errors) / count;
    if (errors > 0) result.low = crossing([&](double p) { return binomialAtMost(errors - 1, count, p); }, 1 - kTail);
    if (errors < count) result.high = crossing([&](double p) { return binomialAtMost(errors, count, p); }, kTail);
    return result;
}

PadEvaluation evaluatePad(const std::vector<JudgedPresentation>& judged) {
    struct Count {
        int all = 0;
        int live = 0;
        int attack = 0;
    };
    std::map<std::string, Count> attacks;
    Count bonaFides;
    for (const auto& one : judged) {
        Count& count = one.bonaFide ? bonaFides : attacks[one.species];
        ++count.all;
        count.live += one.state == PadState::Live ? 1 : 0;
        count.attack += one.state == PadState::Attack ? 1 : 0;
    }
    PadEvaluation result;
    for (const auto& [species, count] : attacks) {
        result.species.push_back(
            {species, proportion(count.live, count.all), proportion(count.all - count.live - count.attack, count.all)});
    }
    result.bpcer = proportion(bonaFides.attack, bonaFides.all);
    result.bonaFideUndecided = proportion(bonaFides.all - bonaFides.live - bonaFides.attack, bonaFides.all);
    addRoc(judged, result);
    return result;
}

}  // namespace simkiosk
