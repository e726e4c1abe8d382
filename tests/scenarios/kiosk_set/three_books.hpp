// The three books that must agree after anything: the journal, the dispenser and the back office.
#pragma once

#include <string>
#include <vector>

#include "tests/scenarios/kiosk_set/kiosk_set.hpp"

namespace simkiosk::scenario {

struct JournalLine {
    std::string transaction;
    std::string step;
    std::string kind;
    std::string payload;  // JSON
};

// Read from outside, beside the running kiosk; empty when there is no journal yet.
std::vector<JournalLine> readJournal(const KioskSet& set);

// Broken invariants of the exactly-once design, one sentence each; empty when all hold. The kiosk must be at rest
// between two customers.
//   I1 at most one active ICCID per paid sale       I2 no active ICCID whose card is still inside
//   I3 no presenting without a durable activation   I4 money captured ⇔ the customer has the card
//   I5 journal = device = back office               I6 the hash chain verifies
std::vector<std::string> brokenInvariants(const KioskSet& set);

// SIM cards that customers have, by the dispenser's book; -1 when it does not answer.
int cardsTaken(const KioskSet& set);

// The telephone number that was reserved last, as its digits; empty when none ever was.
std::string newestReservedNumber(const KioskSet& set);

// Waits until every sale is closed and every payment is settled, at most so long.
Result<void> waitForSettlement(const KioskSet& set, std::chrono::milliseconds patience);

}  // namespace simkiosk::scenario
