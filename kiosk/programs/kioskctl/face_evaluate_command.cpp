// kioskctl face evaluate --pairs FILE --root DIR
#include <boost/json/array.hpp>
#include <fstream>
#include <iostream>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "vision/evaluation/evaluate_pairs.hpp"
#include "vision/evaluation/threshold_proposal.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr int kMostJobs = 64;
constexpr std::size_t kFailuresListed = 20;

struct EvaluateOptions {
    std::string pairs;
    std::string root;
    std::string models;
    std::string chipPhoto;
    std::string scoresOut;
    int jobs = 1;
};

json::object atThreshold(const MatchStatistics& statistics, double threshold) {
    const ErrorRates rates = statistics.at(threshold);
    return {{"threshold", threshold}, {"fmr", rateJson(rates.falseMatch)}, {"fnmr", rateJson(rates.falseNonMatch)}};
}

json::array curveOf(const MatchStatistics& statistics) {
    json::array points;
    for (const ErrorRates& rates : statistics.curve()) {
        points.push_back(
            {{"threshold", rates.threshold}, {"fmr", rates.falseMatch.value()}, {"fnmr", rates.falseNonMatch.value()}});
    }
    return points;
}

json::object acceptRates(const MatchStatistics& statistics) {
    json::object result;
    for (const auto& [name, target] : {std::pair("1e-2", 1e-2), {"1e-3", 1e-3}, {"1e-4", 1e-4}}) {
        const AtFalseAcceptRate found = statistics.atFalseAcceptRate(target);
        if (!found.threshold) {
            result[name] = nullptr;
            continue;
        }
        const Interval bounds = found.trueAccept.bounds();
        const Interval far = found.falseAccept.bounds();
        result[name] = {{"tar", found.trueAccept.value()},
                        {"bounds95", json::array{bounds.low, bounds.high}},
                        {"threshold", *found.threshold},
                        {"false_accepts", found.falseAccept.events},
                        {"far_bounds95", json::array{far.low, far.high}},
                        {"shown", found.shown}};
    }
    return result;
}

// Which of the three the impostor comparisons are too few for, in words.
json::value unsupported(const json::object& rates, std::size_t impostor) {
    std::string names;
    for (const auto& [name, value] : rates) {
        if (value.is_null() || !value.at("shown").as_bool()) names += (names.empty() ? "" : ", ") + std::string(name);
    }
    if (names.empty()) return nullptr;
    return json::string("FAR " + names + ": " + std::to_string(impostor) +
                        " impostor comparisons cannot show it (at least 1/FAR are needed); the true accept rate given "
                        "is the one without any false accept here");
}

json::value tenFoldOf(const PairEvaluation& evaluation) {
    const auto folds = tenFoldAccuracy(evaluation.decisions);
    if (!folds) return nullptr;
    return {{"accuracy", folds->accuracy},
            {"standard_error", folds->standardError},
            {"accuracies", json::array(folds->accuracies.begin(), folds->accuracies.end())},
            {"thresholds", json::array(folds->thresholds.begin(), folds->thresholds.end())}};
}

json::object report(const PairEvaluation& evaluation) {
    const MatchStatistics statistics(evaluation.scores);
    const FaceThresholds thresholds;
    json::array failures;
    for (const AcquisitionFailure& failure : evaluation.failures) {
        if (failures.size() == kFailuresListed) break;
        failures.push_back({{"picture", failure.picture}, {"reason", failure.reason}});
    }
    auto acquisition = rateJson(Rate{evaluation.failures.size(), evaluation.pictures});
    acquisition["pictures"] = std::move(failures);
    auto accept = acceptRates(statistics);
    json::value note = unsupported(accept, statistics.impostor());
    const auto equal = statistics.equalErrorRate();
    return {{"model", modelId(thresholds)},
            {"pairs", evaluation.decisions.size()},
            {"genuine", statistics.genuine()},
            {"impostor", statistics.impostor()},
            {"pictures", evaluation.pictures},
            {"failure_to_acquire", std::move(acquisition)},
            {"eer", equal ? json::value(equal->rate) : json::value(nullptr)},
            {"eer_threshold", equal ? json::value(equal->threshold) : json::value(nullptr)},
            {"tar_at_far", std::move(accept)},
            {"note", std::move(note)},
            {"ten_fold", tenFoldOf(evaluation)},
            {"at_accept", atThreshold(statistics, thresholds.match.accept)},
            {"at_retry", atThreshold(statistics, thresholds.match.retry)},
            {"curve", curveOf(statistics)}};
}

Result<void> writeScores(const std::string& path, const std::vector<ScoredPair>& scores) {
    std::ofstream file(path, std::ios::trunc);
    file << "score,same\n";
    for (const ScoredPair& pair : scores) file << scoreLine(pair);
    if (!file.flush()) return fail(ErrorCode::Storage, "the scores cannot be written");
    return {};
}

int evaluate(const Output& output, const EvaluateOptions& options) {
    const auto text = readListFile(options.pairs);
    if (!text) return output.failure(aboutFiles(text.error()));
    const auto list = parsePairList(*text);
    if (!list) return output.failure(aboutFiles(list.error()));
    PairEvaluationSettings settings{.root = options.root,
                                    .models = faceModelFolder(options.models),
                                    .jobs = options.jobs,
                                    .reducedTo = chipPhotoNamed(options.chipPhoto),
                                    .progress = {}};
    if (!output.json) {
        settings.progress = [](std::size_t done, std::size_t all) {
            std::cerr << '\r' << done << " of " << all << " pictures" << (done == all ? "\n" : "") << std::flush;
        };
    }
    const auto evaluation = evaluatePairs(*list, settings);
    if (!evaluation) return output.failure(aboutFiles(evaluation.error()));
    if (!options.scoresOut.empty()) {
        const auto written = writeScores(options.scoresOut, evaluation->scores);
        if (!written) return output.failure(aboutFiles(written.error()));
    }
    return output.success(report(*evaluation));
}

}  // namespace

void addFaceEvaluate(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<EvaluateOptions>();
    auto* command = group.add_subcommand("evaluate", "error rates over a list of pairs of pictures")->fallthrough();
    command->add_option("--pairs", options->pairs, "CSV: a,b,same (1 or 0)")->required()->type_name("FILE");
    command->add_option("--root", options->root, "the list's paths are below it")->required()->type_name("DIR");
    command->add_option("--jobs", options->jobs, "threads, each with its own nets")
        ->check(CLI::Range(1, kMostJobs))
        ->capture_default_str();
    command->add_option("--chip-photo", options->chipPhoto, "reduce the first picture of each pair to 102 x 126 pixels")
        ->check(CLI::IsMember({"webp", "jpeg"}));
    command->add_option("--scores-out", options->scoresOut, "write score,same of every comparison, for calibrate")
        ->type_name("FILE");
    addModelsOption(*command, options->models);
    command->callback([&line, options] { line.action = [&line, options] { return evaluate(line.output, *options); }; });
}

}  // namespace simkiosk
