// ProductCatalog over TMF620: asks once in each language and puts the texts together.
#pragma once

#include "kiosk/ports/product_catalog.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierCatalog : public ProductCatalog {
   public:
    explicit CarrierCatalog(CarrierSession& session) : m_session(session) {}

    Task<Result<std::vector<ProductOffering>>> offerings() override;
    Task<Result<void>> answers() override;

   private:
    Task<Result<std::vector<ProductOffering>>> offeringsIn(Language language, Instant deadline);

    CarrierSession& m_session;
};

}  // namespace simkiosk
