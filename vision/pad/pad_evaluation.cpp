#include "vision/pad/pad_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace simkiosk {
namespace {

constexpr std::size_t kLinesMax = 100'000;
constexpr std::size_t kRocPointsMax = 201;

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// Nothing: a quote is not closed.
std::optional<std::vector<std::string>> cellsOf(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    if (quoted) return std::nullopt;
    for (std::string& cell : cells) cell = trimmed(cell);
    return cells;
}

// Nothing: neither.
std::optional<bool> bonaFide(const std::string& label) {
    static const std::set<std::string> live{"live", "bonafide", "bona_fide", "bona-fide", "bona fide",
                                            "real", "genuine",  "1",         "true"};
    if (live.contains(label)) return true;
    if (label == "0" || label == "false") return false;
    constexpr std::array<std::string_view, 15> kAttacks{"attack", "spoof", "fake",   "print",   "replay",
                                                        "mask",   "cut",   "photo",  "video",   "screen",
                                                        "paper",  "swap",  "inject", "display", "presentation"};
    const bool attack =
        std::ranges::any_of(kAttacks, [&](std::string_view word) { return label.find(word) != std::string::npos; });
    return attack ? std::optional(false) : std::nullopt;
}

std::string speciesOf(const std::string& label, const std::vector<std::string>& cells) {
    if (cells.size() > 2 && !cells[2].empty()) return cells[2];
    static const std::set<std::string> general{"attack", "spoof", "fake", "0", "false"};
    return general.contains(label) ? "attack" : label;
}

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

Result<std::vector<LabelledPresentation>> readPresentationList(std::string_view csv) {
    std::vector<LabelledPresentation> list;
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
    const auto wrong = [](std::size_t line, const std::string& what) {
        return fail(ErrorCode::Malformed, "the list's line " + std::to_string(line) + ": " + what);
    };
    for (std::size_t line = 1; !csv.empty(); ++line) {
        if (line > kLinesMax) return fail(ErrorCode::Unsupported, "the list has more than 100,000 lines");
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        const std::string_view text = trimmed(csv.substr(0, end));
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (text.empty()) continue;
        const auto cells = cellsOf(text);
        if (!cells) return wrong(line, "a quote is not closed");
        if (cells->size() < 2 || cells->size() > 3) return wrong(line, "it is not path,label[,species]");
        const std::string label = lowered((*cells)[1]);
        if (list.empty() && lowered((*cells)[0]) == "path" && label == "label") continue;
        if ((*cells)[0].empty()) return wrong(line, "the path is empty");
        const auto live = bonaFide(label);
        if (!live) return wrong(line, "the label \"" + (*cells)[1] + "\" is neither live nor an attack");
        list.push_back({(*cells)[0], *live, *live ? "" : speciesOf(label, *cells)});
    }
    if (list.empty()) return fail(ErrorCode::Malformed, "the list is empty");
    return list;
}

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
