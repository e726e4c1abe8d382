// A customer comes back without the receipt: it is printed again, marked COPY, from what the journal keeps.
#pragma once

#include "kiosk/availability/health_check.hpp"
#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

// The newest sales whose card was taken, newest first, and how often each was printed again. Pure.
std::vector<SoldSale> soldSales(const std::vector<AuditRecord>& audit, const std::vector<JournalRecord>& journal,
                                const std::function<std::string(WallTime)>& localTime, std::size_t most);

class ReceiptDesk {
   public:
    ReceiptDesk(ServiceTalk& talk, const HealthCheck& health) : m_talk(talk), m_health(health) {}

    // From the list of sales until staff go back or leave.
    Task<void> run();

   private:
    void look();
    Task<void> print(TransactionId sale);
    // What the paper says of it; an error when the journal cannot tell.
    Result<ReceiptDocument> paperOf(const TransactionId& sale) const;

    ServiceTalk& m_talk;
    const HealthCheck& m_health;
};

}  // namespace simkiosk
