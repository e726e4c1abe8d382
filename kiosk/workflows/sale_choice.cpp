// What to buy: language, plan, number, consents.
#include <algorithm>
#include <utility>

#include "kiosk/workflows/sim_sale.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

NumberQuery fromTheTop(NumberQuery query) {
    query.offset = 0;
    return query;
}

}  // namespace

Task<SimSale::StepEnd> SimSale::chooseLanguage() {
    while (true) {
        const auto intent = co_await m_talk.listen();
        if (const auto out = wayOut(intent)) co_return *out;
        if (intent && (std::holds_alternative<intent::ChooseLanguage>(*intent) ||
                       std::holds_alternative<intent::Next>(*intent))) {
            co_return SessionEvent::LanguageChosen;
        }
    }
}

Task<SimSale::StepEnd> SimSale::choosePlan() {
    while (true) {
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + 1h);
        if (const auto* choice = intent ? std::get_if<intent::ChoosePlan>(&*intent) : nullptr) {
            const auto& offerings = *m_talk.snapshot().offerings;
            const auto found = std::ranges::find(offerings, choice->offeringId, &ProductOffering::id);
            if (found == offerings.end()) continue;  // a plan the catalogue no longer has
            m_sale.offering = *found;
            m_talk.snapshot().chosenOfferingId = found->id;
            m_talk.snapshot().planDueToday = found->dueToday();
            co_return SessionEvent::PlanChosen;
        }
        if (reservationLapsed()) loseReservation();
        if (const auto out = wayOut(intent)) co_return *out;
    }
}

Task<SimSale::StepEnd> SimSale::chooseNumber() {
    // A number that ran out on a later page brought the customer back here; nobody wonders why.
    const bool lapsed = std::exchange(m_sale.numberLapsed, false);
    co_await searchNumbers(m_talk.snapshot().numberQuery);
    if (lapsed && m_talk.snapshot().notice == Notice::None) {
        m_talk.snapshot().notice = Notice::NumberLapsed;
        m_talk.publish();
    }
    while (true) {
        const Duration pause = m_sale.officeSilentSince ? delays::officeRetry : Duration(1h);
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + pause);
        if (reservationLapsed()) {
            loseReservation();
            m_talk.snapshot().notice = Notice::NumberLapsed;
            m_talk.publish();
        }
        if (const auto out = wayOut(intent)) co_return *out;
        if (m_sale.officeSilentSince) {
            // Nobody is left alone with an empty list: it is asked for again, and then the customer is told.
            if (m_ports.clock.now() - *m_sale.officeSilentSince >= delays::officeReturn)
                co_return ProblemCause::BackOfficeUnreachable;
            if (!intent) co_await searchNumbers(fromTheTop(m_talk.snapshot().numberQuery));
        }
        if (!intent) continue;
        if (const auto* search = std::get_if<intent::SearchNumbers>(&*intent)) co_await searchNumbers(search->query);
        if (const auto* choice = std::get_if<intent::ReserveNumber>(&*intent)) {
            if (const auto end = co_await reserveNumber(choice->msisdn)) co_return *end;
        }
        // A number reserved before, on the way back through the pages, may be kept.
        if (std::holds_alternative<intent::Next>(*intent) && m_sale.reservation) co_return SessionEvent::NumberReserved;
    }
}

void SimSale::officeFailed() {
    if (!m_sale.officeSilentSince) m_sale.officeSilentSince = m_ports.clock.now();
}

Task<void> SimSale::searchNumbers(NumberQuery query) {
    auto& shown = m_talk.snapshot();
    shown.numberQuery = query;
    shown.busy = true;
    m_talk.publish();
    // One more than asked for tells whether there are more.
    auto wider = query;
    ++wider.limit;
    auto found = co_await m_ports.numbers.search(wider);
    shown.busy = false;
    shown.notice = Notice::None;
    if (!found) {
        shown.notice = Notice::BackOfficeSlow;
        shown.numbers.clear();
        officeFailed();
        logWarning("numbers.search_failed", found.error().message);
    } else {
        m_sale.officeSilentSince.reset();
        shown.moreNumbers = found->size() > query.limit;
        if (shown.moreNumbers) found->erase(found->begin() + query.limit, found->end());
        if (found->empty() && query.offset == 0) shown.notice = Notice::NoNumbersFound;
        if (query.offset == 0) shown.numbers.clear();
        shown.numbers.insert(shown.numbers.end(), found->begin(), found->end());
    }
    m_talk.publish();
}

Task<std::optional<SimSale::StepEnd>> SimSale::reserveNumber(Msisdn msisdn) {
    auto& shown = m_talk.snapshot();
    shown.busy = true;
    m_talk.publish();
    const bool same = m_sale.reservation && m_sale.reservation->number.msisdn == msisdn;
    if (m_sale.reservation && !same) {
        const auto released = co_await m_ports.numbers.release(m_sale.reservation->id);
        if (!released) logInfo("numbers.not_released", "The number's lease will lapse");
        loseReservation();
    }
    const auto reserved =
        same ? Result<NumberReservation>(*m_sale.reservation)
             : co_await m_ports.numbers.reserve(msisdn, Uuid::v7(m_ports.clock.wall(), m_ports.random));
    shown.busy = false;
    if (!reserved) {
        const bool taken = reserved.error().code == ErrorCode::Conflict || reserved.error().code == ErrorCode::Refused;
        if (taken)
            co_await searchNumbers(fromTheTop(shown.numberQuery));
        else
            officeFailed();
        shown.notice = taken ? Notice::NumberJustTaken : Notice::BackOfficeSlow;
        m_talk.publish();
        co_return std::nullopt;
    }
    if (!same) {
        m_sale.reservation = *reserved;
        m_sale.reservationEndsAt = m_ports.clock.now() + reserved->lease;
    }
    showReservation();
    m_sale.officeSilentSince.reset();
    co_return StepEnd{SessionEvent::NumberReserved};
}

void SimSale::showReservation() {
    auto& shown = m_talk.snapshot();
    shown.reservedNumber = m_sale.reservation->number;
    shown.reservationEndsAt = m_sale.reservationEndsAt;
    shown.reservationExtendable = !m_sale.reservationExtended;
    shown.numberPrice = m_sale.reservation->number.price;
    shown.total = m_sale.total();
}

// Once; whether it worked or not, the customer is told and the page stays.
Task<void> SimSale::extendReservation() {
    if (!m_sale.reservation || m_sale.reservationExtended || reservationLapsed()) co_return;
    m_sale.reservationExtended = true;
    auto longer = co_await m_ports.numbers.extend(*m_sale.reservation);
    if (longer && m_sale.reservation) {
        m_sale.reservationEndsAt = m_ports.clock.now() + longer->lease;
    } else if (!longer) {
        logInfo("numbers.not_extended", longer.error().message);
    }
    if (!m_sale.reservation) co_return;
    showReservation();
    m_talk.snapshot().notice = longer ? Notice::ReservationExtended : Notice::NumberNotExtended;
    m_talk.publish();
}

Task<SimSale::StepEnd> SimSale::askConsents() {
    // On the way forward again after a change of plan or number, nothing is asked twice.
    if (m_sale.verified || m_sale.staffKey) {
        if (!openLedger()) co_return ProblemCause::MachineFault;
        co_return documentStep();
    }
    while (true) {
        const auto intent = co_await listenWhileReserved(m_ports.clock.now() + 1h);
        if (const auto out = wayOut(intent)) co_return *out;
        const auto* consents = intent ? std::get_if<intent::GiveConsents>(&*intent) : nullptr;
        if (!consents || !consents->consents.contains(Consent::Identification)) continue;
        m_sale.consents = consents->consents;
        m_talk.snapshot().consents = consents->consents;
        if (!openLedger()) co_return ProblemCause::MachineFault;
        const auto& documents = m_talk.snapshot().services.documents;
        if (documents.size() != 1) co_return SessionEvent::ConsentsGiven;
        m_talk.snapshot().document = documents.front();
        co_return documentStep();
    }
}

Result<void> SimSale::openLedger() {
    if (m_sale.ledger) {
        const auto& facts = m_sale.ledger->facts();
        const bool same = facts.offeringId == m_sale.offering->id && facts.reservationId == m_sale.reservation->id;
        if (same) return {};
        SIMKIOSK_TRY(m_sale.ledger->write({record::closed(SaleResult::Abandoned, "")}));
    }
    m_sale.transaction = Uuid::v7(m_ports.clock.wall(), m_ports.random);
    auto ledger =
        SaleLedger::open(m_ports.journal, m_sale.transaction,
                         record::opened(m_sale.offering->id, m_sale.reservation->id, m_sale.total(),
                                        std::chrono::floor<std::chrono::seconds>(
                                            m_ports.clock.now() - m_sale.startedAt.value_or(m_ports.clock.now()))));
    SIMKIOSK_TRY(ledger);
    m_sale.ledger = std::move(*ledger);
    return m_sale.verified ? writeIdentified() : Result<void>{};
}

Result<void> SimSale::writeIdentified() {
    Bytes sealed = encodeSealedSale(m_sale);
    const auto identified = m_sale.clerk.empty()
                                ? record::identified(m_sale.matchScore, m_sale.liveScore, m_sale.faceModelId)
                                : record::identifiedByStaff(m_sale.clerk, m_sale.secondClerk, m_sale.staffCaseNumber);
    const auto written = m_sale.ledger->write({identified}, &sealed);
    wipe(sealed);
    return written;
}

}  // namespace simkiosk
