#include "kiosk/ports/payment.hpp"

namespace simkiosk {

const char* toString(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Pending: return "pending";
        case PaymentStatus::Authorized: return "authorized";
        case PaymentStatus::Captured: return "captured";
        case PaymentStatus::Cancelled: return "cancelled";
        case PaymentStatus::Denied: return "denied";
        case PaymentStatus::Refunded: return "refunded";
    }
    return "pending";
}

}  // namespace simkiosk
