// kioskctl face liveness PATH · kioskctl face evaluate-pad --list LIST --root DIR
#include "kiosk/programs/kioskctl/face_pad_command.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <fstream>
#include <sstream>

#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "vision/pad/pad_evaluation.hpp"
#include "vision/presentation.hpp"

namespace simkiosk {
namespace {

namespace json = boost::json;

constexpr std::size_t kListBytesMax = 32 * 1024 * 1024;

struct PadOptions {
    std::string path;
    std::string list;
    std::string root;
    std::string models;
};

Result<std::shared_ptr<FaceModels>> loadModels(const PadOptions& options) {
    return FaceModels::load(options.models.empty() ? modelFolder(defaultModelFolder()) : options.models);
}

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
    const auto models = loadModels(options);
    if (!models) return output.failure(models.error());
    const auto report = judgePresentation(**models, options.path);
    if (!report) return output.failure(report.error());
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

Result<std::vector<LabelledPresentation>> readList(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::NotFound, "the list cannot be opened");
    std::string text(kListBytesMax + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > kListBytesMax) return fail(ErrorCode::Unsupported, "the list is larger than 32 MiB");
    return readPresentationList(text);
}

// One line of the list, judged: by all signals together, and by each alone.
struct Judgement {
    JudgedPresentation fused;
    std::array<JudgedPresentation, 4> alone;
    json::object item;
};

Judgement judgementOf(const LabelledPresentation& one, const Result<PresentationReport>& report) {
    Judgement judgement;
    JudgedPresentation& fused = judgement.fused;
    fused.bonaFide = one.bonaFide;
    fused.species = one.species;
    judgement.alone.fill(fused);
    json::object& item = judgement.item;
    item = {{"path", one.path}, {"label", one.bonaFide ? "live" : one.species}};
    if (report) {
        fused.state = report->pad.state;
        fused.scored = report->scored;
        fused.liveness = report->pad.liveness;
        for (std::size_t i = 0; i < judgement.alone.size(); ++i) {
            const PadSignal& signal = report->pad.signals.at(i);
            judgement.alone.at(i).state = signal.state;
            judgement.alone.at(i).scored = signal.state != PadState::Undecided;
            judgement.alone.at(i).liveness = signal.liveness;
        }
        item["reason"] = report->reason;
        if (report->scored) item["score"] = report->pad.liveness;
    } else {
        item["reason"] = "unreadable";
        item["error"] = report.error().message;
    }
    item["decision"] = toString(fused.state);
    return judgement;
}

json::object evaluationOf(const std::vector<Judgement>& judgements) {
    std::vector<JudgedPresentation> judged;
    for (const auto& one : judgements) judged.push_back(one.fused);
    json::object result = toJson(evaluatePad(judged));
    json::object signals;
    const auto names = PadSubsystem({}).assess(1).signals;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::ranges::transform(judgements, judged.begin(), [i](const auto& one) { return one.alone.at(i); });
        json::object alone = toJson(evaluatePad(judged));
        alone.erase("roc");
        signals[names.at(i).name] = std::move(alone);
    }
    result["signals"] = std::move(signals);
    return result;
}

// A missing file is a mistake in the list; a picture that does not decode is a presentation without a decision.
int evaluate(const Output& output, const PadOptions& options) {
    const auto list = readList(options.list);
    if (!list) return output.failure(list.error());
    const auto models = loadModels(options);
    if (!models) return output.failure(models.error());
    std::vector<Judgement> judgements;
    json::array items;
    for (const auto& one : *list) {
        const bool below = !one.path.starts_with('/') && !options.root.empty();
        const auto report = judgePresentation(**models, below ? options.root + "/" + one.path : one.path);
        if (!report && report.error().code == ErrorCode::NotFound) {
            return output.failure({ErrorCode::NotFound, one.path + ": " + report.error().message});
        }
        judgements.push_back(judgementOf(one, report));
        items.push_back(judgements.back().item);
    }
    json::object result = evaluationOf(judgements);
    result["presentations"] = judgements.size();
    result["model"] = modelId({});
    result["items"] = std::move(items);
    return output.success(result);
}

}  // namespace

void addFacePadCommands(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<PadOptions>();
    const auto withModels = [&](CLI::App* command) {
        command->add_option("--models", options->models, "folder of the nets; SIMKIOSK_MODELS")->type_name("DIR");
    };
    auto* judging = group.add_subcommand("liveness", "live person or presentation attack?")->fallthrough();
    judging->add_option("PATH", options->path, "picture, folder of frames, or video")->required();
    withModels(judging);
    judging->callback([&line, options] { line.action = [&line, options] { return liveness(line.output, *options); }; });
    auto* evaluating =
        group.add_subcommand("evaluate-pad", "error rates on labelled presentations (ISO/IEC 30107-3)")->fallthrough();
    evaluating->add_option("--list", options->list, "csv: path,label[,species]")->required()->type_name("FILE");
    evaluating->add_option("--root", options->root, "folder the paths are below")->type_name("DIR");
    withModels(evaluating);
    evaluating->callback(
        [&line, options] { line.action = [&line, options] { return evaluate(line.output, *options); }; });
}

}  // namespace simkiosk
