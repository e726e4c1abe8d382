// The decision table of recovery: for an intent without outcome, evidence in, decision out. Pure.
// It is the table of the exactly-once design; `card` rows look at the dispenser, `pay`/`activate` rows at the
// back office.
#pragma once

#include <optional>

#include "kiosk/journal/sale_facts.hpp"
#include "kiosk/journal/sale_records.hpp"
#include "kiosk/ports/payment.hpp"

namespace simkiosk {

enum class CardDecision {
    NotDone,      // the motion did not happen
    Done,         // it happened: staged / presented
    Taken,        // presented and already taken by the customer
    Retained,     // the device took the card back into its bin
    WaitForTake,  // at the gate: presented, not taken yet
    InDoubt,
};

// `before` is what the intent recorded, `now` what the device says today.
CardDecision decideStaging(const DispenserStatus& before, const DispenserStatus& now);
CardDecision decidePresenting(const DispenserStatus& before, const DispenserStatus& now);
// Safe to repeat: Retained when the path is clear and the bin counted one more or cannot count, NotDone when the
// card is still in the path, InDoubt when it left another way.
CardDecision decideRetaining(const DispenserStatus& before, const DispenserStatus& now);

// Only what was paid and works may be with a customer; any other card that left by the gate is in doubt.
bool mayBeTaken(const SaleFacts& facts);

// A card that stood at the gate and is not in the path any more. Taken also when the unit counts nothing: it was seen
// at the gate, outside the motors' reach.
CardDecision decideGoneFromGate(const DispenserStatus& before, const DispenserStatus& now);

// What recovery writes of the card: the outcome of an open motion, or that a card left the place where the journal has
// it. Nothing when there is nothing to explain, or when retaining it again will.
std::optional<SaleRecord> whatBecameOfCard(const SaleFacts& facts, const DispenserStatus& now);

enum class BackOfficeDecision { Done, Failed, Unknown, NoAnswer };
// An answer about another amount than `asked` is none: money that does not fit is given back, never kept.
BackOfficeDecision decidePayment(const Result<PaymentRecord>& answer, const std::optional<Money>& asked);
BackOfficeDecision decideActivation(const Result<ActivationRecord>& answer);

// Going on makes sense while neither card nor money nor service has taken the way out; or for the receipt.
bool canGoOn(const SaleFacts& facts);

// The same customer can still be standing there: same boot and not longer ago than the limit.
bool customerMayBeThere(const SaleFacts& facts, const std::string& bootId, Instant now, Duration limit);

}  // namespace simkiosk
