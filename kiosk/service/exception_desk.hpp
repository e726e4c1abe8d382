// The exception desk: sales in doubt, each with its story, the evidence and one recommended way out of it.
#pragma once

#include "kiosk/journal/doubt_resolution.hpp"
#include "kiosk/journal/sale_ledger.hpp"
#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

class ExceptionDesk {
   public:
    explicit ExceptionDesk(ServiceTalk& talk) : m_talk(talk) {}

    // From the list of cases until staff go back or leave.
    Task<void> run();

   private:
    Task<void> settle(TransactionId sale);
    // False: they went back to the case.
    Task<bool> close(const SaleLedger& ledger);
    Task<std::optional<intent::service::Counted>> count();
    bool write(const DoubtResolution& resolution);
    void tell(const SaleLedger& ledger, std::optional<CardFinding> chosen);

    ServiceTalk& m_talk;
};

}  // namespace simkiosk
