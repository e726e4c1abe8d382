// Activation over TMF622 (the order), TMF640 (the line) and TMF639 (the SIM card).
#pragma once

#include "kiosk/ports/activation.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/tmf_order.hpp"

namespace simkiosk {

class CarrierActivation : public Activation {
   public:
    explicit CarrierActivation(CarrierSession& session) : m_session(session) {}

    Task<Result<ActivationRecord>> activate(ActivationOrder order) override;
    // An order without its service is NotFound: activate() with the same key goes on where it was left.
    Task<Result<ActivationRecord>> query(Uuid key) override;
    Task<Result<void>> suspend(Iccid iccid, std::string reason) override;
    Task<Result<void>> deactivate(Uuid key) override;

   private:
    Task<Result<tmf::OrderResource>> sendOrder(ActivationOrder order, Instant deadline);
    Task<Result<tmf::OrderResource>> findOrder(Uuid key, Instant deadline);
    Task<Result<tmf::ServiceResource>> sendService(ActivationOrder order, std::string orderId, Instant deadline);
    Task<Result<tmf::ServiceResource>> findService(Uuid key, Instant deadline);
    Task<Result<void>> cancelOrder(Uuid key, Instant deadline);

    CarrierSession& m_session;
};

}  // namespace simkiosk
