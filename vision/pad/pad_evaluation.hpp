// How a PAD subsystem did on labelled presentations, in the terms of ISO/IEC 30107-3: errors by attack species, with
// counts and 95 % bounds; who got no decision is counted apart (non-response), never hidden in a rate.
#pragma once

#include <string>
#include <vector>

#include "vision/pad/pad_signal.hpp"

namespace simkiosk {

struct JudgedPresentation {
    bool bonaFide = false;
    std::string species;
    PadState state = PadState::Undecided;
    bool scored = false;
    double liveness = 0;  // when scored
};

struct Proportion {
    int errors = 0;
    int count = 0;
    double rate = 0;
    double low = 0;  // two-sided 95 %, Clopper & Pearson 1934; at no error the upper one is near the rule of three
    double high = 1;
};
Proportion proportion(int errors, int count);

struct SpeciesErrors {
    std::string species;
    Proportion apcer;      // taken for live
    Proportion undecided;  // APNRR
};

struct RocPoint {
    double threshold = 0;  // of the fused liveness: at least this is live
    double apcer = 0;      // of the worst species
    double bpcer = 0;
};

struct PadEvaluation {
    std::vector<SpeciesErrors> species;  // by name
    Proportion bpcer;                    // bona fide taken for attacks
    Proportion bonaFideUndecided;        // BPNRR
    int scored = 0;                      // presentations the ROC is made of
    std::vector<RocPoint> roc;           // by threshold, at most 201 points; empty without both kinds
    double equalErrorRate = 0;           // of the ROC, where worst APCER and BPCER meet
    double areaUnderCurve = 0;           // all attacks together
};
PadEvaluation evaluatePad(const std::vector<JudgedPresentation>& judged);

}  // namespace simkiosk
