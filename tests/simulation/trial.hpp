// One trial: a seed, the customers who come, and the faults that strike. Run it, and it says what was wrong.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/simulation/shop.hpp"

namespace simkiosk::simulation {

struct Trial {
    std::uint64_t seed = 1;
    std::vector<Habits> customers{Habits{}};
    std::vector<Fault> faults = {};
    // A stuck sensor or a hand in the path deceives the kiosk; then its words about places may be wrong.
    bool sensorsLie = false;
    // After the first customer staff put the retained cards back on the stack.
    bool binGoesBack = false;
    bool carrierUnlocks = false;  // … and the carrier takes them for new ones
    // Staff come to settle what is in doubt while the faults last.
    bool clerkComes = false;
    // So long the faults outlast the last customer: what is settled in the background meets them too.
    Duration lingers = {};
};
std::string describe(const Trial& trial);

struct Verdict {
    std::string wrong;  // empty: every invariant held, nobody was told a lie, and the kiosk serves again
    std::string story;
    unsigned sales = 0;                                 // begun
    unsigned sold = 0;                                  // with a SIM in the customer's hand
    unsigned starts = 0;                                // of the kiosk
    unsigned cases = 0;                                 // for staff
    std::array<unsigned, allEffects.size()> effects{};  // of the first start
};
Verdict run(const Trial& trial);
// The same without the story, which takes its time.
Verdict judge(const Trial& trial);

// Everything by chance: people, moments and faults.
Trial randomTrial(std::uint64_t seed);

// The same failure with fewer faults and simpler customers. `fails`: what counts as one; some invariant is broken.
bool fails(const Trial& trial);
Trial shrink(Trial trial, const std::function<bool(const Trial&)>& fails = simulation::fails);

}  // namespace simkiosk::simulation
