// Devices and the hands on them: every command, every wrong answer, every jam.
#include <fmt/format.h>

#include "tests/simulation/enumeration.hpp"
#include "tests/simulation/moments.hpp"

namespace simkiosk::simulation {

namespace {

namespace json = boost::json;

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

Family dispenserFaultsInRecovery() {
    Family family{"crash after an append, then the dispenser answers wrongly", {}};
    constexpr unsigned frames = 6;
    const auto add = [&](const json::object& order, bool sensorsLie = false) {
        addInRecovery(family, Effect::DispenserFrame, frames, DeviceOrder{Device::Dispenser, order}, sensorsLie);
    };
    for (const char* kind : {"silence", "silence_after_ack", "late_reply", "bad_bcc", "stale_reply", "wrong_echo"})
        add({{"do", "fault"}, {"kind", kind}, {"count", 1}});
    for (const char* what : {"jam", "power_cycle", "retract", "fill_bin", "empty"}) add({{"do", what}});
    add({{"do", "move_by_hand"}, {"to", "none"}}, true);
    add({{"do", "stick_sensor"}, {"n", 1}, {"value", true}}, true);
    addInRecovery(family, Effect::DispenserFrame, frames, Unplugged{Device::Dispenser, 20s});
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

}  // namespace

std::vector<Family> everyDeviceFault() {
    return {dispenserWireFaults(),
            dispenserRefusals(),
            dispenserHands(),
            unsoldCardsPulledOut(),
            dispenserFaultsInRecovery(),
            unpluggings(),
            readerFaults(),
            passportFaults(),
            printerFaults()};
}

}  // namespace simkiosk::simulation
