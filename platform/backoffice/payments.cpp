#include "platform/backoffice/payments.hpp"

namespace simkiosk::backoffice {

namespace {

StoredPayment read(const SQLite::Statement& row) {
    StoredPayment payment;
    payment.id = row.getColumn("id").getString();
    payment.reference = row.getColumn("reference").getString();
    payment.status = row.getColumn("status").getString();
    payment.amountMinor = row.getColumn("amount_minor").getInt64();
    payment.currency = row.getColumn("currency").getString();
    payment.resource = parseStored(row.getColumn("document").getString());
    payment.resource["id"] = payment.id;
    payment.resource["href"] = std::string(paymentBase) + "/payment/" + payment.id;
    payment.resource["@type"] = "Payment";
    payment.resource["status"] = payment.status;
    payment.resource["statusDate"] = isoDateTime(row.getColumn("status_ms").getInt64());
    payment.resource["paymentDate"] = isoDateTime(row.getColumn("created_ms").getInt64());
    // The method's id is the reference that the QR code carries and the wallet pays against.
    payment.resource["paymentMethod"].as_object()["id"] = payment.reference;
    const auto code = row.getColumn("authorization_code").getString();
    if (!code.empty()) payment.resource["authorizationCode"] = code;
    return payment;
}

}  // namespace

std::optional<StoredPayment> findPayment(Office& office, PaymentKey by, const std::string& value) {
    Statement row(office.statements, by == PaymentKey::Id ? "SELECT * FROM payment WHERE id = ?"
                                                          : "SELECT * FROM payment WHERE reference = ?");
    row.bind(1, value);
    if (!row.executeStep()) return std::nullopt;
    return read(row);
}

std::vector<json::object> listPayments(Office& office, const std::string& correlatorId, const std::string& status) {
    Statement rows(office.statements,
                   "SELECT * FROM payment WHERE (?1 = '' OR correlator_id = ?1) AND (?2 = '' OR status = ?2) "
                   "ORDER BY id DESC LIMIT 1000");
    rows.bind(1, correlatorId);
    rows.bind(2, status);
    std::vector<json::object> found;
    while (rows.executeStep()) found.push_back(read(rows).resource);
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
