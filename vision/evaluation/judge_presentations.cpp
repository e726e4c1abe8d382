#include "vision/evaluation/judge_presentations.hpp"

#include <algorithm>
#include <filesystem>

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

JudgedPresentation unjudged(const JudgedLine& line) {
    JudgedPresentation judged;
    judged.bonaFide = line.listed.bonaFide;
    judged.species = line.listed.species;
    return judged;
}

}  // namespace

Result<std::vector<JudgedLine>> judgePresentations(FaceModels& models, std::vector<LabelledPresentation> list,
                                                   const std::string& root, const FaceThresholds& thresholds,
                                                   const std::function<void(std::size_t done)>& progress) {
    const auto pathOf = [&](const LabelledPresentation& one) { return (fs::path(root) / one.path).string(); };
    const bool someThere = std::ranges::any_of(list, [&](const LabelledPresentation& one) {
        std::error_code error;
        return fs::exists(pathOf(one), error);
    });
    if (!list.empty() && !someThere) {
        return fail(ErrorCode::NotFound, "none of the list's " + std::to_string(list.size()) +
                                             " presentations is there; the first is '" + list.front().path + "'");
    }
    std::vector<JudgedLine> lines;
    lines.reserve(list.size());
    for (LabelledPresentation& one : list) {
        auto report = judgePresentation(models, pathOf(one), thresholds);
        JudgedLine line{.listed = std::move(one), .report = {}, .error = {}};
        if (report)
            line.report = std::move(*report);
        else
            line.error = report.error().message;
        lines.push_back(std::move(line));
        if (progress) progress(lines.size());
    }
    return lines;
}

std::vector<JudgedPresentation> fusedOf(const std::vector<JudgedLine>& lines) {
    std::vector<JudgedPresentation> all;
    for (const JudgedLine& line : lines) {
        JudgedPresentation judged = unjudged(line);
        if (line.report) {
            judged.state = line.report->pad.state;
            judged.scored = line.report->scored;
            judged.liveness = line.report->pad.liveness;
        }
        all.push_back(std::move(judged));
    }
    return all;
}

std::vector<JudgedPresentation> signalOf(const std::vector<JudgedLine>& lines, std::size_t signal) {
    std::vector<JudgedPresentation> all;
    for (const JudgedLine& line : lines) {
        JudgedPresentation judged = unjudged(line);
        if (line.report) {
            const PadSignal& alone = line.report->pad.signals.at(signal);
            judged.state = alone.state;
            judged.scored = alone.state != PadState::Undecided;
            judged.liveness = alone.liveness;
        }
        all.push_back(std::move(judged));
    }
    return all;
}

std::vector<JudgedPresentation> singleNetOf(const std::vector<JudgedLine>& lines, double threshold) {
    std::vector<JudgedPresentation> all;
    for (const JudgedLine& line : lines) {
        if (!line.report) continue;
        for (const PresentationFrame& frame : line.report->frames) {
            if (!frame.liveScore) continue;
            JudgedPresentation judged = unjudged(line);
            judged.state = *frame.liveScore >= threshold ? PadState::Live : PadState::Attack;
            judged.scored = true;
            judged.liveness = *frame.liveScore;
            all.push_back(std::move(judged));
        }
    }
    return all;
}

}  // namespace simkiosk
