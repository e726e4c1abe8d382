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

}  // namespace simkiosk
