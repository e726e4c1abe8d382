// NumberPool over TMF685 v1.
#pragma once

#include "kiosk/ports/number_pool.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/tmf_numbers.hpp"

namespace simkiosk {

class CarrierNumberPool : public NumberPool {
   public:
    explicit CarrierNumberPool(CarrierSession& session) : m_session(session) {}

    // Asks for more pages where the server did not keep to every wish, and sifts and sorts what it answers.
    Task<Result<std::vector<NumberOffer>>> search(NumberQuery query) override;
    Task<Result<NumberReservation>> reserve(Msisdn msisdn, Uuid key) override;
    Task<Result<NumberReservation>> extend(NumberReservation held) override;
    Task<Result<void>> release(std::string reservationId) override;

   private:
    Task<Result<tmf::NumberPage>> page(NumberQuery query, Instant deadline);
    Task<Result<NumberReservation>> send(Msisdn msisdn, Uuid key, Instant deadline);
    Task<Result<NumberReservation>> query(Msisdn msisdn, Uuid key, Instant deadline);
    WallTime serverTime(const HttpResponse& answer);

    CarrierSession& m_session;
};

}  // namespace simkiosk
