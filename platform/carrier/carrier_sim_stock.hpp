// SimStock over TMF639.
#pragma once

#include "kiosk/ports/sim_stock.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierSimStock : public SimStock {
   public:
    explicit CarrierSimStock(CarrierSession& session) : m_session(session) {}
    Task<Result<SimStockStatus>> check(Iccid iccid) override;

   private:
    CarrierSession& m_session;
};

}  // namespace simkiosk
