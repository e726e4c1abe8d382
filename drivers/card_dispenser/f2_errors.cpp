#include "drivers/card_dispenser/f2_errors.hpp"

#include <algorithm>
#include <array>

namespace simkiosk::f2 {

namespace {

using enum Recovery;

constexpr std::string_view badCardAfterReset = "cold reset once, then bad card: power off, retain, next card";

constexpr std::array table{
    ErrorMeaning{"00", "undefined command", Fatal, "fatal: wrong model or profile"},
    ErrorMeaning{"01", "parameter error", Fatal, "fatal: wrong model or profile"},
    ErrorMeaning{"02", "sequence error", Initialise, "initialise once, repeat only what moves nothing"},
    ErrorMeaning{"03", "not supported by hardware", Fatal, "fatal: this unit lacks the feature"},
    ErrorMeaning{"04", "data error in packet", Resend, "resend, at most 3 times"},
    ErrorMeaning{"05", "IC contact not released", PowerOffThenMove, "power off, move once more, then retain the card"},
    ErrorMeaning{"10", "card jam", StaffClearsPath, "hold: staff clears the path, then initialise"},
    ErrorMeaning{"12", "sensor error", Staff, "staff: sensor dirty or defective"},
    ErrorMeaning{"13", "card too long", Staff, "staff: foreign card in the path"},
    ErrorMeaning{"14", "card too short", Staff, "staff: foreign card in the path"},
    ErrorMeaning{"40", "card cannot be recycled or was removed while recycling", StaffClearsPath,
                 "hold: staff clears the path, then initialise"},
    ErrorMeaning{"41", "IC contact magnet", RetainCard, "retain the card and count; repeated: staff"},
    ErrorMeaning{"43", "card cannot be moved to the IC position", Staff, "staff; one retry is allowed"},
    ErrorMeaning{"45", "card moved by hand", Initialise, "initialise, re-read status, decide by the card's position"},
    ErrorMeaning{"50", "retained-card counter overflow", StaffEmptiesBin,
                 "staff empties the bin and resets the counter"},
    ErrorMeaning{"51", "motor", Staff, "staff: motor or drive defective"},
    ErrorMeaning{"60", "IC power short", BadCard, "bad card: power off, retain, next card"},
    ErrorMeaning{"61", "activation failed", TryOtherVoltage, "cold reset with other Vcc, then bad card"},
    ErrorMeaning{"62", "not supported by this card", TryOtherProtocol, "other protocol, then bad card"},
    ErrorMeaning{"63", "card mute; deactivated", ColdResetOnce, badCardAfterReset},
    ErrorMeaning{"64", "protocol error; deactivated", ColdResetOnce, badCardAfterReset},
    ErrorMeaning{"65", "card not activated", ColdResetOnce, "cold reset"},
    ErrorMeaning{"66", "not supported by this card", TryOtherProtocol, "other protocol, then bad card"},
    ErrorMeaning{"67", "transmission error", ColdResetOnce, badCardAfterReset},
    ErrorMeaning{"68", "transmission timeout", ColdResetOnce, badCardAfterReset},
    ErrorMeaning{"69", "ATR not EMV", TryOtherVoltage, "cold reset with Vcc 33 or 35, then bad card"},
    ErrorMeaning{"A0", "stacker empty", WaitForCards, "no issuing until the stacker is refilled"},
    ErrorMeaning{"A1", "error bin full", StaffEmptiesBin, "staff empties the bin and resets the counter"},
    ErrorMeaning{"B0", "not initialised: power was cycled", Initialise, "initialise, then re-read status"},
};

constexpr ErrorMeaning unknownCode{"", "code not in the manual", Fatal, "fatal: wrong model or profile"};

}  // namespace

std::span<const ErrorMeaning> errorTable() { return table; }

const ErrorMeaning& errorMeaning(std::string_view code) {
    if (code == "0A") code = "A0";
    const auto found = std::ranges::find(table, code, &ErrorMeaning::code);
    return found == table.end() ? unknownCode : *found;
}

Error refusal(std::string_view code) {
    const ErrorMeaning& known = errorMeaning(code);
    return {ErrorCode::Refused, "dispenser refused: " + std::string(code) + " " + std::string(known.meaning),
            DeviceRefusal{std::string(code), std::string(known.meaning), std::string(known.instruction)}};
}

}  // namespace simkiosk::f2
