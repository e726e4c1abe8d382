#include "kiosk/ports/receipt_printer.hpp"

namespace simkiosk {

const char* toString(PaperState paper) {
    switch (paper) {
        case PaperState::Full: return "full";
        case PaperState::Low: return "low";
        case PaperState::Out: return "out";
        case PaperState::Jammed: return "jammed";
    }
    return "out";
}

}  // namespace simkiosk
