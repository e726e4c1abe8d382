// StaffDesk over TMF621.
#pragma once

#include "kiosk/ports/staff_desk.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk {

class CarrierStaffDesk : public StaffDesk {
   public:
    explicit CarrierStaffDesk(CarrierSession& session) : m_session(session) {}
    Task<Result<std::string>> openCase(StaffCase details) override;
    Task<Result<CaseNews>> look(Uuid key) override;
    Task<Result<void>> end(Uuid key, CaseEnd how) override;

   private:
    Task<Result<std::string>> send(StaffCase details, Instant deadline);
    Task<Result<std::string>> query(Uuid key, Instant deadline);
    Task<Result<std::vector<tmf::json::object>>> tickets(Uuid key, Instant deadline);

    CarrierSession& m_session;
};

}  // namespace simkiosk
