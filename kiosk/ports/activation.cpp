#include "kiosk/ports/activation.hpp"

namespace simkiosk {

const char* toString(ActivationStatus status) {
    switch (status) {
        case ActivationStatus::InProgress: return "in_progress";
        case ActivationStatus::Active: return "active";
        case ActivationStatus::Failed: return "failed";
        case ActivationStatus::Suspended: return "suspended";
        case ActivationStatus::Terminated: return "terminated";
    }
    return "failed";
}

}  // namespace simkiosk
