#include "kiosk/journal/recovery_table.hpp"

namespace simkiosk {

namespace {

// Counters are optional on real units; without them the sensors alone must do.
enum class BinChange { Same, OneMore, Other, Unknown };

BinChange binChange(const DispenserStatus& before, const DispenserStatus& now) {
    if (!before.binCount || !now.binCount) return BinChange::Unknown;
    if (*now.binCount == *before.binCount) return BinChange::Same;
    return *now.binCount == (*before.binCount + 1) % 1000 ? BinChange::OneMore : BinChange::Other;
}

SaleRecord resolvedStaging(CardDecision decision, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::Done: return record::staged(now);
        case CardDecision::NotDone: return record::notStaged(SaleReason::CardDidNotMove);
        case CardDecision::Retained: return record::retained(now);
        default: return record::inDoubt(JournalStep::Staging, SaleReason::UnreadCardLeftStack, now);
    }
}

SaleRecord resolvedPresenting(CardDecision decision, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::NotDone: return record::notPresented(SaleReason::CardAtReadPosition);
        case CardDecision::WaitForTake: return record::presented(now);
        case CardDecision::Taken: return record::taken();
        case CardDecision::Retained: return record::retained(now);
        default: return record::inDoubt(JournalStep::Presenting, SaleReason::SensorsContradictMotion, now);
    }
}

SaleRecord resolvedRetaining(CardDecision decision, const SaleFacts& facts, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::Retained: return record::retained(now);
        case CardDecision::Taken:
            if (mayBeTaken(facts)) return record::taken();
            return record::inDoubt(JournalStep::Retaining, SaleReason::UnsoldCardLeftByGate, now);
        default: return record::inDoubt(JournalStep::Retaining, SaleReason::CardNotInBin, now);
    }
}

// A card that the journal left standing somewhere, without an open intent: is it still there?
std::optional<SaleRecord> strayed(const SaleFacts& facts, const DispenserStatus& now) {
    const auto before = facts.beforeMotion.value_or(now);
    if (facts.card == CardFact::Staged && now.card != CardPosition::ReadPosition) {
        return record::inDoubt(JournalStep::Staging, SaleReason::CardNotWhereItWas, now);
    }
    if (facts.card == CardFact::Presented && now.card == CardPosition::None) {
        return resolvedPresenting(decideGoneFromGate(before, now), now);
    }
    return std::nullopt;
}

}  // namespace

CardDecision decideStaging(const DispenserStatus& before, const DispenserStatus& now) {
    if (now.card == CardPosition::ReadPosition) return CardDecision::Done;
    if (now.card == CardPosition::Gate) return CardDecision::InDoubt;  // staging never ends at the gate
    switch (binChange(before, now)) {
        // The stack reports levels, not counts: an empty path with an unchanged bin means that the card never
        // left the stack, or left the machine unread; only a changed level tells the second.
        case BinChange::Same:
        case BinChange::Unknown: return now.stacker == before.stacker ? CardDecision::NotDone : CardDecision::InDoubt;
        case BinChange::OneMore: return CardDecision::Retained;
        case BinChange::Other: return CardDecision::InDoubt;
    }
    return CardDecision::InDoubt;
}

CardDecision decidePresenting(const DispenserStatus& before, const DispenserStatus& now) {
    if (now.card != CardPosition::None && binChange(before, now) == BinChange::OneMore) return CardDecision::InDoubt;
    if (now.card == CardPosition::ReadPosition) return CardDecision::NotDone;
    if (now.card == CardPosition::Gate) return CardDecision::WaitForTake;
    switch (binChange(before, now)) {
        case BinChange::Same: return CardDecision::Taken;
        case BinChange::OneMore: return CardDecision::Retained;
        case BinChange::Other:
        case BinChange::Unknown: return CardDecision::InDoubt;
    }
    return CardDecision::InDoubt;
}

CardDecision decideRetaining(const DispenserStatus& before, const DispenserStatus& now) {
    if (now.card != CardPosition::None) {
        // One card in the bin and one still seen: a sensor has failed.
        return binChange(before, now) == BinChange::OneMore ? CardDecision::InDoubt : CardDecision::NotDone;
    }
    switch (binChange(before, now)) {
        case BinChange::OneMore:
        case BinChange::Unknown: return CardDecision::Retained;
        // A card that stood at the gate can have been pulled out before the motor caught it.
        case BinChange::Same: return before.card == CardPosition::Gate ? CardDecision::Taken : CardDecision::InDoubt;
        case BinChange::Other: return CardDecision::InDoubt;
    }
    return CardDecision::InDoubt;
}

bool mayBeTaken(const SaleFacts& facts) {
    const bool works = facts.service == ServiceFact::Active || facts.service == ServiceFact::Accepted;
    return works && (facts.money == MoneyFact::Authorised || facts.money == MoneyFact::Capturing);
}

CardDecision decideGoneFromGate(const DispenserStatus& before, const DispenserStatus& now) {
    switch (binChange(before, now)) {
        case BinChange::Same:
        case BinChange::Unknown: return CardDecision::Taken;
        case BinChange::OneMore: return CardDecision::Retained;
        case BinChange::Other: return CardDecision::InDoubt;
    }
    return CardDecision::InDoubt;
}

std::optional<SaleRecord> whatBecameOfCard(const SaleFacts& facts, const DispenserStatus& now) {
    const auto before = facts.beforeMotion.value_or(now);
    switch (facts.card) {
        case CardFact::Staging: return resolvedStaging(decideStaging(before, now), now);
        case CardFact::Presenting: return resolvedPresenting(decidePresenting(before, now), now);
        case CardFact::Retaining: {
            const auto decision = decideRetaining(before, now);
            if (decision == CardDecision::NotDone) return std::nullopt;  // safe to repeat, and will be
            return resolvedRetaining(decision, facts, now);
        }
        default: return strayed(facts, now);
    }
}

bool canGoOn(const SaleFacts& facts) {
    if (facts.card == CardFact::Taken) {
        return facts.money == MoneyFact::Authorised || facts.money == MoneyFact::Capturing;
    }
    const bool cardFits =
        facts.card == CardFact::NotStaged || facts.card == CardFact::Staged || facts.card == CardFact::Presented;
    const bool moneyFits =
        facts.money == MoneyFact::None || facts.money == MoneyFact::Requested || facts.money == MoneyFact::Authorised;
    return cardFits && moneyFits && !facts.contractSha256.empty() && facts.service != ServiceFact::Failed;
}

BackOfficeDecision decidePayment(const Result<PaymentRecord>& answer, const std::optional<Money>& asked) {
    if (!answer)
        return answer.error().code == ErrorCode::NotFound ? BackOfficeDecision::Unknown : BackOfficeDecision::NoAnswer;
    if (asked && answer->amount && *answer->amount != *asked) return BackOfficeDecision::NoAnswer;
    switch (answer->status) {
        case PaymentStatus::Authorized:
        case PaymentStatus::Captured: return BackOfficeDecision::Done;
        case PaymentStatus::Pending: return BackOfficeDecision::Unknown;
        case PaymentStatus::Cancelled:
        case PaymentStatus::Denied:
        case PaymentStatus::Refunded: return BackOfficeDecision::Failed;
    }
    return BackOfficeDecision::NoAnswer;
}

BackOfficeDecision decideActivation(const Result<ActivationRecord>& answer) {
    if (!answer)
        return answer.error().code == ErrorCode::NotFound ? BackOfficeDecision::Unknown : BackOfficeDecision::NoAnswer;
    switch (answer->status) {
        case ActivationStatus::Active: return BackOfficeDecision::Done;
        case ActivationStatus::InProgress: return BackOfficeDecision::Unknown;
        case ActivationStatus::Failed:
        case ActivationStatus::Suspended:
        case ActivationStatus::Terminated: return BackOfficeDecision::Failed;
    }
    return BackOfficeDecision::NoAnswer;
}

bool customerMayBeThere(const SaleFacts& facts, const std::string& bootId, Instant now, Duration limit) {
    const auto last = Instant(Duration(facts.lastMonotonicNs));
    return facts.lastBootId == bootId && now >= last && now - last <= limit;
}

}  // namespace simkiosk
