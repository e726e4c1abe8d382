// CustomerRegistry over TMF632.
#pragma once

#include "kiosk/ports/customer_registry.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierCustomerRegistry : public CustomerRegistry {
   public:
    explicit CarrierCustomerRegistry(CarrierSession& session) : m_session(session) {}

    // `document` is read before this returns; it need not outlive the call.
    Task<Result<std::string>> registerIndividual(const IdentityDocument& document, Uuid key,
                                                 TransactionId transaction) override;
    Task<Result<void>> withdraw(Uuid key) override;

   private:
    Task<Result<std::string>> send(PersonalText body, Uuid key, TransactionId transaction, Instant deadline);
    Task<Result<std::string>> query(Uuid key, std::optional<TransactionId> transaction, Instant deadline);

    CarrierSession& m_session;
};

}  // namespace simkiosk
