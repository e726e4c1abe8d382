// What an outbox entry carries, as JSON.
#pragma once

#include <optional>

#include "kiosk/ports/staff_desk.hpp"
#include "kiosk/values/iccid.hpp"
#include "platform/carrier/outbox_store.hpp"

namespace simkiosk::outbox {

std::string keyPayload(const Uuid& key);
std::string caseEndPayload(const Uuid& key, CaseEnd how);
std::string reservationPayload(const std::string& reservationId);
std::string suspensionPayload(const Iccid& iccid, const std::string& reason);
std::string casePayload(const StaffCase& details);

// Filled in as the kind needs.
struct Payload {
    std::optional<Uuid> key;
    std::string reservationId;
    std::optional<Iccid> iccid;
    std::string reason;
    std::optional<StaffCase> staffCase;
    CaseEnd caseEnd = CaseEnd::NobodyWaits;
};
Result<Payload> readPayload(OutboxKind kind, const std::string& text);

}  // namespace simkiosk::outbox
