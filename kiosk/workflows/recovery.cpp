#include "kiosk/workflows/recovery.hpp"

#include "kiosk/session/delays.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

SaleRecord resolvedStaging(CardDecision decision, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::Done: return record::staged(now);
        case CardDecision::NotDone: return record::notStaged("the card did not move");
        case CardDecision::Retained: return record::retained(now);
        default: return record::inDoubt(JournalStep::Staging, "an unread card left the stack", now);
    }
}

SaleRecord resolvedPresenting(CardDecision decision, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::NotDone: return record::notPresented("the card is at the read position");
        case CardDecision::WaitForTake: return record::presented(now);
        case CardDecision::Taken: return record::taken();
        case CardDecision::Retained: return record::retained(now);
        default: return record::inDoubt(JournalStep::Presenting, "the sensors contradict the motion", now);
    }
}

SaleRecord resolvedRetaining(CardDecision decision, const SaleFacts& facts, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::Retained: return record::retained(now);
        case CardDecision::Taken:
            if (mayBeTaken(facts)) return record::taken();
            return record::inDoubt(JournalStep::Retaining, "a card that was not sold left by the gate", now);
        default: return record::inDoubt(JournalStep::Retaining, "the card left the path, and not into the bin", now);
    }
}

// A card that the journal left standing somewhere, without an open intent: is it still there?
std::optional<SaleRecord> strayed(const SaleFacts& facts, const DispenserStatus& now) {
    const auto before = facts.beforeMotion.value_or(now);
    if (facts.card == CardFact::Staged && now.card != CardPosition::ReadPosition) {
        return record::inDoubt(JournalStep::Staging, "the staged card is not where it was", now);
    }
    if (facts.card == CardFact::Presented && now.card == CardPosition::None) {
        return resolvedPresenting(decideGoneFromGate(before, now), now);
    }
    return std::nullopt;
}

// Going on makes sense while neither card nor money nor service has taken the way out; or for the receipt.
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

}  // namespace

Task<Result<RecoveryReport>> Recovery::run(bool mayResume) {
    RecoveryReport report;
    const auto unfinished = m_ports.journal.unfinished();
    SIMKIOSK_CO_TRY(unfinished);
    if (unfinished->empty()) co_return report;

    const auto now = co_await m_ports.dispenser.status();
    SIMKIOSK_CO_TRY(now);
    for (const auto& transaction : *unfinished) {
        auto ledger = SaleLedger::resume(m_ports.journal, transaction);
        SIMKIOSK_CO_TRY(ledger);
        logInfo("recovery.sale", "A sale was left open", {{"transaction", transaction.text()}});
        // Only the newest sale can own the card in the path.
        const bool mayGoOn =
            mayResume && transaction == unfinished->back() &&
            customerMayBeThere(ledger->facts(), m_ports.journal.bootId(), m_ports.clock.now(), delays::sameCustomer);
        SIMKIOSK_CO_TRY(co_await explainCard(*ledger, *now));
        if (mayGoOn && canGoOn(ledger->facts())) {
            SIMKIOSK_CO_TRY(co_await explainPayment(*ledger));
            SIMKIOSK_CO_TRY(co_await explainActivation(*ledger));
        }
        // Asking took time, and the answers may have been no.
        const bool still =
            customerMayBeThere(ledger->facts(), m_ports.journal.bootId(), m_ports.clock.now(), delays::sameCustomer);
        if (mayGoOn && still && canGoOn(ledger->facts())) {
            report.resumable = std::move(*ledger);
            continue;
        }
        if (cardInside(ledger->facts().card)) SIMKIOSK_CO_TRY(co_await m_issue.retain(*ledger));
        ++report.toSettle;
    }
    co_return report;
}

Task<Result<void>> Recovery::explainCard(SaleLedger& ledger, const DispenserStatus& now) {
    const auto& facts = ledger.facts();
    const auto before = facts.beforeMotion.value_or(now);
    const auto evidence = "dispenser: " + describe(now);
    switch (facts.card) {
        case CardFact::Staging:
            co_return ledger.write({record::resolvedAs(resolvedStaging(decideStaging(before, now), now), evidence)});
        case CardFact::Presenting:
            co_return ledger.write(
                {record::resolvedAs(resolvedPresenting(decidePresenting(before, now), now), evidence)});
        case CardFact::Retaining: {
            const auto decision = decideRetaining(before, now);
            if (decision == CardDecision::NotDone) co_return Result<void>{};  // safe to repeat: retain() does
            co_return ledger.write({record::resolvedAs(resolvedRetaining(decision, facts, now), evidence)});
        }
        default: break;
    }
    if (const auto record = strayed(facts, now)) co_return ledger.write({record::resolvedAs(*record, evidence)});
    co_return Result<void>{};
}

Task<Result<void>> Recovery::explainPayment(SaleLedger& ledger) {
    if (ledger.facts().money != MoneyFact::Requested) co_return Result<void>{};
    const auto answer = co_await m_ports.payment.query(*ledger.facts().payKey);
    switch (decidePayment(answer, ledger.facts().total)) {
        case BackOfficeDecision::Done:
            co_return ledger.write(
                {record::resolvedAs(record::authorised(answer->authorizationCode), "back office: authorised")});
        case BackOfficeDecision::Failed:
            co_return ledger.write({record::resolvedAs(record::notAuthorised("declined"), "back office: declined")});
        // Unknown there: sent again with the same key when the sale goes on, reversed when it does not. No answer: the
        // intent stays open and the reversal is queued.
        case BackOfficeDecision::Unknown:
        case BackOfficeDecision::NoAnswer: break;
    }
    co_return Result<void>{};
}

Task<Result<void>> Recovery::explainActivation(SaleLedger& ledger) {
    if (ledger.facts().service != ServiceFact::Activating) co_return Result<void>{};
    const auto answer = co_await m_ports.activation.query(*ledger.facts().activateKey);
    switch (decideActivation(answer)) {
        case BackOfficeDecision::Done:
            co_return ledger.write({record::resolvedAs(record::active(answer->orderId), "back office: active")});
        case BackOfficeDecision::Failed:
            co_return ledger.write({record::resolvedAs(record::activationFailed("declined"), "back office: failed")});
        case BackOfficeDecision::Unknown:
        case BackOfficeDecision::NoAnswer: break;
    }
    co_return Result<void>{};
}

}  // namespace simkiosk
