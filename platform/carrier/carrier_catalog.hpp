// ProductCatalog over TMF620: everything in one language, the texts in each other one, put together.
#pragma once

#include <map>

#include "kiosk/ports/product_catalog.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/tmf_catalog.hpp"

namespace simkiosk {

class CarrierCatalog : public ProductCatalog {
   public:
    explicit CarrierCatalog(CarrierSession& session) : m_session(session) {}

    Task<Result<std::vector<ProductOffering>>> offerings() override;
    Task<Result<void>> answers() override;

   private:
    // One page of the last answer in one language, and what was understood of it.
    struct Page {
        std::string body;
        std::size_t resources = 0;
        std::vector<ProductOffering> offerings;
    };

    Task<Result<std::vector<ProductOffering>>> offeringsIn(Language language, tmf::OfferingPart part, Instant deadline);
    Result<const Page*> read(std::string body, Language language, tmf::OfferingPart part, std::size_t page);

    CarrierSession& m_session;
    std::map<std::pair<Language, std::size_t>, Page> m_read;
};

}  // namespace simkiosk
