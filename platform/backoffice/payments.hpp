// The life of a payment: pendingAuthorization, authorized, captured; or denied, canceled (spelt as in TMF676),
// refunded.
#pragma once

#include <optional>

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

struct StoredPayment {
    std::string id;
    std::string reference;  // what the customer's wallet pays against
    std::string status;
    std::int64_t amountMinor = 0;
    std::string currency;
    json::object resource;  // TMF676 Payment
};

enum class PaymentKey { Id, Reference };
std::optional<StoredPayment> findPayment(Office& office, PaymentKey by, const std::string& value);
std::vector<json::object> listPayments(Office& office, const std::string& correlatorId, const std::string& status);
void setPaymentStatus(Office& office, const std::string& id, const std::string& status,
                      const std::string& authorizationCode = {});

inline constexpr const char* paymentBase = "/payment/v4";

}  // namespace simkiosk::backoffice
