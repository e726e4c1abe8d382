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

SaleResult resultOf(const SaleFacts& facts) {
    if (withCustomer(facts)) return SaleResult::Sold;
    return facts.card == CardFact::InDoubt ? SaleResult::InDoubt : SaleResult::Abandoned;
}

}  // namespace

class Settlement::AtWork {
   public:
    AtWork(std::set<TransactionId>& all, TransactionId sale)
        : m_all(all), m_sale(sale), m_mine(all.insert(sale).second) {}
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;
    ~AtWork() {
        if (m_mine) m_all.erase(m_sale);
    }
    bool mine() const { return m_mine; }

   private:
    std::set<TransactionId>& m_all;
    TransactionId m_sale;
    bool m_mine;
};

Task<Result<void>> Settlement::finish(SaleLedger& ledger, std::string receiptSha256,
                                      std::optional<SaleRecord> captured) {
    const AtWork atWork(m_atWork, ledger.facts().transaction);
    if (!atWork.mine()) co_return fail(ErrorCode::Busy, "this sale is being settled already");
    SIMKIOSK_CO_TRY(ledger.refresh());
    if (ledger.facts().closed) co_return Result<void>{};
    if (cardInside(ledger.facts().card))
        co_return fail(ErrorCode::Busy, "the card of this sale is still in the machine");
    if (withCustomer(ledger.facts()) && moneyOpen(ledger.facts().money) && !captured) {
        auto fresh = co_await capture(ledger);
        SIMKIOSK_CO_TRY(fresh);
        captured = std::move(*fresh);
    }
    if (mustUndo(ledger.facts())) SIMKIOSK_CO_TRY(co_await undo(ledger));
    if (ledger.facts().caseNeeded) {
        SIMKIOSK_CO_TRY(co_await callStaff(
            ledger, record::inDoubtCase,
            ledger.facts().iccid
                ? "A SIM card left its expected place; its ICCID is suspended. Count the stack and "
                  "the retain bin."
                : "A SIM card left its expected place before its ICCID was read, so none is "
                  "suspended. Count the stack and the retain bin: the missing number is this card's."));
    }
    if (!withCustomer(ledger.facts()) && !ledger.facts().reservationId.empty()) {
        // Best effort: the lease ends by itself.
        const auto released = co_await m_ports.numbers.release(ledger.facts().reservationId);
        if (!released) logInfo("sale.number_not_released", "The number's lease will lapse");
    }
    // Registered to be asked about, and nothing was ordered: the carrier need not know this person.
    if (!withCustomer(ledger.facts()) && ledger.facts().identified && !ledger.facts().activateKey) {
        const auto forgotten = co_await m_ports.customers.withdraw(registrationKey(ledger.facts().transaction));
        if (!forgotten) logWarning("sale.person_not_withdrawn", forgotten.error().message);
    }
    const auto closed = record::closed(resultOf(ledger.facts()), receiptSha256);
    SIMKIOSK_CO_TRY(captured ? ledger.write({*captured, closed}) : ledger.write({closed}));
    logInfo("sale.closed", "A sale is closed", {{"transaction", ledger.facts().transaction.text()}});
    co_return Result<void>{};
}

Task<Result<SaleRecord>> Settlement::capture(SaleLedger& ledger) {
    SIMKIOSK_ASSERT(withCustomer(ledger.facts()));  // I4
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
    if (facts.iccid) {
        const auto suspended = co_await m_ports.activation.suspend(*facts.iccid, "the card was not handed out");
        // A carrier that does not know the card cannot have activated it.
        if (!suspended && suspended.error().code != ErrorCode::NotFound) co_return fail(suspended.error());
    }
    if (facts.activateKey) {
        const auto ended = co_await m_ports.activation.deactivate(*facts.activateKey);
        if (!ended && ended.error().code != ErrorCode::NotFound) co_return fail(ended.error());
    }
    std::string authorizationCode;
    if (facts.payKey) {
        const auto reversed = co_await m_ports.payment.reverse(*facts.payKey);
        if (!reversed && reversed.error().code != ErrorCode::NotFound) co_return fail(reversed.error());
        // The wallet can have paid after the kiosk last asked.
        if (reversed) authorizationCode = reversed->authorizationCode;
    }
    co_return ledger.write({record::settled(SettlementKind::Reverse, authorizationCode)});
}

Task<Result<void>> Settlement::reportUnsettled(SaleLedger& ledger) {
    const AtWork atWork(m_atWork, ledger.facts().transaction);
    if (!atWork.mine() || !ledger.facts().caseNumber.empty()) co_return Result<void>{};
    co_return co_await callStaff(ledger, record::unsettledCase,
                                 "A sale could not be brought to its end within its time; the kiosk goes on trying.");
}

Task<Result<void>> Settlement::callStaff(SaleLedger& ledger, const char* kind, const char* summary) {
    const auto& facts = ledger.facts();
    StaffCase details{derivedKey(facts.transaction, std::string("case ") + kind),
                      facts.transaction,
                      kind,
                      summary,
                      facts.iccid ? facts.iccid->text() : "",
                      ledger.story()};
    const auto number = co_await m_ports.staffDesk.openCase(std::move(details));
    SIMKIOSK_CO_TRY(number);
    logWarning("sale.case", "A staff case was opened", {{"case", *number}, {"kind", kind}});
    co_return ledger.write({record::caseOpened(*number, kind)});
}

MoneyPlace moneyPlace(const SaleFacts& facts) {
    const bool atGate = facts.card == CardFact::Presenting || facts.card == CardFact::Presented;
    if (facts.money == MoneyFact::Authorised) {
        if (withCustomer(facts)) return MoneyPlace::Paid;
        // It can still be taken, and is paid then.
        if (atGate) return MoneyPlace::BeingClarified;
    }
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
