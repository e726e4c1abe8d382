#include "kiosk/session/case_view.hpp"

namespace simkiosk {

const char* toString(CardFinding finding) {
    switch (finding) {
        case CardFinding::InBin: return "in_bin";
        case CardFinding::InMachine: return "in_machine";
        case CardFinding::InStack: return "in_stack";
        case CardFinding::WithCustomer: return "with_customer";
        case CardFinding::NotFound: return "not_found";
    }
    return "not_found";
}

}  // namespace simkiosk
