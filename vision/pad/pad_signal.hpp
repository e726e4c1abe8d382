// One voice of the PAD subsystem (ISO/IEC 30107-1): what it measured, and whether that says anything. A signal that
// had nothing to measure is Undecided: it does not vote.
#pragma once

#include <algorithm>
#include <array>

namespace simkiosk {

enum class PadState { Live, Attack, Undecided };
constexpr const char* toString(PadState state) {
    return state == PadState::Live ? "live" : state == PadState::Attack ? "attack" : "undecided";
}

struct PadSignal {
    const char* name = "";  // also the reason of a refusal, e.g. "pad_flat"
    PadState state = PadState::Undecided;
    double liveness = 0.5;  // 0..1, comparable between signals: below 0.5 is an attack
    double measured = 0;    // in the signal's own unit, see its header
    double threshold = 0;   // of `measured`
    int frames = 0;         // it is built on
};

// All signals and what follows from them.
struct PadAssessment {
    PadState state = PadState::Undecided;
    const char* reason = "";  // the signal that refused; "pad" when all agree; "too_few_frames"
    double liveness = 0.5;    // the least of the signals that speak: below 0.5 exactly when the state is Attack
    std::array<PadSignal, 4> signals;
};

// 0 at `attack`, 0.5 at `threshold`, 1 at `live`; straight lines between.
constexpr double livenessBetween(double measured, double attack, double threshold, double live) {
    const bool below = (measured < threshold) == (attack < live);
    const double share = below ? 0.5 * (measured - attack) / (threshold - attack)
                               : 0.5 + 0.5 * (measured - threshold) / (live - threshold);
    return std::clamp(share, 0.0, 1.0);
}

}  // namespace simkiosk
