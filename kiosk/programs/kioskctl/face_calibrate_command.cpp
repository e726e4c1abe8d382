// kioskctl face calibrate --scores FILE
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <ctime>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "vision/evaluation/threshold_proposal.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

namespace {

namespace json = boost::json;

// Fewer do not say how often the right person is turned away; the proposal stands, the note says it.
constexpr std::size_t kGenuineWanted = 300;

struct CalibrateOptions {
    std::string scores;
    std::string site = "this site";
    double fmr = 1e-3;
    double confidence = 0.95;
};

json::object toJson(const ProposedThreshold& proposed) {
    return {{"threshold", proposed.rates.threshold},
            {"fmr", rateJson(proposed.rates.falseMatch)},
            {"fmr_upper_bound", proposed.fmrUpperBound},
            {"fnmr", rateJson(proposed.rates.falseNonMatch)}};
}

std::string configOf(const ThresholdProposal& proposal, const CalibrateOptions& options) {
    const Rate& impostor = proposal.accept.rates.falseMatch;
    const Rate& genuine = proposal.accept.rates.falseNonMatch;
    return fmt::format(
        "[face]\naccept = {:.3f}\nretry = {:.3f}\ncalibration = \"{}, {:%Y-%m-%d}, FMR {:g} at {:g} %, {}+{} "
        "comparisons\"\n",
        proposal.accept.rates.threshold, proposal.retry.rates.threshold, options.site, fmt::gmtime(std::time(nullptr)),
        options.fmr, options.confidence * 100, genuine.trials, impostor.trials);
}

json::array notesOn(const ThresholdProposal& proposal) {
    json::array notes;
    const MatchThresholds shipped;
    if (proposal.accept.rates.falseNonMatch.trials < kGenuineWanted) {
        notes.push_back(
            "fewer than 300 comparisons of the same person: how often the right person is turned away is "
            "hardly known");
    }
    if (proposal.accept.rates.threshold < shipped.accept) {
        notes.push_back("lower than shipped: only if these scores are of the customers of this site, not of its staff");
    }
    notes.push_back("bounds take comparisons as independent; many of few people say less than their number");
    return notes;
}

int calibrate(const Output& output, const CalibrateOptions& options) {
    const auto text = readListFile(options.scores);
    if (!text) return output.failure(aboutFiles(text.error()));
    const auto scores = parseScores(*text);
    if (!scores) return output.failure(aboutFiles(scores.error()));
    const auto proposal = proposeThresholds(*scores, {.targetFmr = options.fmr, .confidence = options.confidence});
    if (!proposal) return output.failure(aboutFiles(proposal.error()));
    return output.success({{"target_fmr", options.fmr},
                           {"confidence", options.confidence},
                           {"accept", toJson(proposal->accept)},
                           {"retry", toJson(proposal->retry)},
                           {"shipped", {{"accept", MatchThresholds{}.accept}, {"retry", MatchThresholds{}.retry}}},
                           {"config", configOf(*proposal, options)},
                           {"notes", notesOn(*proposal)}});
}

}  // namespace

void addFaceCalibrate(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<CalibrateOptions>();
    auto* command = group.add_subcommand("calibrate", "thresholds for a false match rate, from a site's own scores");
    command->fallthrough();
    command->add_option("--scores", options->scores, "lines score,same or {\"score\":0.61,\"same\":1}")
        ->required()
        ->type_name("FILE");
    command->add_option("--fmr", options->fmr, "the false match rate not to be exceeded")
        ->check(CLI::Range(1e-6, 0.1))
        ->capture_default_str();
    command->add_option("--confidence", options->confidence, "that it is not exceeded")
        ->check(CLI::Range(0.5, 0.999))
        ->capture_default_str();
    command->add_option("--site", options->site, "its name, for the configuration and the journal")
        ->check(CLI::Validator(
            [](const std::string& name) {
                const bool plain = name.find_first_of("\"\\\n\r") == std::string::npos && name.size() <= 60;
                return plain ? std::string() : std::string("at most 60 letters, without quotes");
            },
            "NAME"))
        ->capture_default_str();
    command->callback(
        [&line, options] { line.action = [&line, options] { return calibrate(line.output, *options); }; });
}

}  // namespace simkiosk
