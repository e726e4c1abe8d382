#include "kiosk/ports/mrz_camera.hpp"

namespace simkiosk {

const char* toString(MrzGuidance guidance) {
    switch (guidance) {
        case MrzGuidance::None: return "none";
        case MrzGuidance::NothingSeen: return "nothing_seen";
        case MrzGuidance::Closer: return "closer";
        case MrzGuidance::Flatten: return "flatten";
        case MrzGuidance::Glare: return "glare";
        case MrzGuidance::Blurred: return "blurred";
        case MrzGuidance::HoldStill: return "hold_still";
    }
    return "none";
}

}  // namespace simkiosk
