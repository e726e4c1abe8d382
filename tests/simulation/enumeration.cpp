#include "tests/simulation/enumeration.hpp"

#include <fmt/format.h>

#include <numeric>

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

constexpr std::array restarts{PowerCut{.pause = 5s, .rebooted = false}, PowerCut{.pause = 10min, .rebooted = false},
                              PowerCut{.pause = 20s, .rebooted = true}};

constexpr std::array wallJumps{Duration(-1s), Duration(1s),          Duration(-1h),
                               Duration(1h),  Duration(-24h * 3650), Duration(24h * 7300)};

// Who comes to a family's kiosk: one who takes the SIM, and one who leaves it in the gate.
const std::array bothHands{Habits{.take = Habits::Take::Takes}, Habits{.take = Habits::Take::Leaves}};
// And who shows a passport, where its chip is what matters.
const std::array passports{Habits{.document = "passport"},
                           Habits{.document = "passport", .take = Habits::Take::Leaves}};
const auto& who(Effect effect) { return effect == Effect::ChipCommand ? passports : bothHands; }

using Moments = std::array<unsigned, allEffects.size()>;

// The effects of one undisturbed sale, counted once for each kind of customer.
const Moments& momentsOf(const Habits& habits) {
    static std::map<std::string, Moments> counted;
    const auto [entry, fresh] = counted.try_emplace(describe(habits));
    if (fresh) entry->second = judge({.customers = {habits}}).effects;
    return entry->second;
}

unsigned at(const Moments& moments, Effect effect) { return moments[static_cast<std::size_t>(effect)]; }

// Every moment of a sale.
std::vector<unsigned> moments(const Habits& habits, Effect effect) {
    std::vector<unsigned> numbers(at(momentsOf(habits), effect));
    std::iota(numbers.begin(), numbers.end(), 1U);
    return numbers;
}

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

// A card is pulled out, before the sale is paid and after; a clerk settles it, and the power goes while they do.
Family clerksInTheDark() {
    Family family{"crash around everything while a clerk settles a doubt", {}};
    const DeviceOrder pulled{Device::Dispenser, {{"do", "move_by_hand"}, {"to", "none"}}};
    constexpr std::array struck{std::pair(Effect::Append, 1U), std::pair(Effect::DiskOperation, 40U),
                                std::pair(Effect::Exchange, 2U), std::pair(Effect::Step, 50U)};
    const auto pulledAt = [&](unsigned frame) {
        return Trial{.faults = {{0, Effect::DispenserFrame, frame, false, pulled}},
                     .sensorsLie = true,
                     .clerkComes = true};
    };
    // The last moment at which that is a doubt: paid for, and not yet at the gate.
    unsigned paid = at(momentsOf({}), Effect::DispenserFrame);
    const unsigned unpaid = paid / 2;
    while (judge(pulledAt(paid)).cases == 0) --paid;
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
        for (const unsigned n : moments(habits, first)) {
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

// One order to a device at every write to it.
void addAtEveryWrite(Family& family, Effect effect, Device device, const json::object& order, const Habits& habits,
                     bool sensorsLie = false) {
    for (const unsigned n : moments(habits, effect)) {
        family.trials.push_back({.customers = {habits},
                                 .faults = {{0, effect, n, false, DeviceOrder{device, order}}},
                                 .sensorsLie = sensorsLie});
    }
}

Family dispenserWireFaults() {
    Family family{"dispenser: every answer wrong in every way", {}};
    const unsigned last = at(momentsOf({}), Effect::DispenserFrame);
    for (const char* kind :
         {"nak", "ignore", "no_ack", "silence", "silence_after_ack", "late_reply", "reply_on_eot", "bad_bcc", "partial",
          "duplicate", "stale_reply", "oversize", "noise", "wrong_echo", "wrong_address", "head_45"}) {
        addAtEveryWrite(family, Effect::DispenserFrame, Device::Dispenser,
                        {{"do", "fault"}, {"kind", kind}, {"count", 1}}, {});
        // A line that stays bad through every repetition of one motion.
        for (const auto& habits : bothHands) {
            for (unsigned n = 1; n <= last; n += 9) {
                const json::object order{{"do", "fault"}, {"kind", kind}, {"command", "32"}, {"count", 6}};
                family.trials.push_back(
                    {.customers = {habits},
                     .faults = {{0, Effect::DispenserFrame, n, false, DeviceOrder{Device::Dispenser, order}}}});
            }
        }
    }
    return family;
}

Family dispenserRefusals() {
    Family family{"dispenser: every refusal of the manual", {}};
    const unsigned last = at(momentsOf({}), Effect::DispenserFrame);
    for (const char* code :
         {"00", "01", "02", "03", "04", "05", "10", "12", "13", "14", "40", "41", "43", "45", "50",
          "51", "60", "61", "62", "63", "64", "65", "66", "67", "68", "69", "A0", "A1", "B0", "ZZ"}) {
        for (const char* command : {"30", "31", "32", "51", "A5"}) {
            for (const unsigned n : {1U, last / 2, last - 2}) {
                const json::object order{{"do", "fault"}, {"kind", "refuse"}, {"code", code}, {"command", command}};
                family.trials.push_back(
                    {.faults = {{0, Effect::DispenserFrame, n, false, DeviceOrder{Device::Dispenser, order}}}});
            }
        }
    }
    return family;
}

// The carrier refuses the activation; a hand pulls the paid card to the gate, and out while the kiosk takes it back.
Family unsoldCardsPulledOut() {
    Family family{"a card that was not sold is pulled out by hand", {}};
    const unsigned lastFrame = at(momentsOf({}), Effect::DispenserFrame);
    const unsigned lastCall = at(momentsOf({}), Effect::Exchange);
    const auto byHand = [](const char* to) {
        return DeviceOrder{Device::Dispenser, {{"do", "move_by_hand"}, {"to", to}}};
    };
    constexpr unsigned callsFromActivationOn = 12;
    constexpr unsigned framesFromThereOn = 24;
    for (unsigned n = lastCall - std::min(lastCall - 1, callsFromActivationOn); n <= lastCall; ++n) {
        for (unsigned m = lastFrame - std::min(lastFrame - 1, framesFromThereOn); m <= lastFrame; ++m)
            family.trials.push_back({.faults = {{0, Effect::Exchange, n, false, BadNetwork{NetworkFault::Status403, 8}},
                                                {0, Effect::Exchange, n, false, byHand("gate")},
                                                {0, Effect::DispenserFrame, m, false, byHand("none")}},
                                     .sensorsLie = true});
    }
    return family;
}

Family dispenserHands() {
    Family family{"dispenser: jam, empty, full, stuck sensors, hands", {}};
    const std::vector<json::object> mechanics{{{"do", "jam"}},
                                              {{"do", "empty"}},
                                              {{"do", "fill_bin"}},
                                              {{"do", "power_cycle"}},
                                              {{"do", "retract"}},
                                              {{"do", "mute_sim"}, {"count", 1}},
                                              {{"do", "mute_sim"}, {"count", 3}}};
    const std::vector<json::object> deceptions{{{"do", "move_by_hand"}, {"to", "none"}},
                                               {{"do", "move_by_hand"}, {"to", "gate"}},
                                               {{"do", "move_by_hand"}, {"to", "read_position"}},
                                               {{"do", "stick_sensor"}, {"n", 1}, {"value", true}},
                                               {{"do", "stick_sensor"}, {"n", 1}, {"value", false}},
                                               {{"do", "stick_sensor"}, {"n", 3}, {"value", true}},
                                               {{"do", "stick_sensor"}, {"n", 4}, {"value", false}},
                                               {{"do", "insert_card"}, {"iccid", "89860123456789000010"}}};
    for (const auto& habits : bothHands) {
        for (const auto& order : mechanics)
            addAtEveryWrite(family, Effect::DispenserFrame, Device::Dispenser, order, habits);
        for (const auto& order : deceptions)
            addAtEveryWrite(family, Effect::DispenserFrame, Device::Dispenser, order, habits, true);
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

Family unpluggings() {
    Family family{"every device unplugged at every write to it", {}};
    const std::array wires{
        std::pair(Device::Dispenser, Effect::DispenserFrame), std::pair(Device::Reader, Effect::ReaderFrame),
        std::pair(Device::PassportReader, Effect::ChipCommand), std::pair(Device::Printer, Effect::PrinterWrite)};
    for (const auto& [device, effect] : wires) {
        const auto& habits = who(effect).front();
        for (unsigned n = 1; n <= at(momentsOf(habits), effect); ++n) {
            for (const bool after : {false, true}) {
                for (const Duration time : {3s, 60s})
                    family.trials.push_back(
                        {.customers = {habits}, .faults = {{0, effect, n, after, Unplugged{device, time}}}});
            }
        }
    }
    return family;
}

Family readerFaults() {
    Family family{"identity card reader: every answer wrong in every way", {}};
    for (const char* kind : {"silence", "bad_checksum", "partial", "noise", "oversize", "wrong_sw", "late"}) {
        for (const unsigned count : {1U, 8U}) {
            addAtEveryWrite(family, Effect::ReaderFrame, Device::Reader,
                            {{"do", "fault"}, {"kind", kind}, {"count", count}}, {});
        }
    }
    for (const char* what : {"remove_card", "remove_mid_read", "unauthorised", "self_test_fail"})
        addAtEveryWrite(family, Effect::ReaderFrame, Device::Reader, {{"do", what}}, {});
    return family;
}

Family passportFaults() {
    Family family{"passport reader: every answer wrong in every way", {}};
    const auto& habits = passports.front();
    for (const char* kind :
         {"silence", "late", "garbage", "truncated", "flipped", "oversize", "refused", "duplicate"}) {
        for (const unsigned count : {1U, 8U}) {
            addAtEveryWrite(family, Effect::ChipCommand, Device::PassportReader,
                            {{"do", "fault"}, {"kind", kind}, {"count", count}}, habits);
        }
    }
    addAtEveryWrite(family, Effect::ChipCommand, Device::PassportReader, {{"do", "remove_card"}}, habits);
    return family;
}

Family printerFaults() {
    Family family{"receipt printer: every fault at every write", {}};
    for (const char* kind : {"silence", "noise", "stall", "no_process_id", "lie_status"}) {
        for (const unsigned count : {1U, 0U}) {
            addAtEveryWrite(family, Effect::PrinterWrite, Device::Printer,
                            {{"do", "fault"}, {"kind", kind}, {"count", count}}, {});
        }
    }
    for (const char* what : {"paper_out", "open_cover", "cutter_error", "overheat"})
        addAtEveryWrite(family, Effect::PrinterWrite, Device::Printer, {{"do", what}}, {});
    return family;
}

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
                                         .binGoesBack = true});
        }
    }
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

std::vector<Family> everyDeviceFault() {
    return {dispenserWireFaults(), dispenserRefusals(), dispenserHands(), unsoldCardsPulledOut(),
            unpluggings(),         readerFaults(),      passportFaults(), printerFaults()};
}

std::vector<Family> everyNetworkFault() {
    return {networkFaults(1), networkFaults(8), partitions(), networkAfterPower()};
}

std::vector<Family> everyDiskFault() {
    Family family{"every operation of the disk fails", {}};
    const unsigned last = at(momentsOf({}), Effect::DiskOperation);
    for (unsigned n = 1; n <= last; ++n) {
        for (const auto fault : allDiskFaults)
            family.trials.push_back({.faults = {{0, Effect::DiskOperation, n, false, BadDisk{fault}}}});
    }
    return {std::move(family), diskFaultsInRecovery()};
}

std::vector<Family> everyPerson() { return {people(), staffChecks(), restackings()}; }

std::vector<Family> everyClockJump() {
    Family jumps{"the wall clock jumps", {}};
    Family sleeps{"the machine sleeps or stalls", {}};
    const unsigned last = at(momentsOf({}), Effect::Exchange);
    for (unsigned n = 1; n <= last; ++n) {
        for (const Duration by : wallJumps)
            jumps.trials.push_back({.faults = {{0, Effect::Exchange, n, n % 2 == 0, WallJump{by}}}});
        for (const Duration time : std::initializer_list<Duration>{20s, 2h, 24h * 30}) {
            sleeps.trials.push_back({.faults = {{0, Effect::Exchange, n, n % 2 == 0, Suspension{time}}}});
            sleeps.trials.push_back({.faults = {{0, Effect::Exchange, n, n % 2 == 1, Stall{time}}}});
        }
    }
    return {std::move(jumps), jumpsWhileOff(), std::move(sleeps)};
}

const char* toString(Subject subject) {
    switch (subject) {
        case Subject::Crash: return "crashes";
        case Subject::Device: return "devices";
        case Subject::BackOffice: return "back office";
        case Subject::Storage: return "storage";
        case Subject::Clock: return "clocks";
        case Subject::People: return "people";
    }
    return "?";
}

std::size_t trialsWanted(Subject subject) {
    switch (subject) {
        case Subject::Crash: return 8000;
        case Subject::Device: return 2500;
        case Subject::BackOffice: return 400;
        case Subject::Storage: return 140;
        case Subject::Clock: return 160;
        case Subject::People: return 0;
    }
    return 0;
}

std::vector<Family> everyFault() {
    std::vector<Family> all;
    const auto add = [&](Subject subject, std::vector<Family> families) {
        for (auto& family : families) {
            family.subject = subject;
            all.push_back(std::move(family));
        }
    };
    add(Subject::Crash, everyCrash());
    add(Subject::Device, everyDeviceFault());
    add(Subject::BackOffice, everyNetworkFault());
    add(Subject::Storage, everyDiskFault());
    add(Subject::Clock, everyClockJump());
    add(Subject::People, everyPerson());
    return all;
}

}  // namespace simkiosk::simulation
