// Cases for the store's staff (TMF621 TroubleTicket).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct StaffCase {
    Uuid key;                           // idempotency
    TransactionId transaction;          // nil: the machine's, no sale's
    std::string kind;                   // "in_doubt", "retained_card", "face_undecided", "payment_unclear",
                                        // "journal_unusable", "journal_unreadable", "identity_check"
    std::string summary;                // for staff, without anything about the person
    std::string iccid;                  // hex text when a card is concerned
    std::vector<std::string> evidence;  // journal slice, counters, sensors: one line each
    bool waitsHere = false;             // somebody waits at the kiosk: of no use when it cannot be opened now
};

// What became of a case that somebody waits for. Only a named clerk confirms.
enum class CaseState { Open, UnderWay, Confirmed, Refused };

struct CaseNews {
    CaseState state = CaseState::Open;
    std::string clerk = {};  // who confirmed, by the carrier's id
};

// Why nobody needs to come any more.
enum class CaseEnd {
    NobodyWaits,
    SamePerson,  // staff compared the customer with the document at the machine itself
    AnotherPerson,
};
const char* toString(CaseEnd end);  // "nobody_waits"
// Nothing: no such word.
std::optional<CaseEnd> parseCaseEnd(std::string_view word);

class StaffDesk {
   public:
    virtual ~StaffDesk() = default;
    // Returns the case number shown to the customer; idempotent by key.
    virtual Task<Result<std::string>> openCase(StaffCase details) = 0;
    // Of the case that was opened under this key. NotFound: there is none.
    virtual Task<Result<CaseNews>> look(Uuid key) = 0;
    // Safe to repeat, and for a case that was never opened or has ended: what the carrier's staff have said stands.
    virtual Task<Result<void>> end(Uuid key, CaseEnd how) = 0;
};

}  // namespace simkiosk
