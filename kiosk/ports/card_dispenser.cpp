#include "kiosk/ports/card_dispenser.hpp"

namespace simkiosk {

const char* toString(CardPosition position) {
    switch (position) {
        case CardPosition::None: return "none";
        case CardPosition::Gate: return "gate";
        case CardPosition::ReadPosition: return "read_position";
    }
    return "none";
}

const char* toString(StackerLevel level) {
    switch (level) {
        case StackerLevel::Empty: return "empty";
        case StackerLevel::Few: return "few";
        case StackerLevel::Enough: return "enough";
    }
    return "empty";
}

const char* toString(RetainBinLevel level) { return level == RetainBinLevel::Full ? "full" : "ok"; }

std::string describe(const DispenserStatus& status) {
    std::string text = "card ";
    text.append(toString(status.card)).append(", stacker ").append(toString(status.stacker));
    if (status.binCount) text.append(", bin ").append(std::to_string(*status.binCount));
    if (status.bin == RetainBinLevel::Full) text.append(" (full)");
    if (!status.sensors.empty()) text.append(", sensors ");
    for (const bool sensor : status.sensors) text += sensor ? '1' : '0';
    return text;
}

}  // namespace simkiosk
