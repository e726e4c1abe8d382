#include "kiosk/workflows/settlement.hpp"

#include "kiosk/workflows/sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

// I4: money is captured exactly when the card is with the customer.
bool withCustomer(const SaleFacts& facts) { return facts.card == CardFact::Taken; }

bool moneyOpen(MoneyFact money) {
    return money == MoneyFact::Requested || money == MoneyFact::Authorised || money == MoneyFact::Reversing ||
           money == MoneyFact::Capturing;
}

bool serviceOpen(const SaleFacts& facts) {
    return facts.service == ServiceFact::Activating || facts.service == ServiceFact::Active ||
           facts.service == ServiceFact::Accepted;
}

// A bound card that is not with the customer must be worthless: it can still be fished out of the bin.
bool mustUndo(const SaleFacts& facts) {
    return !withCustomer(facts) && facts.money != MoneyFact::Reversed &&
           (moneyOpen(facts.money) || serviceOpen(facts) || facts.card == CardFact::InDoubt);
}

bool cardInside(CardFact card) {
    return card == CardFact::Staging || card == CardFact::Staged || card == CardFact::Presenting ||
           card == CardFact::Presented || card == CardFact::Retaining;
}

SaleResult resultOf(const SaleFacts& facts) {
    if (withCustomer(facts)) return SaleResult::Sold;
    return facts.card == CardFact::InDoubt ? SaleResult::InDoubt : SaleResult::Abandoned;
}

}  // namespace

Task<Result<void>> Settlement::finish(SaleLedger& ledger, std::string receiptSha256,
                                      std::optional<SaleRecord> captured) {
    if (cardInside(ledger.facts().card))
        co_return fail(ErrorCode::Busy, "the card of this sale is still in the machine");
    if (withCustomer(ledger.facts()) && moneyOpen(ledger.facts().money) && !captured) {
        auto fresh = co_await capture(ledger);
        SIMKIOSK_CO_TRY(fresh);
        captured = std::move(*fresh);
    }
    if (mustUndo(ledger.facts())) SIMKIOSK_CO_TRY(co_await undo(ledger));
    if (ledger.facts().caseNeeded) SIMKIOSK_CO_TRY(co_await callStaff(ledger));
    if (!withCustomer(ledger.facts()) && !ledger.facts().reservationId.empty()) {
        // Best effort: the lease ends by itself.
        const auto released = co_await m_ports.numbers.release(ledger.facts().reservationId);
        if (!released) logInfo("sale.number_not_released", "The number's lease will lapse");
    }
    const auto closed = record::closed(resultOf(ledger.facts()), receiptSha256);
    SIMKIOSK_CO_TRY(captured ? ledger.write({*captured, closed}) : ledger.write({closed}));
    logInfo("sale.closed", "A sale is closed", {{"transaction", ledger.facts().transaction.text()}});
    co_return Result<void>{};
}

Task<Result<SaleRecord>> Settlement::capture(SaleLedger& ledger) {
    if (ledger.facts().money != MoneyFact::Capturing) {
        SIMKIOSK_CO_TRY(ledger.write({record::settleIntent(SettlementKind::Capture)}));
    }
    const auto captured = co_await m_ports.payment.capture(*ledger.facts().payKey);
    SIMKIOSK_CO_TRY(captured);
    co_return record::settled(SettlementKind::Capture);
}

Task<Result<void>> Settlement::undo(SaleLedger& ledger) {
    if (ledger.facts().money != MoneyFact::Reversing) {
        // From here on the person is not needed any more: what was sealed is overwritten with nothing.
        const Bytes nothing;
        const auto written = ledger.write({record::settleIntent(SettlementKind::Reverse)}, &nothing);
        SIMKIOSK_CO_TRY(written);
    }
    const auto& facts = ledger.facts();
    if (facts.iccid) SIMKIOSK_CO_TRY(co_await m_ports.activation.suspend(*facts.iccid, "the card was not handed out"));
    if (facts.activateKey) {
        const auto ended = co_await m_ports.activation.deactivate(*facts.activateKey);
        if (!ended && ended.error().code != ErrorCode::NotFound) co_return fail(ended.error());
    }
    if (facts.payKey) {
        const auto reversed = co_await m_ports.payment.reverse(*facts.payKey);
        if (!reversed && reversed.error().code != ErrorCode::NotFound) co_return fail(reversed.error());
    }
    co_return ledger.write({record::settled(SettlementKind::Reverse)});
}

Task<Result<void>> Settlement::callStaff(SaleLedger& ledger) {
    const auto& facts = ledger.facts();
    StaffCase details{derivedKey(facts.transaction, "case"),
                      facts.transaction,
                      "in_doubt",
                      "A SIM card left its expected place; its ICCID is suspended. Count the stack and the retain bin.",
                      facts.iccid ? facts.iccid->text() : "",
                      ledger.story()};
    const auto number = co_await m_ports.staffDesk.openCase(std::move(details));
    SIMKIOSK_CO_TRY(number);
    logWarning("sale.in_doubt", "A staff case was opened", {{"case", *number}});
    co_return ledger.write({record::caseOpened(*number, "in_doubt")});
}

MoneyPlace moneyPlace(const SaleFacts& facts) {
    switch (facts.money) {
        case MoneyFact::None:
        case MoneyFact::NotAuthorised: return MoneyPlace::NothingPaid;
        case MoneyFact::Requested: return MoneyPlace::BeingClarified;
        case MoneyFact::Authorised:
        case MoneyFact::Reversing: return MoneyPlace::BeingReturned;
        case MoneyFact::Reversed:
            return facts.authorizationCode.empty() ? MoneyPlace::NothingPaid : MoneyPlace::ReturnedInFull;
        case MoneyFact::Capturing:
        case MoneyFact::Captured: return MoneyPlace::Paid;
    }
    return MoneyPlace::BeingClarified;
}

CardPlace cardPlace(const SaleFacts& facts) {
    switch (facts.card) {
        case CardFact::NotStaged: return CardPlace::NoneIssued;
        case CardFact::Staging:
        case CardFact::Staged:
        case CardFact::Presenting:
        case CardFact::Presented:
        case CardFact::Retaining: return CardPlace::InMachine;
        case CardFact::Taken: return CardPlace::WithCustomer;
        case CardFact::Retained: return CardPlace::Retained;
        case CardFact::InDoubt: return CardPlace::Unknown;
    }
    return CardPlace::Unknown;
}

}  // namespace simkiosk
