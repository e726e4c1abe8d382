#include "platform/carrier/carrier_sim_stock.hpp"

#include "platform/carrier/tmf_stock.hpp"

namespace simkiosk {

Task<Result<SimStockStatus>> CarrierSimStock::check(Iccid iccid) {
    CarrierCall call{"GET", m_session.config().resourceInventory + tmf::simCardPath(iccid)};
    const auto answer = co_await m_session.call(std::move(call), m_session.callDeadline());
    SIMKIOSK_CO_TRY(answer);
    const auto resources = tmf::parseObjects(answer->body, 1000);
    SIMKIOSK_CO_TRY(resources);
    co_return tmf::readSimCard(*resources, iccid);
}

}  // namespace simkiosk
