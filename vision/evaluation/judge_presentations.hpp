// Every presentation of a list before the PAD subsystem, one after the other; what cannot be read is counted, not
// fatal.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "vision/evaluation/presentation_list.hpp"
#include "vision/pad/pad_evaluation.hpp"
#include "vision/presentation.hpp"

namespace simkiosk {

// One line of the list and what became of it.
struct JudgedLine {
    LabelledPresentation listed;
    std::optional<PresentationReport> report;  // empty: it could not be read
    std::string error;                         // why
};

// Paths are below `root` unless they begin with "/". `progress` is called after each. NotFound: not one of them is
// there.
Result<std::vector<JudgedLine>> judgePresentations(FaceModels& models, std::vector<LabelledPresentation> list,
                                                   const std::string& root, const FaceThresholds& thresholds = {},
                                                   const std::function<void(std::size_t done)>& progress = {});

// The same judgements in the terms of pad_evaluation.hpp:
// all signals together; a line without a report is a presentation without a decision.
std::vector<JudgedPresentation> fusedOf(const std::vector<JudgedLine>& lines);
// one signal alone, by its place in PadAssessment::signals;
std::vector<JudgedPresentation> signalOf(const std::vector<JudgedLine>& lines, std::size_t signal);
// and the bare net, frame by frame, on every frame in which a face was found: what the subsystem has to be better than.
std::vector<JudgedPresentation> singleNetOf(const std::vector<JudgedLine>& lines, double threshold);

}  // namespace simkiosk
