// Cards, bin and paper: counted by hand before and after they are filled or emptied, and what went to the bin.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

// What the records say since the last count. Pure.
StockView stockOf(const std::vector<AuditRecord>& audit, const std::vector<JournalRecord>& journal,
                  const std::function<std::string(WallTime)>& localTime);

class SupplyDesk {
   public:
    explicit SupplyDesk(ServiceTalk& talk) : m_talk(talk) {}

    // From the stock's page until staff go back or leave.
    Task<void> run();

   private:
    void look();
    void count(const intent::service::Counted& counted);
    void fill(const intent::service::PackScanned& pack);
    Task<void> printTest();

    ServiceTalk& m_talk;
};

}  // namespace simkiosk
