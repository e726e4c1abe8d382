#include "vision/evaluation/threshold_proposal.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <cmath>
#include <cstdio>

#include "platform/base/number.hpp"
#include "vision/evaluation/list_text.hpp"

namespace simkiosk {
namespace {

constexpr std::size_t kMostScores = 20'000'000;

std::optional<ScoredPair> fromCsv(std::string_view line) {
    const auto fields = splitCsvLine(line);
    if (!fields || fields->size() != 2) return std::nullopt;
    const auto score = numberIn<double>((*fields)[0]);
    const auto same = samePerson((*fields)[1]);
    if (!score || !same) return std::nullopt;
    return ScoredPair{*score, *same};
}

std::optional<ScoredPair> fromJson(std::string_view line) {
    boost::system::error_code error;
    const auto value = boost::json::parse(boost::json::string_view(line.data(), line.size()), error);
    const auto* object = error ? nullptr : value.if_object();
    const auto* score = object ? object->if_contains("score") : nullptr;
    const auto* same = object ? object->if_contains("same") : nullptr;
    if (!score || !same || !score->is_number()) return std::nullopt;
    const auto number = score->to_number<double>(error);
    if (same->is_bool()) return ScoredPair{number, same->get_bool()};
    const auto* one = same->if_int64();
    if (error || !one || (*one != 0 && *one != 1)) return std::nullopt;
    return ScoredPair{number, *one == 1};
}

std::vector<double> impostorScores(const std::vector<ScoredPair>& scores) {
    std::vector<double> impostor;
    for (const ScoredPair& pair : scores) {
        if (!pair.same) impostor.push_back(pair.score);
    }
    std::ranges::sort(impostor);
    return impostor;
}

// Nothing: not even a threshold above all scores would be shown to hold the target.
std::optional<ProposedThreshold> lowestWithin(const MatchStatistics& statistics, const std::vector<double>& impostor,
                                              double target, double confidence) {
    const std::uint64_t count = impostor.size();
    if (count == 0 || upperBound(0, count, confidence) > target) return std::nullopt;
    std::uint64_t errors = 0;
    std::uint64_t tooMany = count;
    while (tooMany - errors > 1) {
        const std::uint64_t middle = errors + (tooMany - errors) / 2;
        (upperBound(middle, count, confidence) <= target ? errors : tooMany) = middle;
    }
    // Above the score that would be one error too many, in steps a person can read and type.
    double threshold = (std::floor(impostor[impostor.size() - 1 - errors] * 1000) + 1) / 1000;
    const ErrorRates rates = statistics.at(threshold);
    return ProposedThreshold{rates, upperBound(rates.falseMatch.events, count, confidence)};
}

}  // namespace

Result<std::vector<ScoredPair>> parseScores(std::string_view text) {
    std::vector<ScoredPair> scores;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || (number == 1 && line == "score,same")) continue;
        const auto pair = line.front() == '{' ? fromJson(line) : fromCsv(line);
        if (!pair || !(std::abs(pair->score) <= 1 + 1e-6)) {
            return fail(ErrorCode::Malformed, "line " + std::to_string(number) +
                                                  " of the scores: expected 0.61,1 or {\"score\":0.61,\"same\":1} with "
                                                  "a score from -1 to 1");
        }
        if (scores.size() == kMostScores) return fail(ErrorCode::Unsupported, "more than 20 million scores");
        scores.push_back(*pair);
    }
    if (scores.empty()) return fail(ErrorCode::Malformed, "there are no scores in the file");
    return scores;
}

std::string scoreLine(const ScoredPair& pair) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6f,%d\n", pair.score, pair.same ? 1 : 0);
    return text.data();
}

std::uint64_t impostorComparisonsNeeded(double targetFmr, double confidence) {
    return static_cast<std::uint64_t>(std::ceil(std::log(1 - confidence) / std::log1p(-targetFmr)));
}

Result<ThresholdProposal> proposeThresholds(const std::vector<ScoredPair>& scores, const ProposalSettings& settings) {
    const auto impostor = impostorScores(scores);
    const MatchStatistics statistics(scores);
    const auto accept = lowestWithin(statistics, impostor, settings.targetFmr, settings.confidence);
    if (!accept) {
        return fail(ErrorCode::Unsupported,
                    std::to_string(impostor.size()) +
                        " comparisons of different people cannot show this false match rate; at least " +
                        std::to_string(impostorComparisonsNeeded(settings.targetFmr, settings.confidence)) +
                        " are needed, without any above the threshold");
    }
    if (accept->rates.threshold > 1) {
        return fail(ErrorCode::Unsupported, "different people reach the highest score: these are not scores of faces");
    }
    // More errors are allowed, so there is one.
    const auto retry = lowestWithin(statistics, impostor, std::min(settings.retryFmr(), 0.5), settings.confidence);
    return ThresholdProposal{*accept, retry.value_or(*accept)};
}

}  // namespace simkiosk
