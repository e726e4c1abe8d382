// kioskctl face liveness PATH · kioskctl face evaluate-pad --list LIST --root DIR
#include "kiosk/programs/kioskctl/face_pad_command.hpp"

#include <boost/json/array.hpp>
#include <iostream>

#include "kiosk/programs/kioskctl/face_command.hpp"
#include "vision/evaluation/judge_presentations.hpp"

namespace simkiosk {
namespace {

namespace json = boost::json;

constexpr std::size_t kUnreadableListed = 20;

struct PadOptions {
    std::string path;
    std::string list;
    std::string root;
    std::string models;
};

json::array toJson(const std::array<PadSignal, 4>& signals) {
    json::array array;
    for (const PadSignal& signal : signals) {
        json::object one{{"name", signal.name}, {"state", toString(signal.state)}, {"frames", signal.frames}};
        if (signal.state != PadState::Undecided) {
            one["liveness"] = signal.liveness;
            one["measured"] = signal.measured;
            one["threshold"] = signal.threshold;
        }
        array.push_back(std::move(one));
    }
    return array;
}

json::object toJson(const PresentationFrame& frame) {
    json::object one{{"frame", frame.name}, {"faces", frame.faces}, {"usable", *frame.hindrance == '\0'}};
    if (*frame.hindrance != '\0') one["hindrance"] = frame.hindrance;
    if (!frame.error.empty()) one["error"] = frame.error;
    if (!frame.liveScore) return one;
    one["pad_passive"] = *frame.liveScore;
    if (frame.gridPeak) one["pad_moire"] = *frame.gridPeak;
    one["pad_flat"] = {{"foreshortening", frame.plane.foreshortening}, {"residual", frame.plane.residual}};
    one["quality"] = {{"face_height", frame.quality.faceHeight}, {"sharpness", frame.quality.sharpness},
                      {"brightness", frame.quality.brightness},  {"overexposed", frame.quality.overexposed},
                      {"nose_offset", frame.quality.noseOffset}, {"roll_degrees", frame.quality.rollDegrees}};
    return one;
}

int liveness(const Output& output, const PadOptions& options) {
    const auto models = FaceModels::load(faceModelFolder(options.models));
    if (!models) return output.failure(aboutFiles(models.error()));
    const auto report = judgePresentation(**models, options.path);
    if (!report) return output.failure(aboutFiles(report.error()));
    json::array frames;
    for (const auto& frame : report->frames) frames.push_back(toJson(frame));
    json::object result{
        {"decision", toString(report->pad.state)}, {"reason", report->reason}, {"usable_frames", report->usableFrames},
        {"signals", toJson(report->pad.signals)},  {"model", modelId({})},     {"frames", std::move(frames)}};
    if (report->scored) result["score"] = report->pad.liveness;
    return output.success(result);
}

json::object toJson(const Proportion& p) {
    return {{"errors", p.errors}, {"count", p.count}, {"rate", p.rate}, {"low95", p.low}, {"high95", p.high}};
}

json::object toJson(const PadEvaluation& evaluation) {
    json::object apcer;
    json::object apnrr;
    for (const auto& one : evaluation.species) {
        apcer[one.species] = toJson(one.apcer);
        apnrr[one.species] = toJson(one.undecided);
    }
    json::array roc;
    for (const auto& point : evaluation.roc) {
        roc.push_back({{"threshold", point.threshold}, {"apcer", point.apcer}, {"bpcer", point.bpcer}});
    }
    json::object result{
        {"apcer", std::move(apcer)},
        {"bpcer", toJson(evaluation.bpcer)},
        {"undecided", {{"attacks", std::move(apnrr)}, {"bona_fide", toJson(evaluation.bonaFideUndecided)}}},
        {"scored", evaluation.scored},
        {"roc", std::move(roc)}};
    if (!evaluation.roc.empty()) {
        result["eer"] = evaluation.equalErrorRate;
        result["auc"] = evaluation.areaUnderCurve;
    }
    return result;
}

json::object itemOf(const JudgedLine& line) {
    json::object item{{"path", line.listed.path}, {"label", line.listed.bonaFide ? "live" : line.listed.species}};
    if (line.report) {
        item["reason"] = line.report->reason;
        if (line.report->scored) item["score"] = line.report->pad.liveness;
        item["decision"] = toString(line.report->pad.state);
    } else {
        item["reason"] = "unreadable";
        item["error"] = line.error;
        item["decision"] = toString(PadState::Undecided);
    }
    return item;
}

json::object withoutRoc(const std::vector<JudgedPresentation>& judged) {
    json::object result = toJson(evaluatePad(judged));
    result.erase("roc");
    return result;
}

json::object unreadableOf(const std::vector<JudgedLine>& lines) {
    std::size_t count = 0;
    json::array named;
    for (const JudgedLine& line : lines) {
        if (line.report) continue;
        ++count;
        if (named.size() < kUnreadableListed) named.push_back({{"path", line.listed.path}, {"error", line.error}});
    }
    return {{"count", count}, {"presentations", std::move(named)}};
}

json::object evaluationOf(const std::vector<JudgedLine>& lines) {
    json::object result = toJson(evaluatePad(fusedOf(lines)));
    const auto all = PadSubsystem({}).assess(1).signals;
    json::object signals;
    for (std::size_t i = 0; i < all.size(); ++i) signals[all.at(i).name] = withoutRoc(signalOf(lines, i));
    result["signals"] = std::move(signals);
    const double threshold = PadThresholds{}.liveMin;
    const auto frames = singleNetOf(lines, threshold);
    json::object bare = withoutRoc(frames);
    bare["frames"] = frames.size();
    bare["threshold"] = threshold;
    result["single_net"] = std::move(bare);
    result["unreadable"] = unreadableOf(lines);
    result["presentations"] = lines.size();
    result["model"] = modelId({});
    json::array items;
    for (const JudgedLine& line : lines) items.push_back(itemOf(line));
    result["items"] = std::move(items);
    return result;
}

int evaluate(const Output& output, const PadOptions& options) {
    const auto text = readListFile(options.list);
    if (!text) return output.failure(aboutFiles(text.error()));
    auto list = readPresentationList(*text);
    if (!list) return output.failure(aboutFiles(list.error()));
    const auto models = FaceModels::load(faceModelFolder(options.models));
    if (!models) return output.failure(aboutFiles(models.error()));
    std::function<void(std::size_t)> progress;
    if (!output.json) {
        progress = [all = list->size()](std::size_t done) {
            std::cerr << '\r' << done << " of " << all << " presentations" << (done == all ? "\n" : "") << std::flush;
        };
    }
    const auto lines = judgePresentations(**models, std::move(*list), options.root, {}, progress);
    if (!lines) return output.failure(aboutFiles(lines.error()));
    return output.success(evaluationOf(*lines));
}

}  // namespace

void addFacePadCommands(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PadOptions>();
    auto* judging = group.add_subcommand("liveness", "live person or presentation attack?")->fallthrough();
    judging->add_option("PATH", options->path, "picture, folder of frames, or video")->required();
    addModelsOption(*judging, options->models);
    judging->callback([&line, options] { line.action = [&line, options] { return liveness(line.output, *options); }; });
    auto* evaluating =
        group.add_subcommand("evaluate-pad", "error rates on labelled presentations (ISO/IEC 30107-3)")->fallthrough();
    evaluating->add_option("--list", options->list, "csv: path,label[,species]")->required()->type_name("FILE");
    evaluating->add_option("--root", options->root, "folder the paths are below")->type_name("DIR");
    addModelsOption(*evaluating, options->models);
    evaluating->callback(
        [&line, options] { line.action = [&line, options] { return evaluate(line.output, *options); }; });
}

}  // namespace simkiosk
