#include "platform/carrier/tmf_payment.hpp"

#include <boost/json/serialize.hpp>

namespace simkiosk::tmf {

namespace {

constexpr std::size_t referenceLimit = 25;  // EMVCo MPM 62-05

Result<PaymentStatus> readStatus(std::string_view word) {
    if (word == "pendingAuthorization") return PaymentStatus::Pending;
    if (word == "authorized") return PaymentStatus::Authorized;
    if (word == "captured" || word == "done") return PaymentStatus::Captured;
    if (word == "canceled" || word == "cancelled") return PaymentStatus::Cancelled;
    if (word == "denied" || word == "failed") return PaymentStatus::Denied;
    if (word == "refunded") return PaymentStatus::Refunded;
    return fail(ErrorCode::Malformed, "answer: a payment status that is not known");
}

}  // namespace

std::string paymentBody(const Uuid& key, const TransactionId& transaction, Money amount, const std::string& kioskId) {
    return json::serialize(
        json::object{{"correlatorId", key.text()},
                     {"account", {{"id", kioskId}, {"@referredType", "SettlementAccount"}}},
                     {"channel", {{"id", "kiosk"}, {"name", "Self-service kiosk"}}},
                     {"paymentMethod", {{"@type", "DynamicQrCode"}, {"name", "EMVCo merchant-presented QR code"}}},
                     {"totalAmount", moneyJson(amount)},
                     {"paymentItem", json::array{json::value(json::object{
                                         {"item", {{"id", transaction.text()}, {"@referredType", "KioskTransaction"}}},
                                         {"totalAmount", moneyJson(amount)}})}}});
}

std::string refundBody(const Uuid& key, const std::string& paymentId, Money amount, const std::string& kioskId) {
    return json::serialize(
        json::object{{"correlatorId", key.text()},
                     {"account", {{"id", kioskId}, {"@referredType", "SettlementAccount"}}},
                     {"channel", {{"id", "kiosk"}, {"name", "Self-service kiosk"}}},
                     {"payment", {{"id", paymentId}, {"@referredType", "Payment"}}},
                     {"paymentMethod", {{"@type", "DynamicQrCode"}, {"name", "EMVCo merchant-presented QR code"}}},
                     {"totalAmount", moneyJson(amount)}});
}

Result<PaymentResource> readPayment(const json::object& resource) {
    PaymentResource payment;
    const auto id = requiredText(resource, "id");
    SIMKIOSK_TRY(id);
    const auto word = requiredText(resource, "status");
    SIMKIOSK_TRY(word);
    const auto status = readStatus(*word);
    SIMKIOSK_TRY(status);
    const auto code = optionalText(resource, "authorizationCode");
    SIMKIOSK_TRY(code);
    const auto correlator = optionalText(resource, "correlatorId");
    SIMKIOSK_TRY(correlator);
    std::optional<Money> totalAmount;
    if (const auto* total = objectAt(resource, "totalAmount")) {
        const auto amount = money(*total);
        SIMKIOSK_TRY(amount);
        totalAmount = *amount;
    }
    // The method's id is what the wallet pays against; a server without one expects its payment id.
    std::string reference = *id;
    if (const auto* method = objectAt(resource, "paymentMethod")) {
        const auto methodId = optionalText(*method, "id");
        SIMKIOSK_TRY(methodId);
        if (!methodId->empty()) reference = *methodId;
    }
    if (reference.size() > referenceLimit) reference.clear();
    if (*status == PaymentStatus::Pending && reference.empty()) {
        return fail(ErrorCode::Malformed, "answer: no payment reference that fits into the QR code");
    }
    payment.record = {*id, *status, *code, reference, totalAmount};
    payment.correlatorId = *correlator;
    return payment;
}

Result<PaymentResource> pickPayment(const std::vector<json::object>& resources, const Uuid& key) {
    for (const auto& resource : resources) {
        const auto correlator = optionalText(resource, "correlatorId");
        if (correlator && *correlator == key.text()) return readPayment(resource);
    }
    return fail(ErrorCode::NotFound, "no payment has this key");
}

}  // namespace simkiosk::tmf
