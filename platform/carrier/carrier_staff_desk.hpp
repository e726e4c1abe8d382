// StaffDesk over TMF621.
#pragma once

#include "kiosk/ports/staff_desk.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierStaffDesk : public StaffDesk {
   public:
    explicit CarrierStaffDesk(CarrierSession& session) : m_session(session) {}
    Task<Result<std::string>> openCase(StaffCase details) override;

   private:
    Task<Result<std::string>> send(StaffCase details, Instant deadline);
    Task<Result<std::string>> query(Uuid key, Instant deadline);

    CarrierSession& m_session;
};

}  // namespace simkiosk
