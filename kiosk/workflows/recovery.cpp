#include "kiosk/workflows/recovery.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {

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
    const auto record = whatBecameOfCard(ledger.facts(), now);
    if (!record) co_return Result<void>{};
    co_return ledger.write({record::resolvedAs(*record, "dispenser: " + describe(now))});
}

Task<Result<void>> Recovery::explainPayment(SaleLedger& ledger) {
    if (ledger.facts().money != MoneyFact::Requested) co_return Result<void>{};
    const auto answer = co_await inTime(m_ports.payment.query(*ledger.facts().payKey));
    switch (decidePayment(answer, ledger.facts().total)) {
        case BackOfficeDecision::Done:
            co_return ledger.write(
                {record::resolvedAs(record::authorised(answer->authorizationCode), "back office: authorised")});
        case BackOfficeDecision::Failed:
            co_return ledger.write(
                {record::resolvedAs(record::notAuthorised(SaleReason::Declined), "back office: declined")});
        // Unknown there: sent again with the same key when the sale goes on, reversed when it does not. No answer in
        // time: the sale goes on to ask, or the intent stays open and the reversal is queued.
        case BackOfficeDecision::Unknown:
        case BackOfficeDecision::NoAnswer: break;
    }
    co_return Result<void>{};
}

Task<Result<void>> Recovery::explainActivation(SaleLedger& ledger) {
    if (ledger.facts().service != ServiceFact::Activating) co_return Result<void>{};
    const auto answer = co_await inTime(m_ports.activation.query(*ledger.facts().activateKey));
    switch (decideActivation(answer)) {
        case BackOfficeDecision::Done:
            co_return ledger.write({record::resolvedAs(record::active(answer->orderId), "back office: active")});
        case BackOfficeDecision::Failed:
            co_return ledger.write(
                {record::resolvedAs(record::activationFailed(SaleReason::Declined), "back office: failed")});
        case BackOfficeDecision::Unknown:
        case BackOfficeDecision::NoAnswer: break;
    }
    co_return Result<void>{};
}

}  // namespace simkiosk
