// Every sentence the journal can say about a sale. An intent announces an effect; its outcome follows with the
// same step. `resolvedAs` turns an outcome into what recovery found out.
#pragma once

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/values/sale_reason.hpp"

namespace simkiosk {

struct SaleRecord {
    JournalStep step = JournalStep::Opened;
    RecordKind kind = RecordKind::Outcome;
    JournalPayload payload;
};

enum class SettlementKind { Capture, Reverse };
enum class SaleResult { Sold, Abandoned, InDoubt };

namespace record {

// The reservation names the number for the carrier; the number itself, which will be a person's, is not written.
// `choosing`: since the customer's first touch.
SaleRecord opened(const std::string& offeringId, const std::string& reservationId, Money total,
                  std::optional<std::chrono::seconds> choosing = std::nullopt);
// `modelId` and scores say how the person was verified, never who it was.
SaleRecord identified(double matchScore, double liveScore, const std::string& modelId);
// By a person, who compared the customer with the document: who, with whom (empty: alone), and under which case.
SaleRecord identifiedByStaff(const std::string& clerk, const std::string& second, const std::string& caseNumber);

// The contract the customer signed, by hash, is part of the staging intent: both are durable before the motor moves.
SaleRecord stagingIntent(const DispenserStatus& before, const std::string& contractSha256,
                         const std::string& signatureSha256);
SaleRecord staged(const DispenserStatus& after);
SaleRecord notStaged(SaleReason reason);
SaleRecord bound(const Iccid& iccid);

SaleRecord payIntent(Uuid key);
SaleRecord authorised(const std::string& authorizationCode);
SaleRecord notAuthorised(SaleReason reason);

SaleRecord activateIntent(Uuid key, const std::string& bodySha256);
SaleRecord active(const std::string& orderId);
SaleRecord accepted(const std::string& orderId);  // the order stands, the network follows
SaleRecord activationFailed(SaleReason reason);

SaleRecord presentIntent(const DispenserStatus& before);
SaleRecord presented(const DispenserStatus& after);
SaleRecord notPresented(SaleReason reason);
SaleRecord taken();

SaleRecord retainIntent(const DispenserStatus& before);
SaleRecord retained(const DispenserStatus& after);

SaleRecord settleIntent(SettlementKind settlement);
// With the code of an authorisation that the journal did not know of before it was given back.
SaleRecord settled(SettlementKind settlement, const std::string& authorizationCode = "");

// A card whose whereabouts are unknown: its ICCID, when known, is suspended and staff are called.
SaleRecord inDoubt(JournalStep step, SaleReason reason, const DispenserStatus& now);
inline constexpr const char* inDoubtCase = "in_doubt";
inline constexpr const char* unsettledCase = "unsettled";
SaleRecord caseOpened(const std::string& caseNumber, const std::string& kind);
SaleRecord closed(SaleResult result, const std::string& receiptSha256);

SaleRecord resolvedAs(SaleRecord outcome, const std::string& evidence);

}  // namespace record
}  // namespace simkiosk
