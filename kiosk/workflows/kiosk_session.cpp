#include "kiosk/workflows/kiosk_session.hpp"

#include "platform/base/log.hpp"

namespace simkiosk {

KioskSession::KioskSession(SalePorts ports, Screen& screen)
    : m_ports(std::move(ports)),
      m_talk(screen, m_ports.clock),
      m_settlement(m_ports),
      m_issue(m_ports),
      m_sale(m_ports, m_talk, m_issue, m_settlement),
      m_recovery(m_ports, m_issue, m_settlement),
      m_health(m_ports) {}

Task<void> KioskSession::run() {
    m_talk.reset(m_ports.shop.defaultLanguage);
    m_talk.publish();
    TaskGroup background;
    background.spawn(settleInBackground());
    while (true) {
        const bool touched = co_await attract();
        if (m_resumable) {
            auto ledger = std::move(*m_resumable);
            m_resumable.reset();
            co_await m_sale.resume(std::move(ledger));
        } else if (touched) {
            co_await m_sale.run();
        }
        // The path may hold a card that a broken dispenser could not retain; the log moves, so that destroyed keys go.
        m_recovered = false;
        if (const auto tidied = m_ports.journal.tidy(); !tidied) logWarning("journal.tidy", tidied.error().message);
    }
}

// Returns when a customer may be served (true), or a sale goes on after a restart (false). Devices are asked between
// touches; a touch during the asking is heard when the last answer is in, so that no wire is shared.
Task<bool> KioskSession::attract() {
    while (true) {
        co_await watchHealth();
        if (!m_recovered && m_working.contains(Part::CardDispenser)) co_await recover();
        showServices();
        if (m_resumable) co_return false;
        const auto intent = co_await m_talk.listen(m_ports.clock.now() + delays::healthPoll);
        const bool touched = intent && std::holds_alternative<intent::Start>(*intent);
        if (touched && m_talk.page() == Page::Attract && m_recovered) co_return true;
    }
}

Task<void> KioskSession::watchHealth() {
    m_working = co_await m_health.run();
    m_talk.snapshot().offerings = m_health.offerings();
}

void KioskSession::showServices() {
    auto& shown = m_talk.snapshot();
    auto services = servicesWith(m_working);
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

Task<void> KioskSession::recover() {
    auto report = co_await m_recovery.run(m_starting);
    if (!report) {
        logWarning("recovery.waiting", report.error().message);
        co_return;
    }
    m_recovered = true;
    m_starting = false;
    m_resumable = std::move(report->resumable);
    if (report->finished + report->waiting > 0 || m_resumable) {
        logInfo("recovery.done", "Open sales were explained",
                {{"finished", std::to_string(report->finished)},
                 {"waiting", std::to_string(report->waiting)},
                 {"resumed", m_resumable ? "1" : "0"}});
    }
}

// Settlements that the back office has not acknowledged; the sale in progress is left alone, and so is everything
// before recovery has looked at the machine.
Task<void> KioskSession::settleInBackground() {
    Duration pause = delays::settlementRetry;
    while (true) {
        co_await sleepFor(m_ports.clock, pause);
        const auto unfinished = m_recovered ? m_ports.journal.unfinished() : Result<std::vector<TransactionId>>();
        bool allDone = true;
        for (const auto& transaction : unfinished.value_or(std::vector<TransactionId>{})) {
            if (transaction == m_sale.current()) continue;
            auto ledger = SaleLedger::resume(m_ports.journal, transaction);
            if (!ledger) continue;
            const auto finished = co_await m_settlement.finish(*ledger, "");
            allDone = allDone && finished.has_value();
        }
        pause = allDone ? delays::settlementRetry : std::min(pause * 2, delays::settlementRetryMost);
    }
}

}  // namespace simkiosk
