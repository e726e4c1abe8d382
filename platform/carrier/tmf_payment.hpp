// TMF676 Payment and Refund.
#pragma once

#include "kiosk/ports/payment.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

struct PaymentResource {
    PaymentRecord record;
    std::string correlatorId;  // may be empty
};

std::string paymentBody(const Uuid& key, const TransactionId& transaction, Money amount, const std::string& kioskId);
std::string refundBody(const Uuid& key, const std::string& paymentId, Money amount, const std::string& kioskId);

// Malformed for a status that is not one of TMF676's examples: an unknown word must never count as paid.
Result<PaymentResource> readPayment(const json::object& resource);
// The one of a list that carries `key`; NotFound when none does (a server may ignore the filter).
Result<PaymentResource> pickPayment(const std::vector<json::object>& resources, const Uuid& key);

}  // namespace simkiosk::tmf
