// How a failing trial is made small enough to be understood.
#include "tests/simulation/trial.hpp"

namespace simkiosk::simulation {

namespace {

using Fails = std::function<bool(const Trial&)>;

// Tries a smaller trial and keeps it when it still fails.
bool keepIfItFails(Trial& trial, Trial smaller, const Fails& fails) {
    if (!fails(smaller)) return false;
    trial = std::move(smaller);
    return true;
}

}  // namespace

bool fails(const Trial& trial) { return !judge(trial).wrong.empty(); }

Trial shrink(Trial trial, const Fails& fails) {
    bool smaller = true;
    while (smaller) {
        smaller = false;
        for (std::size_t i = trial.faults.size(); i-- > 0;) {
            Trial fewer = trial;
            fewer.faults.erase(fewer.faults.begin() + static_cast<std::ptrdiff_t>(i));
            smaller = keepIfItFails(trial, std::move(fewer), fails) || smaller;
        }
        for (std::size_t i = trial.customers.size(); i-- > 0;) {
            Trial plainer = trial;
            plainer.customers[i] = Habits{};
            if (describe(plainer) != describe(trial))
                smaller = keepIfItFails(trial, std::move(plainer), fails) || smaller;
            if (trial.customers.size() == 1) continue;
            Trial fewer = trial;
            fewer.customers.erase(fewer.customers.begin() + static_cast<std::ptrdiff_t>(i));
            smaller = keepIfItFails(trial, std::move(fewer), fails) || smaller;
        }
    }
    return trial;
}

}  // namespace simkiosk::simulation
