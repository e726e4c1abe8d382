#include "platform/base/result.hpp"

namespace simkiosk {

const char* toString(ErrorCode code) {
    switch (code) {
        case ErrorCode::Timeout: return "timeout";
        case ErrorCode::Disconnected: return "disconnected";
        case ErrorCode::Refused: return "refused";
        case ErrorCode::Malformed: return "malformed";
        case ErrorCode::Unsupported: return "unsupported";
        case ErrorCode::NotFound: return "not_found";
        case ErrorCode::Conflict: return "conflict";
        case ErrorCode::Busy: return "busy";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::Storage: return "storage";
        case ErrorCode::Invalid: return "invalid";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

}  // namespace simkiosk
