#include "tests/simulation/moments.hpp"

#include <map>
#include <numeric>

namespace simkiosk::simulation {

const std::array<Habits, 2>& who(Effect effect) { return effect == Effect::ChipCommand ? passports : bothHands; }

const Moments& momentsOf(const Habits& habits) {
    static std::map<std::string, Moments> counted;
    const auto [entry, fresh] = counted.try_emplace(describe(habits));
    if (fresh) entry->second = judge({.customers = {habits}}).effects;
    return entry->second;
}

unsigned at(const Moments& moments, Effect effect) { return moments[static_cast<std::size_t>(effect)]; }

std::vector<unsigned> moments(const Habits& habits, Effect effect) {
    std::vector<unsigned> numbers(at(momentsOf(habits), effect));
    std::iota(numbers.begin(), numbers.end(), 1U);
    return numbers;
}

std::vector<unsigned> fewerMoments(const Habits& habits, Effect effect) {
    constexpr unsigned all = 100;
    constexpr unsigned some = 11;
    auto numbers = moments(habits, effect);
    const auto last = static_cast<unsigned>(numbers.size());
    std::erase_if(numbers, [=](unsigned n) { return n > all && last - n >= some && n % some != 0; });
    return numbers;
}

void addInRecovery(Family& family, Effect effect, unsigned last, const Event& event, bool sensorsLie) {
    for (const auto& habits : bothHands) {
        for (const unsigned n : moments(habits, Effect::Append)) {
            for (unsigned m = 1; m <= last; ++m)
                family.trials.push_back(
                    {.customers = {habits},
                     .faults = {{0, Effect::Append, n, true, PowerCut{.pause = 5s, .rebooted = (n + m) % 2 == 0}},
                                {1, effect, m, false, event}},
                     .sensorsLie = sensorsLie});
        }
    }
}

}  // namespace simkiosk::simulation
