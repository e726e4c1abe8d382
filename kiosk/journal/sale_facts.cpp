#include "kiosk/journal/sale_facts.hpp"

#include <fmt/format.h>

#include "kiosk/journal/sale_records.hpp"
#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

std::string field(const JournalPayload& payload, const std::string& name) {
    const auto found = payload.find(name);
    return found == payload.end() ? std::string() : found->second;
}

std::unexpected<Error> contradiction(const JournalRecord& record) {
    return fail(ErrorCode::Malformed, fmt::format("journal record {} ({} {}) contradicts the sale before it",
                                                  record.seq, toString(record.step), toString(record.kind)));
}

Result<void> foldIntent(SaleFacts& facts, const JournalRecord& record) {
    const auto& payload = record.payload;
    switch (record.step) {
        case JournalStep::Staging:
            facts.card = CardFact::Staging;
            facts.beforeMotion = takeStatus(payload);
            facts.contractSha256 = field(payload, "contract_sha256");
            break;
        case JournalStep::Authorised: {
            const auto key = Uuid::parse(field(payload, "key"));
            if (!key) return contradiction(record);
            facts.payKey = *key;
            facts.money = MoneyFact::Requested;
            break;
        }
        case JournalStep::Activating: {
            const auto key = Uuid::parse(field(payload, "key"));
            if (!key) return contradiction(record);
            facts.activateKey = *key;
            facts.service = ServiceFact::Activating;
            break;
        }
        case JournalStep::Presenting:
            facts.card = CardFact::Presenting;
            facts.beforeMotion = takeStatus(payload);
            break;
        case JournalStep::Retaining:
            facts.card = CardFact::Retaining;
            facts.beforeMotion = takeStatus(payload);
            break;
        case JournalStep::Settling:
            facts.money = field(payload, "settlement") == "capture" ? MoneyFact::Capturing : MoneyFact::Reversing;
            break;
        default: return contradiction(record);
    }
    facts.openIntent = record.step;
    return {};
}

Result<void> foldCardOutcome(SaleFacts& facts, const JournalRecord& record, const std::string& result) {
    if (result == "staged") {
        facts.card = CardFact::Staged;
    } else if (result == "not_staged") {
        facts.card = CardFact::NotStaged;
    } else if (result == "presented") {
        facts.card = CardFact::Presented;
    } else if (result == "not_presented") {
        facts.card = CardFact::Staged;
    } else if (result == "taken") {
        facts.card = CardFact::Taken;
    } else if (result == "retained") {
        facts.card = CardFact::Retained;
    } else if (result == "in_doubt") {
        facts.card = CardFact::InDoubt;
        facts.caseNeeded = true;
    } else {
        return contradiction(record);
    }
    return {};
}

Result<void> foldOutcome(SaleFacts& facts, const JournalRecord& record) {
    const auto& payload = record.payload;
    const auto result = field(payload, "result");
    if (facts.openIntent == record.step) facts.openIntent.reset();
    switch (record.step) {
        case JournalStep::Opened: {
            const auto currency = parseCurrency(field(payload, "currency"));
            if (!currency) return contradiction(record);
            const auto total = Money::parse(field(payload, "amount"), *currency);
            if (!total) return contradiction(record);
            facts.total = *total;
            facts.offeringId = field(payload, "offering");
            facts.reservationId = field(payload, "reservation");
            return {};
        }
        case JournalStep::Identified: facts.identified = true; return {};
        case JournalStep::Bound: {
            const auto iccid = Iccid::parse(field(payload, "iccid"));
            if (!iccid) return contradiction(record);
            facts.iccid = *iccid;
            return {};
        }
        case JournalStep::Authorised:
            facts.money = result == "authorised" ? MoneyFact::Authorised : MoneyFact::NotAuthorised;
            facts.authorizationCode = field(payload, "authorization_code");
            return {};
        case JournalStep::Activating:
            facts.service = result == "active"     ? ServiceFact::Active
                            : result == "accepted" ? ServiceFact::Accepted
                                                   : ServiceFact::Failed;
            facts.orderId = field(payload, "order");
            return {};
        case JournalStep::Settling:
            facts.money = result == "capture" ? MoneyFact::Captured : MoneyFact::Reversed;
            if (payload.contains("authorization_code")) facts.authorizationCode = field(payload, "authorization_code");
            return {};
        case JournalStep::Case:
            if (record.kind == RecordKind::Outcome) facts.caseNumber = field(payload, "case");
            if (field(payload, "kind") == record::inDoubtCase) facts.caseNeeded = false;
            return {};
        case JournalStep::Closed: facts.closed = true; return {};
        case JournalStep::Staging:
        case JournalStep::Presenting:
        case JournalStep::Taken:
        case JournalStep::Retaining: return foldCardOutcome(facts, record, result);
    }
    return contradiction(record);
}

std::string sensorText(const std::vector<bool>& sensors) {
    std::string text;
    for (const bool seen : sensors) text += seen ? '1' : '0';
    return text;
}

}  // namespace

bool cardInside(CardFact card) {
    return card == CardFact::Staging || card == CardFact::Staged || card == CardFact::Presenting ||
           card == CardFact::Presented || card == CardFact::Retaining;
}

Result<SaleFacts> foldSale(const std::vector<JournalRecord>& records) {
    SaleFacts facts;
    for (const auto& record : records) {
        const bool first = &record == &records.front();
        // Only a clerk's word may follow the end of a sale.
        const bool clerk = record.step == JournalStep::Case && record.kind == RecordKind::Resolved;
        if (first != (record.step == JournalStep::Opened) || (facts.closed && !clerk)) return contradiction(record);
        facts.transaction = record.transaction;
        SIMKIOSK_TRY(record.kind == RecordKind::Intent ? foldIntent(facts, record) : foldOutcome(facts, record));
        // What the kiosk finds out, settles or reports by itself says nothing about who stands before it.
        const bool alone = record.kind == RecordKind::Resolved || record.step == JournalStep::Settling ||
                           record.step == JournalStep::Case;
        if (alone) continue;
        facts.lastBootId = record.bootId;
        facts.lastMonotonicNs = record.monotonicNs;
    }
    return facts;
}

void putStatus(JournalPayload& payload, const DispenserStatus& status) {
    payload["card"] = toString(status.card);
    payload["stacker"] = toString(status.stacker);
    payload["bin"] = toString(status.bin);
    payload["sensors"] = sensorText(status.sensors);
    payload["raw"] = toHex(status.rawReply);
    if (status.binCount) payload["bin_count"] = fmt::format("{}", *status.binCount);
}

std::optional<DispenserStatus> takeStatus(const JournalPayload& payload) {
    if (!payload.contains("card")) return std::nullopt;
    DispenserStatus status;
    const auto card = field(payload, "card");
    for (const auto position : {CardPosition::None, CardPosition::Gate, CardPosition::ReadPosition}) {
        if (card == toString(position)) status.card = position;
    }
    const auto stacker = field(payload, "stacker");
    for (const auto level : {StackerLevel::Empty, StackerLevel::Few, StackerLevel::Enough}) {
        if (stacker == toString(level)) status.stacker = level;
    }
    status.bin = field(payload, "bin") == "full" ? RetainBinLevel::Full : RetainBinLevel::Ok;
    for (const char sensor : field(payload, "sensors")) status.sensors.push_back(sensor == '1');
    if (const auto raw = fromHex(field(payload, "raw"))) status.rawReply = *raw;
    status.binCount = numberIn<unsigned>(field(payload, "bin_count"));
    return status;
}

}  // namespace simkiosk
