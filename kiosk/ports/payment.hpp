// Payment as the back office knows it (TMF676). Nothing on the screen alone makes a payment true.
#pragma once

#include <optional>
#include <string>

#include "kiosk/values/money.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class PaymentStatus { Pending, Authorized, Captured, Cancelled, Denied, Refunded };
const char* toString(PaymentStatus status);  // pending | authorized | captured | cancelled | denied | refunded

struct PaymentRecord {
    std::string id;  // the back office's
    PaymentStatus status = PaymentStatus::Pending;
    std::string authorizationCode;  // once authorized
    std::string qrReference;        // EMVCo additional data 05, what the customer's wallet pays against
    std::optional<Money> amount;    // where the back office tells it
};

class Payment {
   public:
    virtual ~Payment() = default;

    // Opens a payment to be authorised by the customer's wallet; idempotent by `key`.
    virtual Task<Result<PaymentRecord>> request(Uuid key, TransactionId transaction, Money amount) = 0;
    // By key; NotFound when the back office never saw it.
    virtual Task<Result<PaymentRecord>> query(Uuid key) = 0;
    // Takes authorised money; idempotent. Refused when it was not authorised.
    virtual Task<Result<PaymentRecord>> capture(Uuid key) = 0;
    // Gives back or cancels; idempotent, also for a payment that was never authorised.
    virtual Task<Result<PaymentRecord>> reverse(Uuid key) = 0;
};

}  // namespace simkiosk
