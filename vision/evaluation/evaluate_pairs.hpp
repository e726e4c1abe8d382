// Runs the kiosk's own face comparison over a list of pairs. Each picture is read, judged and embedded once.
#pragma once

#include <functional>
#include <string>

#include "vision/evaluation/chip_photo.hpp"
#include "vision/evaluation/match_statistics.hpp"
#include "vision/evaluation/pair_list.hpp"
#include "vision/face/face_models.hpp"

namespace simkiosk {

// Why a picture gave no template (ISO/IEC 19795-1: failure to acquire).
struct AcquisitionFailure {
    std::string picture;
    std::string reason;
};

struct PairEvaluation {
    // In the order of the list; only the comparisons of which both pictures gave a template.
    std::vector<ScoredPair> scores;
    // Of all pairs: one without a template counts as "not the same person", with the score -1.
    std::vector<ScoredPair> decisions;
    std::size_t pictures = 0;  // templates wanted
    std::vector<AcquisitionFailure> failures;
};

struct PairEvaluationSettings {
    std::string root;    // the list's paths are below it
    std::string models;  // folder of the nets
    int jobs = 1;        // threads, each with its own nets (some 60 MB)
    // When set, the first picture of every pair is reduced to what a document's chip holds before it is looked at.
    std::optional<ChipPhoto> reducedTo;
    // Called now and then from any of the threads, one at a time.
    std::function<void(std::size_t done, std::size_t all)> progress;
};

// Memory: 2 kB a picture and 32 bytes a pair, and one decoded picture a thread. A picture that is
// missing, broken or without a face is a failure to acquire. NotFound: not one of them is there; errors of the nets
// pass through. The result does not depend on `jobs`.
Result<PairEvaluation> evaluatePairs(const PairList& list, const PairEvaluationSettings& settings);

}  // namespace simkiosk
