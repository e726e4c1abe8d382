// Staff at the machine: from the held corner to the log-out. Meanwhile no customer is served, and no sale is
// interrupted: it begins on pages that serve nobody.
#pragma once

#include "kiosk/availability/health_check.hpp"
#include "kiosk/service/day_close.hpp"
#include "kiosk/service/device_bench.hpp"
#include "kiosk/service/exception_desk.hpp"
#include "kiosk/service/receipt_desk.hpp"
#include "kiosk/service/supply_desk.hpp"

namespace simkiosk {

class ServiceSession {
   public:
    // `documents`: those a customer can identify with here (service_table.hpp).
    ServiceSession(const SalePorts& ports, ServicePorts service, Conversation& conversation, HealthCheck& health,
                   const std::vector<DocumentChoice>& documents);

    // From the attract or out-of-service page, and back to the attract page.
    Task<void> run();
    // By whose sale has just ended, perhaps: for whoever asks for it later.
    void noteDocumentLeft();

   private:
    Task<void> work();
    Task<void> watch();
    void lookAround();
    std::vector<ServiceCase> casesNow() const;

    const SalePorts& m_ports;
    Conversation& m_conversation;
    HealthCheck& m_health;
    const std::vector<DocumentChoice>& m_documents;
    ServiceTalk m_talk;
    ExceptionDesk m_cases;
    DeviceBench m_bench;
    DayClose m_day;
    SupplyDesk m_supplies;
    ReceiptDesk m_receipts;
    std::set<Part> m_working;
    bool m_asked = false;  // every part has answered, or not, at least once
};

}  // namespace simkiosk
