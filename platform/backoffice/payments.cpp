#include "platform/backoffice/payments.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view selectPayment =
    "SELECT id, reference, status, amount_minor, currency, document, status_ms, created_ms, authorization_code "
    "FROM payment ";

// A row of selectPayment.
StoredPayment read(Office& office, const SQLite::Statement& row) {
    StoredPayment payment{.id = row.getColumn(0).getString(),
                          .reference = row.getColumn(1).getString(),
                          .status = row.getColumn(2).getString(),
                          .amountMinor = row.getColumn(3).getInt64(),
                          .currency = row.getColumn(4).getString(),
                          .resource = parseStored(row.getColumn(5).getString(), &office.memory)};
    payment.resource["id"] = payment.id;
    payment.resource["href"] = std::string(paymentBase) + "/payment/" + payment.id;
    payment.resource["@type"] = "Payment";
    payment.resource["status"] = payment.status;
    payment.resource["statusDate"] = isoDateTime(row.getColumn(6).getInt64());
    payment.resource["paymentDate"] = isoDateTime(row.getColumn(7).getInt64());
    // The method's id is the reference that the QR code carries and the wallet pays against.
    payment.resource["paymentMethod"].as_object()["id"] = payment.reference;
    const auto code = row.getColumn(8).getString();
    if (!code.empty()) payment.resource["authorizationCode"] = code;
    return payment;
}

}  // namespace

std::optional<StoredPayment> findPayment(Office& office, PaymentKey by, const std::string& value) {
    static const std::string byId = std::string(selectPayment) + "WHERE id = ?";
    static const std::string byReference = std::string(selectPayment) + "WHERE reference = ?";
    Statement row(office.statements, by == PaymentKey::Id ? byId : byReference);
    row.bind(1, value);
    if (!row.executeStep()) return std::nullopt;
    return read(office, row);
}

std::vector<json::object> listPayments(Office& office, const std::string& correlatorId, const std::string& status) {
    // A kiosk asks for one key twice a second while somebody pays: its index, not every payment there ever was.
    static const std::string ofKey =
        std::string(selectPayment) + "WHERE correlator_id = ?1 AND correlator_id <> '' AND (?2 = '' OR status = ?2)";
    static const std::string all =
        std::string(selectPayment) + "WHERE ?1 = '' AND (?2 = '' OR status = ?2) ORDER BY id DESC LIMIT 1000";
    Statement rows(office.statements, correlatorId.empty() ? all : ofKey);
    rows.bind(1, correlatorId);
    rows.bind(2, status);
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(std::move(read(office, rows).resource));
    return found;
}

void setPaymentStatus(Office& office, const std::string& id, const std::string& status,
                      const std::string& authorizationCode) {
    Statement write(office.statements,
                    "UPDATE payment SET status = ?2, status_ms = ?3, authorization_code = CASE ?4 WHEN '' "
                    "THEN authorization_code ELSE ?4 END WHERE id = ?1");
    write.bind(1, id);
    write.bind(2, status);
    write.bind(3, office.nowMs());
    write.bind(4, authorizationCode);
    write.exec();
}

}  // namespace simkiosk::backoffice
