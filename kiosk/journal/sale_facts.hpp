// What is known of one sale, derived from its records and from nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/ports/activation.hpp"
#include "kiosk/ports/card_dispenser.hpp"
#include "kiosk/ports/journal.hpp"
#include "kiosk/values/money.hpp"

namespace simkiosk {

// Where the SIM card of the sale is, as far as the journal knows.
enum class CardFact {
    NotStaged,
    Staging,     // intent open
    Staged,      // at the read position
    Presenting,  // intent open
    Presented,   // at the gate, may have been taken
    Taken,
    Retaining,  // intent open
    Retained,
    InDoubt,
};

// Staged and neither taken, retained nor in doubt.
bool cardInside(CardFact card);

enum class MoneyFact {
    None,
    Requested,  // intent open
    Authorised,
    NotAuthorised,
    Capturing,  // settlement intent open
    Captured,
    Reversing,  // settlement intent open
    Reversed,
};

enum class ServiceFact { None, Activating, Active, Accepted, Failed };

struct SaleFacts {
    TransactionId transaction;
    std::string offeringId;
    std::string reservationId;
    std::optional<Money> total;
    bool identified = false;
    std::string contractSha256;

    CardFact card = CardFact::NotStaged;
    MoneyFact money = MoneyFact::None;
    ServiceFact service = ServiceFact::None;

    std::optional<DispenserStatus>
        beforeMotion;  // sensors and counters when the open or last motion intent was written
    std::optional<Iccid> iccid;
    std::optional<Uuid> payKey;
    std::string authorizationCode;
    std::optional<Uuid> activateKey;
    std::string orderId;
    std::string caseNumber;
    bool caseNeeded = false;  // in doubt and no case about that yet
    bool closed = false;

    std::optional<JournalStep> openIntent;  // the one without outcome
    // When the sale itself last went on; what recovery finds out later, the settlement of the money and a case for
    // staff do not bring the customer back.
    std::string lastBootId;
    std::int64_t lastMonotonicNs = 0;
};

// Malformed when a record contradicts the order of a sale.
Result<SaleFacts> foldSale(const std::vector<JournalRecord>& records);

// The dispenser's state as it stands in a payload, and back.
void putStatus(JournalPayload& payload, const DispenserStatus& status);
std::optional<DispenserStatus> takeStatus(const JournalPayload& payload);

}  // namespace simkiosk
