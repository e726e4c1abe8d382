// Is this machine ready for customers: every part, what is left in it, its books. On the screen, on paper, as a PDF.
#pragma once

#include "kiosk/service/service_talk.hpp"

namespace simkiosk {

// From what is shown at a glance, the two chains, and what staff wrote down. Pure.
ReadinessView readinessOf(const ServiceView& view, const Result<void>& journal,
                          const Result<std::vector<AuditRecord>>& audit,
                          const std::function<std::string(WallTime)>& localTime);

class ReadinessReport {
   public:
    explicit ReadinessReport(ServiceTalk& talk) : m_talk(talk) {}

    // Until the technician goes back or leaves.
    Task<void> run();

   private:
    void look();
    Task<void> print();
    void keep();
    ReceiptDocument paper() const;

    ServiceTalk& m_talk;
};

}  // namespace simkiosk
