// The kiosk's whole day: recover, attract, serve one customer, forget, again.
#pragma once

#include "kiosk/availability/health_check.hpp"
#include "kiosk/journal/sale_times.hpp"
#include "kiosk/service/service_session.hpp"
#include "kiosk/workflows/recovery.hpp"
#include "kiosk/workflows/sim_sale.hpp"
#include "kiosk/workflows/trouble_report.hpp"

namespace simkiosk {

class KioskSession {
   public:
    // Without `service` nobody can work at the machine but from outside.
    KioskSession(SalePorts ports, Screen& screen, std::optional<ServicePorts> service = std::nullopt);

    // Never ends; destroying the task is how the kiosk stops.
    Task<void> run();

    // The customer's words, on the machine thread.
    void hear(Intent intent) { m_talk.hear(std::move(intent)); }

    // What was left open at the start, or by the newest sale, is explained.
    bool recovered() const { return m_recovered; }

   private:
    Task<void> recover();
    enum class Visitor { Customer, CustomerOfBefore, Staff };
    Task<Visitor> attract();
    std::optional<Visitor> visitorBy(const std::optional<Intent>& intent);
    Task<void> watchHealth();
    Task<void> settleInBackground();
    Task<bool> settle(TransactionId transaction);
    bool overdue(const SaleLedger& ledger) const;
    void showServices();
    void measure();

    SalePorts m_ports;
    Conversation m_talk;
    Settlement m_settlement;
    SimIssue m_issue;
    SimSale m_sale;
    Recovery m_recovery;
    HealthCheck m_health;
    TimeHistory m_times;
    TroubleReport m_trouble;
    std::vector<DocumentChoice> m_documents;  // accepted here, with a reader for them
    std::optional<ServiceSession> m_service;
    std::optional<IdentityDesk> m_identityDesk;
    std::set<Part> m_working;
    bool m_starting = true;
    bool m_recovered = false;
    bool m_documentMayLie = true;  // of a customer whom a crash interrupted
    Instant m_recoverAt;           // not before
    Duration m_recoverPause;
    Instant m_settleAt;
    Duration m_settlePause;
    Instant m_startedAt;
    std::optional<SaleLedger> m_resumable;
};

}  // namespace simkiosk
