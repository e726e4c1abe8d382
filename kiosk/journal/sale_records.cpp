#include "kiosk/journal/sale_records.hpp"

#include <fmt/format.h>

namespace simkiosk::record {

namespace {

SaleRecord intent(JournalStep step, JournalPayload payload = {}) {
    return {step, RecordKind::Intent, std::move(payload)};
}

SaleRecord outcome(JournalStep step, std::string result, JournalPayload payload = {}) {
    payload["result"] = std::move(result);
    return {step, RecordKind::Outcome, std::move(payload)};
}

SaleRecord withStatus(SaleRecord record, const DispenserStatus& status) {
    putStatus(record.payload, status);
    return record;
}

std::string word(SettlementKind settlement) { return settlement == SettlementKind::Capture ? "capture" : "reverse"; }

}  // namespace

SaleRecord opened(const std::string& offeringId, const std::string& reservationId, Money total,
                  std::optional<std::chrono::seconds> choosing) {
    auto record = outcome(JournalStep::Opened, "opened",
                          {{"offering", offeringId},
                           {"reservation", reservationId},
                           {"amount", total.amount()},
                           {"currency", std::string(currencyCode(total.currency()))}});
    if (choosing) record.payload["choosing_s"] = std::to_string(choosing->count());
    return record;
}

SaleRecord identified(double matchScore, double liveScore, const std::string& modelId) {
    return outcome(JournalStep::Identified, "accepted",
                   {{"match_score", fmt::format("{:.3f}", matchScore)},
                    {"live_score", fmt::format("{:.3f}", liveScore)},
                    {"model", modelId}});
}

SaleRecord identifiedByStaff(const std::string& clerk, const std::string& second, const std::string& caseNumber) {
    JournalPayload payload{{"verified_by", "staff"}, {"clerk", clerk}, {"case", caseNumber}};
    if (!second.empty()) payload["second"] = second;
    return outcome(JournalStep::Identified, "accepted", std::move(payload));
}

SaleRecord stagingIntent(const DispenserStatus& before, const std::string& contractSha256,
                         const std::string& signatureSha256) {
    return withStatus(
        intent(JournalStep::Staging, {{"contract_sha256", contractSha256}, {"signature_sha256", signatureSha256}}),
        before);
}
SaleRecord staged(const DispenserStatus& after) { return withStatus(outcome(JournalStep::Staging, "staged"), after); }
SaleRecord notStaged(SaleReason reason) {
    return outcome(JournalStep::Staging, "not_staged", {{"reason", toString(reason)}});
}
SaleRecord bound(const Iccid& iccid) {
    return outcome(JournalStep::Bound, "bound",
                   {{"iccid", iccid.text()}, {"luhn", iccid.luhnValid() ? "valid" : "invalid"}});
}

SaleRecord payIntent(Uuid key) { return intent(JournalStep::Authorised, {{"key", key.text()}}); }
SaleRecord authorised(const std::string& authorizationCode) {
    return outcome(JournalStep::Authorised, "authorised", {{"authorization_code", authorizationCode}});
}
SaleRecord notAuthorised(SaleReason reason) {
    return outcome(JournalStep::Authorised, "not_authorised", {{"reason", toString(reason)}});
}

SaleRecord activateIntent(Uuid key, const std::string& bodySha256) {
    return intent(JournalStep::Activating, {{"key", key.text()}, {"body_sha256", bodySha256}});
}
SaleRecord active(const std::string& orderId) {
    return outcome(JournalStep::Activating, "active", {{"order", orderId}});
}
SaleRecord accepted(const std::string& orderId) {
    return outcome(JournalStep::Activating, "accepted", {{"order", orderId}});
}
SaleRecord activationFailed(SaleReason reason) {
    return outcome(JournalStep::Activating, "failed", {{"reason", toString(reason)}});
}

SaleRecord presentIntent(const DispenserStatus& before) { return withStatus(intent(JournalStep::Presenting), before); }
SaleRecord presented(const DispenserStatus& after) {
    return withStatus(outcome(JournalStep::Presenting, "presented"), after);
}
SaleRecord notPresented(SaleReason reason) {
    return outcome(JournalStep::Presenting, "not_presented", {{"reason", toString(reason)}});
}
SaleRecord taken() { return outcome(JournalStep::Taken, "taken"); }

SaleRecord retainIntent(const DispenserStatus& before) { return withStatus(intent(JournalStep::Retaining), before); }
SaleRecord retained(const DispenserStatus& after) {
    return withStatus(outcome(JournalStep::Retaining, "retained"), after);
}

SaleRecord settleIntent(SettlementKind settlement) {
    return intent(JournalStep::Settling, {{"settlement", word(settlement)}});
}
SaleRecord settled(SettlementKind settlement, const std::string& authorizationCode) {
    auto record = outcome(JournalStep::Settling, word(settlement));
    if (!authorizationCode.empty()) record.payload["authorization_code"] = authorizationCode;
    return record;
}

SaleRecord inDoubt(JournalStep step, SaleReason reason, const DispenserStatus& now) {
    return outcome(step, "in_doubt", {{"reason", toString(reason)}, {"dispenser", describe(now)}});
}
SaleRecord caseOpened(const std::string& caseNumber, const std::string& kind) {
    return outcome(JournalStep::Case, "opened", {{"case", caseNumber}, {"kind", kind}});
}
SaleRecord closed(SaleResult result, const std::string& receiptSha256) {
    const char* word = result == SaleResult::Sold ? "sold" : result == SaleResult::Abandoned ? "abandoned" : "in_doubt";
    return outcome(JournalStep::Closed, word, {{"receipt_sha256", receiptSha256}});
}

SaleRecord resolvedAs(SaleRecord outcome, const std::string& evidence) {
    outcome.kind = RecordKind::Resolved;
    outcome.payload["evidence"] = evidence;
    return outcome;
}

}  // namespace simkiosk::record
