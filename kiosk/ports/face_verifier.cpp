#include "kiosk/ports/face_verifier.hpp"

namespace simkiosk {

const char* toString(FaceDecision decision) {
    switch (decision) {
        case FaceDecision::Accept: return "accept";
        case FaceDecision::Retry: return "retry";
        case FaceDecision::Reject: return "reject";
        case FaceDecision::Attack: return "attack";
    }
    return "retry";
}

}  // namespace simkiosk
