// Cards, bin and paper: counted by hand before and after they are filled or emptied, and what was left in the machine.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

// The word in the audit log for a document that nobody is known to have taken when its sale ended.
inline constexpr const char* documentLeftAction = "document_left";

// What the records say since the last count, and what was left in the machine within the thirty days before `now`.
// Pure.
StockView stockOf(const std::vector<AuditRecord>& audit, const std::vector<JournalRecord>& journal, WallTime now,
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
    // A pack goes in between two counts, so that what went wrong before is not taken for a fault of the pack.
    bool m_packFollows = false;  // the count that is under way
};

}  // namespace simkiosk
