#include "platform/carrier/outbox_payload.hpp"

#include "platform/carrier/json_reader.hpp"

namespace simkiosk::outbox {

namespace {

using tmf::json::array;
using tmf::json::object;

Result<Uuid> uuidAt(const object& from, std::string_view name) {
    const auto text = tmf::requiredText(from, name);
    SIMKIOSK_TRY(text);
    return Uuid::parse(*text);
}

Result<StaffCase> readCase(const object& from) {
    StaffCase details;
    const auto key = uuidAt(from, "key");
    SIMKIOSK_TRY(key);
    const auto transaction = uuidAt(from, "transaction");
    SIMKIOSK_TRY(transaction);
    const auto kind = tmf::requiredText(from, "kind");
    SIMKIOSK_TRY(kind);
    const auto summary = tmf::optionalText(from, "summary");
    SIMKIOSK_TRY(summary);
    const auto iccid = tmf::optionalText(from, "iccid");
    SIMKIOSK_TRY(iccid);
    details.key = *key;
    details.transaction = *transaction;
    details.kind = *kind;
    details.summary = *summary;
    details.iccid = *iccid;
    const auto* lines = tmf::listAt(from, "evidence");
    for (std::size_t i = 0; lines && i < lines->size(); ++i) {
        if ((*lines)[i].is_string()) details.evidence.emplace_back((*lines)[i].get_string());
    }
    return details;
}

}  // namespace

std::string keyPayload(const Uuid& key) { return tmf::text(object{{"key", key.text()}}); }

std::string caseEndPayload(const Uuid& key, CaseEnd how) {
    return tmf::text(object{{"key", key.text()}, {"end", toString(how)}});
}

std::string reservationPayload(const std::string& reservationId) {
    return tmf::text(object{{"reservation", reservationId}});
}

std::string suspensionPayload(const Iccid& iccid, const std::string& reason) {
    return tmf::text(object{{"iccid", iccid.text()}, {"reason", reason}});
}

std::string casePayload(const StaffCase& details) {
    array evidence;
    for (const auto& line : details.evidence) evidence.emplace_back(line);
    return tmf::text(object{{"key", details.key.text()},
                            {"transaction", details.transaction.text()},
                            {"kind", details.kind},
                            {"summary", details.summary.substr(0, 1000)},
                            {"iccid", details.iccid},
                            {"evidence", std::move(evidence)}});
}

Result<Payload> readPayload(OutboxKind kind, const std::string& text) {
    const auto from = tmf::parseObject(text);
    SIMKIOSK_TRY(from);
    Payload payload;
    if (kind == OutboxKind::ReleaseNumber) {
        const auto reservation = tmf::requiredText(*from, "reservation");
        SIMKIOSK_TRY(reservation);
        payload.reservationId = *reservation;
    } else if (kind == OutboxKind::SuspendSim) {
        const auto digits = tmf::requiredText(*from, "iccid");
        SIMKIOSK_TRY(digits);
        const auto iccid = Iccid::parse(*digits);
        SIMKIOSK_TRY(iccid);
        const auto reason = tmf::optionalText(*from, "reason");
        SIMKIOSK_TRY(reason);
        payload.iccid = *iccid;
        payload.reason = *reason;
    } else if (kind == OutboxKind::OpenCase) {
        const auto details = readCase(*from);
        SIMKIOSK_TRY(details);
        payload.staffCase = *details;
    } else {
        const auto key = uuidAt(*from, "key");
        SIMKIOSK_TRY(key);
        payload.key = *key;
        // Older entries say nothing.
        const auto end = tmf::optionalText(*from, "end");
        SIMKIOSK_TRY(end);
        payload.caseEnd = parseCaseEnd(*end).value_or(CaseEnd::NobodyWaits);
    }
    return payload;
}

}  // namespace simkiosk::outbox
