// kioskctl face evaluate --pairs FILE --root DIR
#include <boost/json/array.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "vision/evaluation/evaluate_pairs.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

constexpr int kMostJobs = 64;
constexpr std::size_t kFailuresListed = 20;
constexpr std::size_t kLargestListBytes = std::size_t{2} << 30;

struct EvaluateOptions {
    std::string pairs;
    std::string root;
    std::string models;
    std::string chipPhoto;
    int jobs = 1;
};

json::object toJson(const Rate& rate) {
    const Interval bounds = rate.bounds();
    if (rate.trials == 0) return {{"rate", nullptr}, {"errors", 0}, {"comparisons", 0}, {"bounds95", nullptr}};
    return {{"rate", rate.value()},
            {"errors", rate.events},
            {"comparisons", rate.trials},
            {"bounds95", json::array{bounds.low, bounds.high}}};
}

json::object atThreshold(const MatchStatistics& statistics, double threshold) {
    const ErrorRates rates = statistics.at(threshold);
    return {{"threshold", threshold}, {"fmr", toJson(rates.falseMatch)}, {"fnmr", toJson(rates.falseNonMatch)}};
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
        result[name] = {{"tar", found.trueAccept.value()},
                        {"bounds95", json::array{bounds.low, bounds.high}},
                        {"threshold", *found.threshold},
                        {"false_accepts", found.falseAccept.events}};
    }
    return result;
}

// Which of the three the impostor comparisons are too few for, in words.
json::value unsupported(const json::object& rates, std::size_t impostor) {
    std::string names;
    for (const auto& [name, value] : rates) {
        if (value.is_null()) names += (names.empty() ? "" : ", ") + std::string(name);
    }
    if (names.empty()) return nullptr;
    return json::string("FAR " + names + ": null, because " + std::to_string(impostor) +
                        " impostor comparisons cannot show it (at least 1/FAR are needed)");
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
    auto acquisition = toJson(Rate{evaluation.failures.size(), evaluation.pictures});
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

Result<std::string> readText(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return fail(ErrorCode::NotFound, "the list of pairs cannot be opened");
    const auto size = file.tellg();
    if (size < 0 || static_cast<std::size_t>(size) > kLargestListBytes) {
        return fail(ErrorCode::Unsupported, "the list of pairs is no file, or larger than 2 GiB");
    }
    std::string text(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(text.data(), size)) return fail(ErrorCode::NotFound, "the list of pairs cannot be read");
    return text;
}

int evaluate(const Output& output, const EvaluateOptions& options) {
    const auto text = readText(options.pairs);
    if (!text) return output.failure(text.error());
    const auto list = parsePairList(*text);
    if (!list) return output.failure(list.error());
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
    if (!evaluation) return output.failure(evaluation.error());
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
    addModelsOption(*command, options->models);
    command->callback([&line, options] { line.action = [&line, options] { return evaluate(line.output, *options); }; });
}

}  // namespace simkiosk
