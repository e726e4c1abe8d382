#include "kiosk/workflows/kiosk_session.hpp"

#include <utility>

#include "platform/base/log.hpp"

namespace simkiosk {

KioskSession::KioskSession(SalePorts ports, Screen& screen, std::optional<ServicePorts> service)
    : m_ports(std::move(ports)),
      m_talk(screen, m_ports.clock),
      m_settlement(m_ports),
      m_issue(m_ports),
      m_sale(m_ports, m_talk, m_issue, m_settlement),
      m_recovery(m_ports, m_issue),
      m_health(m_ports),
      m_trouble(m_ports),
      m_documents(documentsWanted(m_ports.policy, m_ports.documentReader && m_ports.mrzCamera)),
      m_recoverPause(delays::healthPoll),
      m_settlePause(delays::settlementRetry),
      m_startedAt(m_ports.clock.now()) {
    if (!service) return;
    m_service.emplace(m_ports, *service, m_talk, m_health, m_documents);
    m_identityDesk.emplace(m_ports, *service, m_talk);
    m_sale.compareAt(*m_identityDesk);
}

Task<void> KioskSession::run() {
    m_talk.reset(m_ports.shop.defaultLanguage);
    m_talk.publish();
    TaskGroup background;
    background.spawn(settleInBackground());
    while (true) {
        const auto visitor = co_await attract();
        if (visitor == Visitor::Staff) {
            co_await m_service->run();
        } else if (m_resumable) {
            auto ledger = std::move(*m_resumable);
            m_resumable.reset();
            co_await m_sale.resume(std::move(ledger));
        } else {
            co_await m_sale.run(std::exchange(m_documentMayLie, false));
        }
        if (m_service && visitor != Visitor::Staff && m_sale.leftDocumentOnReader()) m_service->noteDocumentLeft();
        // They held the corner while the sale stood on its problem page.
        if (visitor != Visitor::Staff && m_sale.staffCame() && m_service) co_await m_service->run();
        measure();
        // The path may hold a card that a broken dispenser could not retain; the log moves, so that destroyed keys go.
        m_recovered = false;
        m_health.doubtBackOffice();
        if (const auto tidied = m_ports.journal.tidy(); !tidied) logWarning("journal.tidy", tidied.error().message);
    }
}

// Returns when a customer may be served, a sale goes on after a restart, or staff came. Devices are asked between
// touches; a touch during the asking is heard when the last answer is in, so that no wire is shared.
Task<KioskSession::Visitor> KioskSession::attract() {
    while (true) {
        co_await watchHealth();
        showServices();
        if (m_resumable) co_return Visitor::CustomerOfBefore;
        const auto pause = m_talk.page() == Page::OutOfService ? delays::returnPoll : delays::healthPoll;
        const auto intent = co_await m_talk.listen(m_ports.clock.now() + pause);
        if (m_talk.page() == Page::Attract && m_talk.expired()) {
            m_talk.reset(m_ports.shop.defaultLanguage);
            m_talk.publish();
        }
        if (const auto visitor = visitorBy(intent)) co_return *visitor;
    }
}

std::optional<KioskSession::Visitor> KioskSession::visitorBy(const std::optional<Intent>& intent) {
    if (!intent) return std::nullopt;
    const auto* service = std::get_if<intent::AtService>(&*intent);
    if (m_service && service && std::holds_alternative<intent::service::Enter>(service->word->word))
        return Visitor::Staff;
    // The attract page stands there only once recovery is done.
    const bool touched = std::holds_alternative<intent::Start>(*intent);
    if (touched && m_talk.page() == Page::Attract) return Visitor::Customer;
    return std::nullopt;
}

Task<void> KioskSession::watchHealth() {
    m_working = co_await m_health.storageAndDispenser();
    // A dispenser that was away is another machine than the one that could not be freed.
    if (!m_working.contains(Part::CardDispenser)) {
        m_recoverAt = m_ports.clock.now();
        m_recoverPause = delays::healthPoll;
    }
    // What cannot be read is not explained, and what cannot be written is not decided.
    const bool able = m_working.contains(Part::CardDispenser) && m_working.contains(Part::Storage);
    if (!m_recovered && able) co_await recover();
    if (m_resumable) co_return;  // their customer does not wait for what a new sale needs
    m_working = co_await m_health.others(std::move(m_working));
    m_talk.snapshot().offerings = m_health.offerings();
}

void KioskSession::showServices() {
    auto& shown = m_talk.snapshot();
    auto services = servicesWith(m_working, m_documents);
    services.sale = services.sale && m_recovered;
    const bool changed = shown.services != services;
    shown.services = std::move(services);
    if (m_talk.page() == Page::Attract && !shown.services.sale && !m_resumable) {
        m_talk.apply(SessionEvent::ServiceLost);
    } else if (m_talk.page() == Page::OutOfService && (shown.services.sale || m_resumable)) {
        m_talk.apply(SessionEvent::ServiceRestored);
    } else if (changed) {
        m_talk.publish();
    }
}

// The newest sales of the journal, which is long: only its end is read.
void KioskSession::measure() {
    m_times.follow(m_ports.journal);
    const auto usual = m_times.usual();
    if (m_talk.snapshot().usual == usual) return;
    m_talk.snapshot().usual = usual;
    m_talk.publish();
}

Task<void> KioskSession::recover() {
    if (m_ports.clock.now() < m_recoverAt) co_return;
    auto report = co_await m_recovery.run(m_starting);
    if (!report) {
        // A card that is stuck is not pushed every three seconds until staff come.
        logWarning("recovery.waiting", report.error().message);
        m_recoverAt = m_ports.clock.now() + m_recoverPause;
        m_recoverPause = std::min(m_recoverPause * 2, delays::recoveryRetryMost);
        co_return;
    }
    if (m_starting) measure();
    m_recovered = true;
    m_health.askForDoubt(m_working);
    m_starting = false;
    m_recoverPause = delays::healthPoll;
    m_settleAt = m_ports.clock.now();
    m_resumable = std::move(report->resumable);
    if (report->toSettle > 0 || m_resumable) {
        logInfo("recovery.done", "Open sales were explained",
                {{"to_settle", std::to_string(report->toSettle)}, {"resumed", m_resumable ? "1" : "0"}});
    }
}

// Sales that the back office has not acknowledged to the end; the one in progress is left alone.
Task<void> KioskSession::settleInBackground() {
    while (true) {
        co_await sleepFor(m_ports.clock, delays::settlementTick);
        if (m_ports.clock.now() < m_settleAt) continue;
        co_await m_trouble.journal();
        const auto unfinished = m_ports.journal.unfinished();
        if (!unfinished) logWarning("journal.unreadable", unfinished.error().message);
        bool allDone = unfinished.has_value();
        for (const auto& transaction : unfinished.value_or(std::vector<TransactionId>{})) {
            if (transaction == m_sale.current()) continue;
            if (!co_await settle(transaction)) allDone = false;
        }
        m_settlePause = allDone ? delays::settlementRetry : std::min(m_settlePause * 2, delays::settlementRetryMost);
        m_settleAt = m_ports.clock.now() + m_settlePause;
    }
}

// Nothing is settled before recovery has looked at the machine.
Task<bool> KioskSession::settle(TransactionId transaction) {
    auto ledger = SaleLedger::resume(m_ports.journal, transaction);
    if (!ledger) {
        // A journal that fails altogether is told as that.
        if (ledger.error().code == ErrorCode::Malformed) co_await m_trouble.unreadable(transaction, ledger.error());
        co_return false;
    }
    if (m_recovered && co_await m_settlement.finish(*ledger, "")) co_return true;
    if (overdue(*ledger)) {
        const auto reported = co_await m_settlement.reportUnsettled(*ledger);
        if (!reported) logWarning("sale.not_reported", reported.error().message);
    }
    co_return false;
}

// Monotonic times of another boot say nothing; then the time since this start counts, or the wall clock, so that a
// kiosk that starts again and again calls staff too. A clock that was set wrong makes that early, never late.
bool KioskSession::overdue(const SaleLedger& ledger) const {
    const auto& newest = ledger.records().back();
    const bool sameBoot = newest.bootId == m_ports.journal.bootId();
    const auto since = sameBoot ? Instant(Duration(newest.monotonicNs)) : m_startedAt;
    const bool byWall = !sameBoot && m_ports.clock.wall() - newest.wall > delays::settlementCase;
    return byWall || m_ports.clock.now() - since > delays::settlementCase;
}

}  // namespace simkiosk
