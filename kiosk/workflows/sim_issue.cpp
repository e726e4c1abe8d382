#include "kiosk/workflows/sim_issue.hpp"

#include "kiosk/journal/recovery_table.hpp"
#include "kiosk/session/delays.hpp"
#include "platform/base/log.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

namespace {

// The outcome that a motion of unknown effect turned out to have.
SaleRecord stagingOutcome(CardDecision decision, const DispenserStatus& now) {
    switch (decision) {
        case CardDecision::Done: return record::staged(now);
        case CardDecision::NotDone: return record::notStaged(SaleReason::CardDidNotMove);
        case CardDecision::Retained: return record::retained(now);
        default: return record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, now);
    }
}

SaleRecord takenOrInDoubt(const SaleFacts& facts, const DispenserStatus& now) {
    return mayBeTaken(facts) ? record::taken()
                             : record::inDoubt(JournalStep::Retaining, SaleReason::UnsoldCardLeftByGate, now);
}

// A card of this sale should be in the path and is not: what became of it?
SaleRecord explainEmptyPath(const SaleFacts& facts, const DispenserStatus& now) {
    const auto before = facts.beforeMotion.value_or(now);
    const auto decision =
        facts.card == CardFact::Presented ? decideGoneFromGate(before, now) : decideRetaining(before, now);
    if (decision == CardDecision::Retained && before.binCount) return record::retained(now);
    if (decision == CardDecision::Taken) return takenOrInDoubt(facts, now);
    return record::inDoubt(JournalStep::Retaining, SaleReason::CardNotInBin, now);
}

// Unreadable, or not for sale. A lost wire and a silent back office say nothing about the card.
bool isBadCard(const Error& error) { return error.code != ErrorCode::Disconnected && error.code != ErrorCode::Busy; }

}  // namespace

bool effectUnknown(const Error& error) {
    return error.code == ErrorCode::Timeout || error.code == ErrorCode::Disconnected ||
           error.code == ErrorCode::Malformed;
}

Task<Result<void>> SimIssue::stageAndBind(Sale& sale, std::function<void(IssuePhase)> onPhase) {
    auto& ledger = *sale.ledger;
    for (int tries = 0; tries < delays::simCardsPerSale; ++tries) {
        if (ledger.facts().iccid) co_return Result<void>{};
        onPhase(IssuePhase::Staging);
        // Becomes durable with the binding, or before the card goes anywhere else; until then the open intent and the
        // sensors say the same.
        std::optional<SaleRecord> staged;
        if (ledger.facts().card != CardFact::Staged) {
            const auto outcome = co_await stage(sale);
            // The sensors say that nothing moved: a unit that had to be initialised first may be asked once more.
            const bool declined = !outcome && outcome.error().refusal && ledger.facts().card == CardFact::NotStaged;
            if (declined && tries == 0) continue;
            SIMKIOSK_CO_TRY(outcome);
            staged = *outcome;
        }

        onPhase(IssuePhase::ReadingSim);
        const auto iccid = co_await readUsable();
        if (iccid) {
            const auto bound = record::bound(*iccid);
            const auto pay = record::payIntent(derivedKey(ledger.facts().transaction, "payment"));
            const auto written = staged ? ledger.write({*staged, bound, pay}) : ledger.write({bound, pay});
            if (written) co_return Result<void>{};
            if (written.error().code != ErrorCode::Conflict) co_return fail(written.error());
        }
        if (staged) SIMKIOSK_CO_TRY(ledger.write({*staged}));
        if (!iccid && !isBadCard(iccid.error())) co_return fail(iccid.error());
        logWarning("dispenser.bad_card", "A SIM card is retained: unreadable, not in stock, or used before");
        SIMKIOSK_CO_TRY(co_await retain(ledger));
        if (ledger.facts().card == CardFact::InDoubt) co_return fail(ErrorCode::Internal, "a card is in doubt");
    }
    co_return fail(ErrorCode::Refused, "three cards in a row could not be used");
}

Task<Result<SaleRecord>> SimIssue::stage(Sale& sale) {
    auto& ledger = *sale.ledger;
    auto before = co_await patientStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card == CardPosition::Gate) {
        SIMKIOSK_CO_TRY(co_await clearGate(ledger, *before));
        before = co_await patientStatus();
        SIMKIOSK_CO_TRY(before);
    }
    if (before->card == CardPosition::None && before->stacker == StackerLevel::Empty) {
        co_return fail(ErrorCode::Refused, "the stacker is empty");
    }
    Bytes sealed = encodeSealedSale(sale);
    const auto announced = ledger.write(
        {record::stagingIntent(*before, sale.contract->contractSha256, sale.contract->signatureSha256)}, &sealed);
    wipe(sealed);
    SIMKIOSK_CO_TRY(announced);

    // Some units feed a card at power-up: it stands where it is wanted, so no motor moves.
    if (before->card == CardPosition::ReadPosition) co_return record::staged(*before);

    const auto staged = co_await m_ports.dispenser.stage();
    if (staged && staged->card == CardPosition::ReadPosition) co_return record::staged(*staged);

    // Refused, silent or contradictory: only the sensors know. The motion is never repeated on doubt.
    const auto now = co_await patientStatus();
    SIMKIOSK_CO_TRY(now);
    // By the unit's word a card came out of the stack; when none is there, somebody has it.
    const bool vanished = !staged && staged.error().code == ErrorCode::Internal && now->card == CardPosition::None;
    const auto decision = vanished ? CardDecision::InDoubt : decideStaging(*before, *now);
    if (decision == CardDecision::Done) co_return record::staged(*now);
    SIMKIOSK_CO_TRY(ledger.write({stagingOutcome(decision, *now)}));
    co_return fail(staged ? Error{ErrorCode::Internal, "the card did not reach the read position"} : staged.error());
}

Task<Result<void>> SimIssue::clearGate(SaleLedger& ledger, DispenserStatus before) {
    logWarning("dispenser.stray_card", "A card of no sale lies at the gate and is retained");
    SIMKIOSK_CO_TRY(ledger.write({record::retainIntent(before)}));
    const auto retained = co_await carryToBin();
    const auto now = retained ? retained : co_await patientStatus();
    SIMKIOSK_CO_TRY(now);
    if (now->card != CardPosition::None) co_return fail(ErrorCode::Refused, "the gate could not be cleared");
    const bool kept = retained || decideRetaining(before, *now) == CardDecision::Retained;
    co_return ledger.write({kept ? record::retained(*now) : record::notStaged(SaleReason::StrayCardTaken)});
}

Task<Result<Iccid>> SimIssue::readUsable() {
    const auto iccid = co_await readTwice();
    SIMKIOSK_CO_TRY(iccid);
    SIMKIOSK_CO_TRY(co_await checkStock(*iccid));
    co_return *iccid;
}

Task<Result<Iccid>> SimIssue::readTwice() {
    const auto first = co_await m_ports.dispenser.readSim();
    SIMKIOSK_CO_TRY(first);
    const auto second = co_await m_ports.dispenser.readSim();
    SIMKIOSK_CO_TRY(second);
    if (first->iccid != second->iccid) co_return fail(ErrorCode::Malformed, "two readings of one card differ");
    if (!first->iccid.luhnValid()) logWarning("sim.luhn", "The ICCID's check digit does not fit; some cards are so");
    co_return first->iccid;
}

Task<Result<void>> SimIssue::checkStock(const Iccid& iccid) {
    const auto status = co_await m_ports.simStock.check(iccid);
    if (!status) co_return fail(ErrorCode::Busy, status.error().message);
    if (*status != SimStockStatus::Available) co_return fail(ErrorCode::Refused, "this card is not for sale");
    co_return Result<void>{};
}

SaleRecord SimIssue::activationIntent(const Sale& sale) const {
    const auto& facts = sale.ledger->facts();
    const auto body = facts.iccid->text() + "|" + sale.reservation->number.msisdn.digits() + "|" + sale.offering->id +
                      "|" + sale.reservation->id + "|" + sale.contract->contractSha256;
    return record::activateIntent(derivedKey(facts.transaction, facts.iccid->text()), sha256Hex(toBytes(body)));
}

Task<Result<std::optional<SaleRecord>>> SimIssue::activate(Sale& sale) {
    auto& ledger = *sale.ledger;
    const auto service = ledger.facts().service;
    if (service == ServiceFact::Active || service == ServiceFact::Accepted) co_return std::optional<SaleRecord>{};
    if (service == ServiceFact::None) SIMKIOSK_CO_TRY(ledger.write({activationIntent(sale)}));
    auto order = co_await prepareOrder(sale);
    if (!order) co_return fail(ErrorCode::Busy, order.error().message);
    co_return co_await followActivation(ledger, std::move(*order));
}

Task<Result<ActivationOrder>> SimIssue::prepareOrder(Sale& sale) {
    const auto transaction = sale.ledger->facts().transaction;
    const auto& iccid = *sale.ledger->facts().iccid;
    if (sale.customerId.empty()) {  // a sale that goes on after a restart; the key finds who was registered
        auto customer =
            co_await m_ports.customers.registerIndividual(*sale.identity, registrationKey(transaction), transaction);
        SIMKIOSK_CO_TRY(customer);
        sale.customerId = std::move(*customer);
    }
    const auto document = co_await m_ports.documents.store(derivedKey(transaction, "contract"), transaction,
                                                           sale.contract->pdf, sale.contract->contractSha256);
    if (!document) {
        // A carrier without a document service keeps the contract's hash in the order; any other failure is one of
        // the network, and the order would meet it too.
        const auto code = document.error().code;
        if (code != ErrorCode::NotFound && code != ErrorCode::Refused) co_return fail(document.error());
        logWarning("sale.contract_not_archived", document.error().message);
    }
    co_return ActivationOrder{derivedKey(transaction, iccid.text()),
                              transaction,
                              iccid,
                              sale.reservation->number.msisdn,
                              sale.offering->id,
                              sale.customerId,
                              sale.reservation->id,
                              sale.total(),
                              sale.contract->contractSha256};
}

Task<Result<std::optional<SaleRecord>>> SimIssue::followActivation(SaleLedger& ledger, ActivationOrder order) {
    const auto deadline = m_ports.clock.now() + delays::activation;
    const Uuid key = order.key;
    // The same key again is always safe; a lost answer is asked for by key first.
    auto answer = co_await m_ports.activation.activate(order);
    while (true) {
        switch (decideActivation(answer)) {
            case BackOfficeDecision::Done: co_return std::optional<SaleRecord>(record::active(answer->orderId));
            case BackOfficeDecision::Failed:
                SIMKIOSK_CO_TRY(ledger.write({record::activationFailed(SaleReason::Declined)}));
                co_return fail(ErrorCode::Refused, "the carrier declined the activation");
            case BackOfficeDecision::Unknown:
            case BackOfficeDecision::NoAnswer: break;
        }
        if (!answer && (answer.error().code == ErrorCode::Refused || answer.error().code == ErrorCode::Conflict)) {
            SIMKIOSK_CO_TRY(ledger.write({record::activationFailed(SaleReason::OrderRefused)}));
            co_return fail(answer.error());
        }
        if (m_ports.clock.now() >= deadline) co_return fail(ErrorCode::Timeout, "not active within the limit");
        co_await sleepFor(m_ports.clock, delays::activationPoll);
        answer = co_await m_ports.activation.query(key);
        if (!answer && answer.error().code == ErrorCode::NotFound) answer = co_await m_ports.activation.activate(order);
    }
}

Task<Result<void>> SimIssue::present(SaleLedger& ledger, std::optional<SaleRecord> activated) {
    if (ledger.facts().card != CardFact::Staged) co_return Result<void>{};
    // I3: nothing irreversible before the carrier's word is known.
    SIMKIOSK_ASSERT(activated || ledger.facts().service == ServiceFact::Active ||
                    ledger.facts().service == ServiceFact::Accepted);
    const auto before = co_await patientStatus();
    if (!before || before->card != CardPosition::ReadPosition) {
        if (activated) SIMKIOSK_CO_TRY(ledger.write({*activated}));
        SIMKIOSK_CO_TRY(before);
        SIMKIOSK_CO_TRY(ledger.write({record::inDoubt(JournalStep::Staging, SaleReason::CardNotWhereItWas, *before)}));
        co_return fail(ErrorCode::Internal, "the bound card is not at the read position");
    }
    const auto intent = record::presentIntent(*before);
    SIMKIOSK_CO_TRY(activated ? ledger.write({*activated, intent}) : ledger.write({intent}));
    const auto presented = co_await m_ports.dispenser.present();
    const auto now = presented && presented->card == CardPosition::Gate ? presented : co_await patientStatus();
    SIMKIOSK_CO_TRY(now);
    switch (decidePresenting(*before, *now)) {
        case CardDecision::WaitForTake: co_return ledger.write({record::presented(*now)});
        case CardDecision::Taken:
            co_return ledger.write(
                {record::presented(*now), record::taken(), record::settleIntent(SettlementKind::Capture)});
        case CardDecision::NotDone:
            SIMKIOSK_CO_TRY(ledger.write({record::notPresented(SaleReason::CardDidNotMove)}));
            co_return fail(presented ? Error{ErrorCode::Internal, "the card did not move"} : presented.error());
        case CardDecision::Retained:
            SIMKIOSK_CO_TRY(ledger.write({record::retained(*now)}));
            co_return fail(ErrorCode::Refused, "the dispenser took the card back");
        default: break;
    }
    SIMKIOSK_CO_TRY(
        ledger.write({record::inDoubt(JournalStep::Presenting, SaleReason::SensorsContradictMotion, *now)}));
    co_return fail(ErrorCode::Internal, "a card is in doubt");
}

Task<Result<bool>> SimIssue::awaitTaken(SaleLedger& ledger, Instant until) {
    if (ledger.facts().card == CardFact::Taken) co_return true;
    while (m_ports.clock.now() < until) {
        const auto now = co_await patientStatus();
        SIMKIOSK_CO_TRY(now);
        if (now->card == CardPosition::None) {
            const auto gone = explainEmptyPath(ledger.facts(), *now);
            if (gone.step != JournalStep::Taken) {
                SIMKIOSK_CO_TRY(ledger.write({gone}));
                co_return false;
            }
            SIMKIOSK_CO_TRY(ledger.write({gone, record::settleIntent(SettlementKind::Capture)}));
            co_return true;
        }
        co_await sleepFor(m_ports.clock, delays::takePoll);
    }
    SIMKIOSK_CO_TRY(co_await retain(ledger));
    co_return ledger.facts().card == CardFact::Taken;
}

Task<Result<void>> SimIssue::retain(SaleLedger& ledger) {
    const auto card = ledger.facts().card;
    if (card == CardFact::NotStaged || card == CardFact::Taken || card == CardFact::Retained ||
        card == CardFact::InDoubt) {
        co_return Result<void>{};
    }
    const auto before = co_await patientStatus();
    SIMKIOSK_CO_TRY(before);
    if (before->card == CardPosition::None) co_return ledger.write({explainEmptyPath(ledger.facts(), *before)});
    // A jam is tried again until staff come: one intent all the time, so that its counter stays the evidence.
    const auto announced = card == CardFact::Retaining ? ledger.facts().beforeMotion : std::nullopt;
    if (announced && decideRetaining(*announced, *before) == CardDecision::InDoubt) {
        co_return ledger.write({record::inDoubt(JournalStep::Retaining, SaleReason::CountedCardStillSeen, *before)});
    }
    const bool again = announced && announced->card == before->card && announced->binCount == before->binCount;
    if (!again) SIMKIOSK_CO_TRY(ledger.write({record::retainIntent(*before)}));
    const auto retained = co_await carryToBin();
    // The unit's own word is enough, also from one whose counter stands still; without it the sensors decide.
    if (retained && retained->card == CardPosition::None) co_return ledger.write({record::retained(*retained)});
    if (!retained) logWarning("dispenser.retain_failed", retained.error().message);
    const auto now = co_await patientStatus();
    SIMKIOSK_CO_TRY(now);
    switch (decideRetaining(*before, *now)) {
        case CardDecision::Retained: co_return ledger.write({record::retained(*now)});
        case CardDecision::Taken: co_return ledger.write({takenOrInDoubt(ledger.facts(), *now)});
        case CardDecision::NotDone: co_return fail(ErrorCode::Refused, "the card could not be retained");
        default: break;
    }
    co_return ledger.write({record::inDoubt(JournalStep::Retaining, SaleReason::CardNotInBin, *now)});
}

// Safe to repeat; a unit that had to be initialised declines the first time.
Task<Result<DispenserStatus>> SimIssue::carryToBin() {
    auto retained = co_await m_ports.dispenser.retain();
    if (!retained && retained.error().refusal) retained = co_await m_ports.dispenser.retain();
    co_return retained;
}

Task<Result<DispenserStatus>> SimIssue::patientStatus() {
    const auto deadline = m_ports.clock.now() + delays::deviceReturn;
    while (true) {
        auto status = co_await m_ports.dispenser.status();
        if (status || !effectUnknown(status.error()) || m_ports.clock.now() >= deadline) co_return status;
        co_await sleepFor(m_ports.clock, 500ms);
    }
}

}  // namespace simkiosk
