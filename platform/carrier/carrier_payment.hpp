// Payment over TMF676, with one vendor path for the capture (README.md).
#pragma once

#include "kiosk/ports/payment.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/tmf_payment.hpp"

namespace simkiosk {

class CarrierPayment : public Payment {
   public:
    explicit CarrierPayment(CarrierSession& session) : m_session(session) {}

    Task<Result<PaymentRecord>> request(Uuid key, TransactionId transaction, Money amount) override;
    Task<Result<PaymentRecord>> query(Uuid key) override;
    Task<Result<PaymentRecord>> capture(Uuid key) override;
    // A payment the back office never saw is answered as Cancelled, without an id.
    Task<Result<PaymentRecord>> reverse(Uuid key) override;

   private:
    using Found = Result<tmf::PaymentResource>;
    Task<Found> send(Uuid key, TransactionId transaction, Money amount, Instant deadline);
    Task<Found> find(Uuid key, Instant deadline);
    Task<Found> sendRefund(Uuid key, tmf::PaymentResource payment, Instant deadline);
    Task<Found> findReversed(Uuid key, Instant deadline);

    // The last answer to find(), and what was understood of it.
    struct Answer {
        Uuid key;
        std::string body;
        tmf::PaymentResource payment;
    };

    CarrierSession& m_session;
    std::optional<Answer> m_found;
};

}  // namespace simkiosk
