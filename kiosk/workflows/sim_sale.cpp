#include "kiosk/workflows/sim_sale.hpp"

#include <utility>

#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

SessionEvent whereToGoOn(const SaleFacts& facts) {
    if (facts.card == CardFact::Taken) return SessionEvent::ResumedAtReceipt;
    return facts.money == MoneyFact::Authorised ? SessionEvent::ResumedAtIssue : SessionEvent::ResumedAtPayment;
}

}  // namespace

SimSale::SimSale(const SalePorts& ports, Conversation& talk, SimIssue& issue, Settlement& settlement)
    : m_ports(ports), m_talk(talk), m_issue(issue), m_settlement(settlement) {}

Task<void> SimSale::run(bool documentMayLie) {
    m_sale = Sale{};
    m_staffCame = false;
    m_leftOnReader = false;
    m_sale.startedAt = m_ports.clock.now();
    m_sale.documentShown = std::exchange(m_documentLeft, false) || documentMayLie;
    m_talk.apply(SessionEvent::Touched);
    co_await walk();
}

Task<void> SimSale::resume(SaleLedger ledger) {
    m_sale = Sale{};
    auto sealed = ledger.personalData();
    auto sale = sealed ? decodeSealedSale(*sealed) : Result<Sale>(fail(sealed.error()));
    if (sealed) wipe(*sealed);
    if (!sale || !sale->contract) {
        logWarning("sale.not_resumable", "The sealed part of the sale cannot be read; the sale is undone");
        m_sale.ledger = std::move(ledger);
        m_talk.apply(SessionEvent::ResumedAtIssue);
        co_await leave(ProblemCause::TimedOut);
        co_return;
    }
    m_sale = std::move(*sale);
    m_sale.transaction = ledger.facts().transaction;
    m_sale.ledger = std::move(ledger);
    auto& shown = m_talk.snapshot();
    shown.language = m_sale.language;
    shown.chosenOfferingId = m_sale.offering->id;
    shown.reservedNumber = m_sale.reservation->number;
    shown.total = m_sale.total();
    m_talk.apply(whereToGoOn(m_sale.ledger->facts()));
    co_await walk();
}

std::optional<TransactionId> SimSale::current() const {
    if (!m_sale.ledger) return std::nullopt;
    return m_sale.ledger->facts().transaction;
}

Task<void> SimSale::walk() {
    while (m_talk.page() != Page::Goodbye) {
        const StepEnd end = co_await serve(m_talk.page());
        if (const auto* cause = std::get_if<ProblemCause>(&end)) {
            co_await leave(*cause);
            co_return;
        }
        m_talk.apply(std::get<SessionEvent>(end));
    }
    co_await goodbye();
}

Task<SimSale::StepEnd> SimSale::serve(Page page) {
    switch (page) {
        case Page::Language: return chooseLanguage();
        case Page::Plans: return choosePlan();
        case Page::Numbers: return chooseNumber();
        case Page::Consents: return askConsents();
        case Page::Document: return chooseDocument();
        case Page::IdentityCard: return readIdentityCard();
        case Page::Passport: return readPassport();
        case Page::LiveFace: return checkFace();
        case Page::StaffCheck: return checkByStaff();
        case Page::Review: return reviewAndSign();
        case Page::Payment: return pay();
        case Page::Issue: return issueSim();
        case Page::Receipt: return printReceipt();
        default: break;
    }
    assertionFailed("every page of a sale has a step", std::source_location::current());
}

// Nothing heard at `until`, at the page's time-out, or when the number's lease ends.
Task<std::optional<Intent>> SimSale::listenWhileReserved(Instant until) {
    while (true) {
        const auto limit = m_sale.reservation ? std::min(until, m_sale.reservationEndsAt) : until;
        auto intent = co_await m_talk.listen(limit);
        if (const auto* wish = intent ? std::get_if<intent::ShowHolder>(&*intent) : nullptr) {
            showHolderInFull(wish->shown);
            continue;
        }
        if (!intent || !std::holds_alternative<intent::ExtendReservation>(*intent)) co_return intent;
        co_await extendReservation();
    }
}

// What every page with a way back or out does with those words, with silence, and with a lapsed number.
std::optional<SimSale::StepEnd> SimSale::wayOut(const std::optional<Intent>& intent) {
    if (intent && std::holds_alternative<intent::Cancel>(*intent)) return ProblemCause::Cancelled;
    if (intent && std::holds_alternative<intent::Back>(*intent)) return SessionEvent::WentBack;
    if (intent && std::holds_alternative<intent::AskStaff>(*intent) && m_talk.page() == Page::LiveFace &&
        !m_sale.verified)
        return SessionEvent::StaffCheckChosen;
    if (m_talk.expired()) return ProblemCause::TimedOut;
    if (reservationLapsed()) {
        loseReservation();
        m_sale.numberLapsed = true;
        return SessionEvent::NumberLost;
    }
    return std::nullopt;
}

bool SimSale::reservationLapsed() const {
    return m_sale.reservation && m_ports.clock.now() >= m_sale.reservationEndsAt;
}

void SimSale::loseReservation() {
    m_sale.reservation.reset();
    m_sale.reservationExtended = false;
    m_talk.snapshot().reservedNumber.reset();
    m_talk.snapshot().reservationEndsAt.reset();
    m_talk.snapshot().reservationExtendable = false;
}

}  // namespace simkiosk
