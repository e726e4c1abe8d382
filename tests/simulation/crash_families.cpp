// The power fails: once, again while recovery explains it, and while a clerk settles a doubt.
#include <fmt/format.h>

#include "tests/simulation/enumeration.hpp"
#include "tests/simulation/moments.hpp"

namespace simkiosk::simulation {

namespace {

// These two are told of before only; after one is before the next.
bool beforeOnly(Effect effect) { return effect == Effect::Step || effect == Effect::DiskOperation; }

Family crashesAt(Effect effect) {
    Family family{fmt::format("crash around every {}", toString(effect)), {}};
    for (const auto& habits : who(effect)) {
        for (const unsigned n : moments(habits, effect)) {
            for (const bool after : {false, true}) {
                if (after && beforeOnly(effect)) continue;
                for (const auto& restart : restarts)
                    family.trials.push_back({.customers = {habits}, .faults = {{0, effect, n, after, restart}}});
            }
        }
    }
    return family;
}

// The machine is dark: the customer takes what stands at the gate, or the unit clears its path at the reset.
Family movedInTheDark() {
    Family family{"crash around every dispenser frame, the card moves in the dark", {}};
    const DeviceOrder clears{Device::Dispenser, {{"do", "clear_path"}}};
    for (const unsigned n : moments({}, Effect::DispenserFrame)) {
        for (const bool after : {false, true}) {
            const Fault crash{0, Effect::DispenserFrame, n, after, PowerCut{.pause = 5s, .rebooted = n % 2 == 0}};
            family.trials.push_back({.customers = {Habits{.takesInTheDark = true}}, .faults = {crash}});
            family.trials.push_back({.faults = {crash, {1, Effect::DispenserFrame, 1, false, clears}}});
        }
    }
    return family;
}

// A card is pulled out, before the sale is paid and after; a clerk settles it, and the power goes while they do.
Family clerksInTheDark() {
    Family family{"crash around everything while a clerk settles a doubt", {}};
    const DeviceOrder pulled{Device::Dispenser, {{"do", "move_by_hand"}, {"to", "none"}}};
    constexpr std::array struck{std::pair(Effect::Append, 1U), std::pair(Effect::DiskOperation, 40U),
                                std::pair(Effect::Exchange, 2U), std::pair(Effect::Step, 50U)};
    const auto pulledAt = [&](unsigned frame) {
        return Trial{
            .faults = {{0, Effect::DispenserFrame, frame, false, pulled}}, .sensorsLie = true, .clerkComes = true};
    };
    // The last moment at which that is a doubt: paid for, and not yet at the gate.
    unsigned paid = at(momentsOf({}), Effect::DispenserFrame);
    const unsigned unpaid = paid / 2;
    while (paid > unpaid && judge(pulledAt(paid)).cases == 0) --paid;
    for (const unsigned moment : {unpaid, paid}) {
        const auto settled = pulledAt(moment);
        const auto begun = judge(settled).effects;
        for (const auto& [effect, window] : struck) {
            for (unsigned n = at(begun, effect) + 1; n <= at(begun, effect) + window; ++n) {
                for (const bool after : {false, true}) {
                    if (after && beforeOnly(effect)) continue;
                    for (const auto& restart : restarts) {
                        auto trial = settled;
                        trial.faults.push_back({0, effect, n, after, restart});
                        family.trials.push_back(std::move(trial));
                    }
                }
            }
        }
    }
    return family;
}

// The second crash strikes while recovery explains the first.
Family crashesInRecovery(Effect first, Effect second, unsigned secondLast) {
    Family family{fmt::format("crash after a {}, again around every {}", toString(first), toString(second)), {}};
    for (const auto& habits : bothHands) {
        for (const unsigned n : fewerMoments(habits, first)) {
            for (unsigned m = 1; m <= secondLast; ++m) {
                const auto& restart = restarts[(n + m) % restarts.size()];
                family.trials.push_back(
                    {.customers = {habits},
                     .faults = {{0, first, n, true, restart},
                                {1, second, m, m % 2 == 0, PowerCut{.pause = 5s, .rebooted = (n + m / 2) % 2 == 0}}}});
            }
        }
    }
    return family;
}

Family thirdCrashes() {
    Family family{"three crashes in a row", {}};
    for (unsigned n = 3; n <= 10; ++n) {
        for (unsigned m = 1; m <= 8; ++m) {
            for (unsigned k = 1; k <= 6; ++k) {
                family.trials.push_back(
                    {.faults = {{0, Effect::Append, n, true, PowerCut{.pause = 5s}},
                                {1, Effect::DispenserFrame, m, k % 2 == 0, PowerCut{.pause = 5s}},
                                {2, Effect::Exchange, k, m % 2 == 0, PowerCut{.pause = 5s, .rebooted = k % 3 == 0}}}});
            }
        }
    }
    return family;
}

}  // namespace

std::vector<Family> everyCrash() {
    std::vector<Family> families;
    for (const auto effect : allEffects) families.push_back(crashesAt(effect));
    families.push_back(movedInTheDark());
    families.push_back(crashesInRecovery(Effect::Append, Effect::Append, 6));
    families.push_back(crashesInRecovery(Effect::Append, Effect::DispenserFrame, 16));
    families.push_back(crashesInRecovery(Effect::Append, Effect::Exchange, 14));
    families.push_back(crashesInRecovery(Effect::Append, Effect::DiskOperation, 30));
    families.push_back(crashesInRecovery(Effect::DispenserFrame, Effect::Append, 4));
    families.push_back(crashesInRecovery(Effect::DispenserFrame, Effect::DispenserFrame, 12));
    families.push_back(crashesInRecovery(Effect::Exchange, Effect::Exchange, 10));
    families.push_back(crashesInRecovery(Effect::Exchange, Effect::Append, 4));
    families.push_back(crashesInRecovery(Effect::Append, Effect::Step, 40));
    families.push_back(thirdCrashes());
    families.push_back(clerksInTheDark());
    return families;
}

}  // namespace simkiosk::simulation
