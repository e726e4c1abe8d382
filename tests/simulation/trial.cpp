#include "tests/simulation/trial.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tests/simulation/clerk.hpp"

namespace simkiosk::simulation {

namespace {

constexpr Duration visitLimit = 20min;  // longer than any page and every retry
constexpr Duration restLimit = 30min;   // liveness: once the faults have stopped
constexpr Duration afterClerk = 10min;
constexpr Duration decisionLimit = 2s;  // of recovery, the dispenser's initialisation included

bool overForCustomer(Shop& shop) {
    const auto page = shop.screen().page;
    return !shop.customer().here() && shop.running() && (page == Page::Attract || page == Page::OutOfService);
}

bool inDoubt(Shop& shop) {
    if (!shop.running()) return false;
    const auto doubts = shop.journal().inDoubt();
    return doubts && !doubts->empty();
}

bool onlyPowerFails(const Trial& trial) {
    return std::ranges::all_of(trial.faults,
                               [](const Fault& fault) { return std::holds_alternative<PowerCut>(fault.event); });
}

// It needs the dispenser, the disk and the processor; nothing else may make it wait.
bool recoveryHasItsTools(const Trial& trial) {
    return std::ranges::all_of(trial.faults, [](const Fault& fault) {
        const auto* order = std::get_if<DeviceOrder>(&fault.event);
        const auto* unplugged = std::get_if<Unplugged>(&fault.event);
        if (order || unplugged) return (order ? order->device : unplugged->device) != Device::Dispenser;
        return std::holds_alternative<PowerCut>(fault.event) || std::holds_alternative<BadNetwork>(fault.event) ||
               std::holds_alternative<Partition>(fault.event) || std::holds_alternative<WallJump>(fault.event);
    });
}

// Then every outcome can be explained, and no person is asked what became of a card.
bool handsAreHonest(const Trial& trial) {
    return std::ranges::all_of(trial.customers, [](const Habits& habits) {
        return habits.take == Habits::Take::Takes || habits.take == Habits::Take::Leaves;
    });
}

bool damagesForGood(const Trial& trial) {
    return std::ranges::any_of(trial.faults, [](const Fault& fault) {
        const auto* disk = std::get_if<BadDisk>(&fault.event);
        return disk && disk->fault == DiskFault::FlippedBit;
    });
}

Verdict play(const Trial& trial, Shop& shop) {
    Verdict verdict;
    shop.start();
    for (const auto& habits : trial.customers) {
        shop.customerArrives(habits);
        shop.runUntil([&] { return overForCustomer(shop); }, visitLimit);
        verdict.sold += shop.customer().sold();
        if (shop.starts() == 1) {
            for (const auto effect : allEffects) verdict.effects[static_cast<std::size_t>(effect)] = shop.count(effect);
        }
        shop.customer().leaves();
        if (trial.binGoesBack && &habits == &trial.customers.front()) shop.restack(trial.carrierUnlocks);
    }
    shop.run(trial.lingers);
    if (trial.clerkComes && shop.runUntil([&] { return inDoubt(shop); }, 1min)) (void)Clerk(shop).settlesEverything();
    shop.heal();
    shop.runUntil([&] { return shop.running(); }, 1min);
    bool rested = shop.comesToRest(restLimit);
    if (inDoubt(shop)) {
        if (shop.screen().page != Page::OutOfService) verdict.wrong += "in doubt, and serving. ";
        if (!Clerk(shop).settlesEverything()) verdict.wrong += "a clerk could not settle a sale in doubt. ";
        rested = shop.comesToRest(afterClerk);
    }
    if (!shop.running()) {
        verdict.wrong += "the kiosk does not start. ";
    } else if (!shop.journal().healthy() && damagesForGood(trial)) {
        // Refusing a journal that is damaged for good is the right answer, and the screen and a case say so.
        shop.observer().diskHasFailed();
        verdict.wrong += shop.observer().seenWrong();
    } else {
        if (!rested) verdict.wrong += "not in service again. ";
        verdict.wrong += shop.observer().violations();
        if (!trial.sensorsLie) verdict.wrong += shop.observer().lies();
        verdict.cases = shop.observer().cases();
    }
    if (onlyPowerFails(trial) && handsAreHonest(trial) && shop.observer().doubted())
        verdict.wrong += "in doubt, though only the power failed. ";
    if (recoveryHasItsTools(trial) && shop.slowestDecision() > decisionLimit)
        verdict.wrong += fmt::format("recovery decided after {}. ", describe(shop.slowestDecision()));
    verdict.sales = static_cast<unsigned>(trial.customers.size());
    verdict.starts = shop.starts();
    return verdict;
}

}  // namespace

std::string describe(const Trial& trial) {
    std::string text = fmt::format("seed {}\n", trial.seed);
    for (const auto& habits : trial.customers) text += "  " + describe(habits) + "\n";
    if (trial.binGoesBack) text += "  after the first customer, the bin's cards go back on the stack\n";
    if (trial.carrierUnlocks) text += "  and the carrier unlocks them\n";
    if (trial.clerkComes) text += "  a clerk comes while the faults last\n";
    if (trial.lingers > Duration::zero())
        text += "  the faults outlast the last customer by " + describe(trial.lingers) + "\n";
    for (const auto& fault : trial.faults) text += "  fault at " + describe(fault) + "\n";
    return text;
}

Verdict run(const Trial& trial) {
    Shop shop(trial.seed, trial.faults);
    auto verdict = play(trial, shop);
    verdict.story = shop.story().text();
    return verdict;
}

Verdict judge(const Trial& trial) {
    Shop shop(trial.seed, trial.faults);
    shop.story().stopListening();
    return play(trial, shop);
}

}  // namespace simkiosk::simulation
