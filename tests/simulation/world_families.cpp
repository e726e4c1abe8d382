// The back office, the disk, the clocks and the people.
#include <fmt/format.h>

#include "tests/simulation/enumeration.hpp"
#include "tests/simulation/moments.hpp"

namespace simkiosk::simulation {

namespace {

constexpr std::array wallJumps{Duration(-1s), Duration(1s),          Duration(-1h),
                               Duration(1h),  Duration(-24h * 3650), Duration(24h * 7300)};

Family networkFaults(unsigned times) {
    Family family{fmt::format("every call to the back office fails {} time{}", times, times == 1 ? "" : "s"), {}};
    for (const auto& habits : bothHands) {
        for (const unsigned n : moments(habits, Effect::Exchange)) {
            for (const auto fault : allNetworkFaults)
                family.trials.push_back(
                    {.customers = {habits}, .faults = {{0, Effect::Exchange, n, false, BadNetwork{fault, times}}}});
        }
    }
    return family;
}

Family networkFaultsInRecovery() {
    Family family{"crash after an append, then a call to the back office fails", {}};
    constexpr unsigned calls = 4;
    for (const auto fault : allNetworkFaults) addInRecovery(family, Effect::Exchange, calls, BadNetwork{fault, 1});
    return family;
}

Family partitions() {
    Family family{"no network from every call on", {}};
    for (const auto& habits : bothHands) {
        for (const unsigned n : moments(habits, Effect::Exchange)) {
            for (const Duration time : {Duration(10s), Duration(70s), Duration(20min)}) {
                // A silent back office stays silent while the kiosk settles the sale by itself.
                for (const Duration lingers : {Duration(0s), Duration(90s)})
                    family.trials.push_back({.customers = {habits},
                                             .faults = {{0, Effect::Exchange, n, false, Partition{time}}},
                                             .lingers = lingers});
            }
        }
    }
    return family;
}

// What becomes of a sale must be asked for, and nobody answers yet.
Family networkAfterPower() {
    Family family{"the power comes back before the network", {}};
    for (const auto effect : {Effect::Append, Effect::Exchange}) {
        for (const auto& habits : bothHands) {
            for (const unsigned n : moments(habits, effect)) {
                for (const Duration time : {Duration(30s), Duration(20min)}) {
                    for (const bool rebooted : {false, true})
                        family.trials.push_back(
                            {.customers = {habits},
                             .faults = {{0, effect, n, true, PowerCut{.pause = 5s, .rebooted = rebooted}},
                                        {1, Effect::Exchange, 1, false, Partition{time}}},
                             .lingers = time});
                }
            }
        }
    }
    return family;
}

Family diskFaultsInRecovery() {
    Family family{"crash after an append, then every operation of the disk fails", {}};
    constexpr unsigned operations = 30;
    for (const unsigned n : moments({}, Effect::Append)) {
        for (unsigned m = 1; m <= operations; ++m) {
            const auto fault = allDiskFaults[(n + m) % allDiskFaults.size()];
            family.trials.push_back(
                {.faults = {{0, Effect::Append, n, true, PowerCut{.pause = 5s, .rebooted = m % 2 == 0}},
                            {1, Effect::DiskOperation, m, false, BadDisk{fault}}}});
        }
    }
    return family;
}

// Who cancels leaves words for the back office, which does not answer: they are kept, by a disk that fails.
Family diskFaultsWhileWordsWait() {
    Family family{"no network, and every operation of the disk fails", {}};
    const Habits leaves{.cancelsAt = Page::Payment};
    const unsigned last = at(momentsOf(leaves), Effect::DiskOperation);
    const unsigned calls = at(momentsOf(leaves), Effect::Exchange);
    constexpr unsigned goodbyes = 6;
    constexpr unsigned operations = 60;
    for (unsigned n = calls - goodbyes; n <= calls; ++n) {
        for (unsigned m = last > operations / 2 ? last - operations / 2 : 1; m <= last + operations / 2; ++m)
            family.trials.push_back({.customers = {leaves},
                                     .faults = {{0, Effect::Exchange, n, false, Partition{20min}},
                                                {0, Effect::DiskOperation, m, false, BadDisk{DiskFault::SyncError}}},
                                     .lingers = 30s});
    }
    return family;
}

// The mains are off, and the clock is set meanwhile: by its dead battery, or by the time server.
Family jumpsWhileOff() {
    Family family{"the wall clock jumps while the power is off", {}};
    for (const auto& habits : bothHands) {
        for (const unsigned n : moments(habits, Effect::Append)) {
            for (const auto& restart : restarts) {
                for (const Duration by : {-restart.pause, wallJumps[2], wallJumps[3], wallJumps[4], wallJumps[5]})
                    family.trials.push_back({.customers = {habits},
                                             .faults = {{0, Effect::Append, n, true, WallJump{by}},
                                                        {0, Effect::Append, n, true, restart}}});
            }
        }
    }
    return family;
}

Family people() {
    Family family{"customers: every hesitation and every hand", {}};
    for (const auto page :
         {Page::Language, Page::Plans, Page::Numbers, Page::Consents, Page::Document, Page::IdentityCard,
          Page::Passport, Page::LiveFace, Page::Review, Page::Payment, Page::Issue, Page::Receipt}) {
        const std::string document = page == Page::Passport ? "passport" : "resident-1";
        family.trials.push_back({.customers = {Habits{.walksAwayAt = page, .document = document}, Habits{}}});
        family.trials.push_back({.customers = {Habits{.cancelsAt = page, .document = document}, Habits{}}});
        family.trials.push_back({.customers = {Habits{.goesBackAt = page, .document = document}, Habits{}}});
    }
    for (const char* document :
         {"expired", "child", "minor", "passport", "passport-expired", "passport-forged", "passport-cloned"}) {
        for (const bool early : {false, true})
            family.trials.push_back(
                {.customers = {Habits{.document = document, .liftsDocumentEarly = early}, Habits{}}});
    }
    for (const char* document : {"resident-1", "passport"})
        family.trials.push_back({.customers = {Habits{.document = document, .wrongDocumentFirst = true}, Habits{}}});
    for (const auto face : {FaceDecision::Retry, FaceDecision::Reject, FaceDecision::Attack})
        family.trials.push_back({.customers = {Habits{.face = face}, Habits{}}});
    // The wallet pays while, or after, the kiosk gives up waiting.
    for (const Duration after : {Duration(10ms), Duration(500ms), Duration(1s), Duration(4s), Duration(30s)}) {
        family.trials.push_back(
            {.customers = {Habits{.cancelsAt = Page::Payment, .cancelsAfter = 3s, .paysAfter = after}, Habits{}}});
    }
    for (int tenths = 1780; tenths <= 1860; tenths += 5)
        family.trials.push_back({.customers = {Habits{.paysAfter = tenths * 100ms}, Habits{}}});
    for (const auto take : {Habits::Take::Takes, Habits::Take::PushesBack, Habits::Take::PushesOtherCard}) {
        for (int tenths = 0; tenths <= 350; tenths += tenths < 20 || (tenths >= 290 && tenths < 330) ? 2 : 30)
            family.trials.push_back({.customers = {Habits{.take = take, .takesAfter = tenths * 100ms}, Habits{}}});
    }
    return family;
}

// Who prefers a person to the camera, while the carrier fails or the power does at each of its calls.
Family staffChecks() {
    Family family{"a member of staff checks instead of the camera", {}};
    const Habits asks{.asksStaffAt = Page::Consents};
    for (const auto page : {Page::Consents, Page::LiveFace}) {
        for (const auto staff : {Habits::Staff::Confirm, Habits::Staff::Refuse, Habits::Staff::StayAway})
            family.trials.push_back({.customers = {Habits{.asksStaffAt = page, .staff = staff}, Habits{}}});
        family.trials.push_back({.customers = {Habits{.asksStaffAt = page, .changesMind = true}}});
        family.trials.push_back({.customers = {Habits{.cancelsAt = Page::StaffCheck, .asksStaffAt = page}, Habits{}}});
        family.trials.push_back(
            {.customers = {Habits{.walksAwayAt = Page::StaffCheck, .asksStaffAt = page}, Habits{}}});
        family.trials.push_back({.customers = {Habits{.goesBackAt = Page::StaffCheck, .asksStaffAt = page}}});
    }
    for (const unsigned n : moments(asks, Effect::Exchange)) {
        for (const auto fault : allNetworkFaults)
            family.trials.push_back(
                {.customers = {asks}, .faults = {{0, Effect::Exchange, n, false, BadNetwork{fault, 1}}}});
        for (const auto& restart : restarts)
            family.trials.push_back({.customers = {asks}, .faults = {{0, Effect::Exchange, n, true, restart}}});
        family.trials.push_back({.customers = {asks}, .faults = {{0, Effect::Exchange, n, false, Partition{20min}}}});
    }
    return family;
}

// A card that was bound once is on the stack again, and the carrier has or has not heard that it is worthless.
Family restackings() {
    Family family{"retained cards are put back on the stack", {}};
    const std::array first{Habits{.take = Habits::Take::Leaves}, Habits{.pays = false},
                           Habits{.walksAwayAt = Page::Payment}};
    for (const auto& habits : first) {
        // The calls that undo a sale are among its last.
        const unsigned last = at(momentsOf(habits), Effect::Exchange);
        for (unsigned n = last > 24 ? last - 24 : 1; n <= last; ++n) {
            for (const auto fault : {NetworkFault::Status404, NetworkFault::LateRequest, NetworkFault::LostResponse})
                family.trials.push_back({.customers = {habits, Habits{}},
                                         .faults = {{0, Effect::Exchange, n, false, BadNetwork{fault, 1}}},
                                         .binGoesBack = true,
                                         .carrierUnlocks = n % 2 == 0});
        }
    }
    return family;
}

}  // namespace

std::vector<Family> everyNetworkFault() {
    return {networkFaults(1), networkFaults(8), networkFaultsInRecovery(), partitions(), networkAfterPower()};
}

std::vector<Family> everyDiskFault() {
    Family family{"every operation of the disk fails", {}};
    const unsigned last = at(momentsOf({}), Effect::DiskOperation);
    for (unsigned n = 1; n <= last; ++n) {
        for (const auto fault : allDiskFaults)
            family.trials.push_back({.faults = {{0, Effect::DiskOperation, n, false, BadDisk{fault}}}});
    }
    return {std::move(family), diskFaultsInRecovery(), diskFaultsWhileWordsWait()};
}

std::vector<Family> everyPerson() { return {people(), staffChecks(), restackings()}; }

std::vector<Family> everyClockJump() {
    Family jumps{"the wall clock jumps", {}};
    Family sleeps{"the machine sleeps or stalls", {}};
    // Also while a motor turns and while a card stands at the gate.
    for (const auto effect : {Effect::Append, Effect::Exchange, Effect::DispenserFrame}) {
        for (const unsigned n : fewerMoments({}, effect)) {
            for (const Duration by : wallJumps)
                jumps.trials.push_back({.faults = {{0, effect, n, n % 2 == 0, WallJump{by}}}});
            for (const Duration time : std::initializer_list<Duration>{20s, 2h, 24h * 30}) {
                sleeps.trials.push_back({.faults = {{0, effect, n, n % 2 == 0, Suspension{time}}}});
                sleeps.trials.push_back({.faults = {{0, effect, n, n % 2 == 1, Stall{time}}}});
            }
        }
    }
    return {std::move(jumps), jumpsWhileOff(), std::move(sleeps)};
}

}  // namespace simkiosk::simulation
