// Cases for the store's staff (TMF621 TroubleTicket).
#pragma once

#include <string>
#include <vector>

#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct StaffCase {
    Uuid key;                           // idempotency
    TransactionId transaction;          // nil: the machine's, no sale's
    std::string kind;                   // "in_doubt", "retained_card", "face_undecided", "payment_unclear",
                                        // "journal_unusable", "journal_unreadable"
    std::string summary;                // for staff, without anything about the person
    std::string iccid;                  // hex text when a card is concerned
    std::vector<std::string> evidence;  // journal slice, counters, sensors: one line each
};

class StaffDesk {
   public:
    virtual ~StaffDesk() = default;
    // Returns the case number shown to the customer; idempotent by key.
    virtual Task<Result<std::string>> openCase(StaffCase details) = 0;
};

}  // namespace simkiosk
