// How a failing trial is made small enough to be understood.
#include "tests/simulation/trial.hpp"

namespace simkiosk::simulation {

namespace {

// Tries a smaller trial and keeps it when it still fails.
bool keepIfItFails(Trial& trial, Trial smaller) {
    if (judge(smaller).wrong.empty()) return false;
    trial = std::move(smaller);
    return true;
}

}  // namespace

Trial shrink(Trial trial) {
    bool smaller = true;
    while (smaller) {
        smaller = false;
        for (std::size_t i = trial.faults.size(); i-- > 0;) {
            Trial fewer = trial;
            fewer.faults.erase(fewer.faults.begin() + static_cast<std::ptrdiff_t>(i));
            smaller = keepIfItFails(trial, std::move(fewer)) || smaller;
        }
        for (std::size_t i = trial.customers.size(); i-- > 0;) {
            Trial plainer = trial;
            plainer.customers[i] = Habits{};
            if (describe(plainer) != describe(trial)) smaller = keepIfItFails(trial, std::move(plainer)) || smaller;
            if (trial.customers.size() == 1) continue;
            Trial fewer = trial;
            fewer.customers.erase(fewer.customers.begin() + static_cast<std::ptrdiff_t>(i));
            smaller = keepIfItFails(trial, std::move(fewer)) || smaller;
        }
    }
    return trial;
}

}  // namespace simkiosk::simulation
