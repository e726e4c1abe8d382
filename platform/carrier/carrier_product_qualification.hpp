// ProductQualification over TMF679.
#pragma once

#include "kiosk/ports/product_qualification.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierProductQualification : public ProductQualification {
   public:
    explicit CarrierProductQualification(CarrierSession& session) : m_session(session) {}

    // A carrier without this service (CarrierConfig::productQualification is empty) is not asked: it decides at the
    // order.
    Task<Result<Qualification>> qualify(std::string customerId, std::string offeringId,
                                        TransactionId transaction) override;

   private:
    CarrierSession& m_session;
};

}  // namespace simkiosk
