// Every way out of a sale: the customer is told where card, document and money are while they are brought to rest.
#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

bool leftByChoice(ProblemCause cause) { return cause == ProblemCause::Cancelled || cause == ProblemCause::TimedOut; }

// Someone should look at these with the customer.
bool staffShouldHelp(ProblemCause cause) {
    return cause == ProblemCause::FaceUndecided || cause == ProblemCause::FaceMismatch ||
           cause == ProblemCause::PresentationAttack;
}

// Who waited for staff in vain shows the case at the counter; who left does not need them.
bool staffHaveCase(ProblemCause cause) {
    return cause == ProblemCause::StaffDidNotCome || cause == ProblemCause::StaffRefused;
}

// After these nobody is invited until every part has been asked; a silent one takes many seconds.
bool partFailed(ProblemCause cause) {
    switch (cause) {
        case ProblemCause::NoPhotoDecoder:
        case ProblemCause::PaymentUnclear:
        case ProblemCause::NoSimCard:
        case ProblemCause::SimNotActivated:
        case ProblemCause::InDoubt:
        case ProblemCause::BackOfficeUnreachable:
        case ProblemCause::MachineFault:
        case ProblemCause::DeviceLost: return true;
        default: return false;
    }
}

}  // namespace

Task<void> SimSale::leave(ProblemCause cause) {
    auto& shown = m_talk.snapshot();
    shown.problem.emplace();
    shown.problem->cause = cause;
    const bool identified = m_sale.ledger && m_sale.ledger->facts().identified;
    // A reader does not tell a card that was read from one that was lifted.
    shown.problem->document = m_sale.documentShown || identified ? DocumentPlace::OnReader : DocumentPlace::NotUsed;
    tellPlaces();
    m_talk.apply(SessionEvent::Failed);
    shown.busy = m_sale.ledger.has_value();
    m_talk.suspendTimeout();
    m_talk.publish();

    if (!staffHaveCase(cause)) co_await dismissStaff();
    if (staffShouldHelp(cause) || !m_sale.staffQuestions.empty()) co_await callStaff(cause);
    co_await bringToRest();
    tellPlaces();
    shown.busy = false;
    m_talk.resumeTimeout();
    // Who has left on purpose has little to read, but for a document that may lie there.
    if (leftByChoice(cause) && shown.problem->document == DocumentPlace::NotUsed)
        m_talk.expireAfter(m_talk.patiently(delays::farewell));
    m_talk.publish();
    while (!m_talk.expired()) {
        const auto intent = co_await m_talk.listen();
        if (!intent) continue;
        m_staffCame = std::holds_alternative<intent::AtService>(*intent);
        if (m_staffCame || std::holds_alternative<intent::Finish>(*intent) ||
            std::holds_alternative<intent::Next>(*intent))
            break;
    }
    m_leftOnReader = m_talk.expired() && shown.problem->document == DocumentPlace::OnReader;
    m_documentLeft = m_leftOnReader;
    if (!partFailed(cause)) m_talk.apply(SessionEvent::Finished);
    forget();
    if (partFailed(cause)) {
        m_talk.apply(SessionEvent::ServiceLost);
    } else {
        m_talk.publish();
    }
}

// Card into the bin, money back, number free. What cannot be done now stays open in the journal for the background.
Task<void> SimSale::bringToRest() {
    // The settlement frees the number that stands in the journal; after a change of mind it is not this one.
    const bool inJournal =
        m_sale.ledger && m_sale.reservation && m_sale.ledger->facts().reservationId == m_sale.reservation->id;
    if (m_sale.reservation && !inJournal) {
        const auto released = co_await m_ports.numbers.release(m_sale.reservation->id);
        if (!released) logInfo("numbers.not_released", "The number's lease will lapse");
    }
    if (!m_sale.ledger) co_return;
    auto& ledger = *m_sale.ledger;
    const auto retained = co_await m_issue.retain(ledger);
    m_sale.cardUnseen = !retained && retained.error().code != ErrorCode::Refused;  // a jam is seen
    if (!retained) {
        logWarning("sale.card_inside", retained.error().message);
        co_return;  // recovery takes the card when the dispenser is back, and settles then
    }
    tellPlaces();
    m_talk.publish();
    bool done = false;
    TaskGroup attempt;
    attempt.spawn([](Settlement& settlement, SaleLedger& sale, bool& out) -> Task<void> {
        const auto finished = co_await settlement.finish(sale, "");
        if (!finished) logWarning("sale.settlement_open", finished.error().message);
        out = true;
    }(m_settlement, ledger, done));
    const auto deadline = m_ports.clock.now() + delays::settlement;
    while (!done && m_ports.clock.now() < deadline) co_await sleepFor(m_ports.clock, 20ms);
}

Task<void> SimSale::callStaff(ProblemCause cause) {
    if (!m_sale.ledger) co_return;
    const bool faceRefused = m_sale.staffQuestions.empty();
    StaffCase details{derivedKey(m_sale.transaction, "identity"),
                      m_sale.transaction,
                      toString(cause),
                      faceRefused
                          ? "The face check did not accept the customer; please check the identity document in person."
                          : "The country pack leaves this document to staff; please check it in person.",
                      "",
                      m_sale.staffQuestions};
    const auto number = co_await m_ports.staffDesk.openCase(std::move(details));
    if (number) m_talk.snapshot().problem->caseNumber = *number;
}

void SimSale::tellPlaces() {
    if (!m_sale.ledger) return;
    auto& problem = *m_talk.snapshot().problem;
    const auto& facts = m_sale.ledger->facts();
    problem.card = cardPlace(facts);
    problem.money = moneyPlace(facts);
    if (staffHaveCase(problem.cause)) problem.caseNumber = m_sale.staffCaseNumber;
    // Within the customer's reach, and the dispenser or the journal does not answer: nobody knows where it is now.
    if (m_sale.cardUnseen && facts.card != CardFact::Staged) problem.card = CardPlace::Unknown;
    if (!m_ports.journal.healthy() && facts.money != MoneyFact::None) problem.money = MoneyPlace::BeingClarified;
    if (!facts.caseNumber.empty()) problem.caseNumber = facts.caseNumber;
}

Task<void> SimSale::goodbye() {
    while (!m_talk.expired()) {
        const auto intent = co_await m_talk.listen();
        if (intent &&
            (std::holds_alternative<intent::Finish>(*intent) || std::holds_alternative<intent::Next>(*intent)))
            break;
    }
    m_documentLeft = m_talk.expired();
    m_talk.apply(SessionEvent::Finished);
    forget();
    m_talk.publish();
}

// Leaves the conversation at its beginning, not yet published.
void SimSale::forget() {
    wipe(m_sale.photo.pixels);
    if (m_sale.contract) wipe(m_sale.contract->pdf);
    m_sale = Sale{};
    m_talk.reset(m_ports.shop.defaultLanguage);
}

}  // namespace simkiosk
