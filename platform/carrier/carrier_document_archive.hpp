// Sends signed contracts to the carrier (TMF667 Document v4).
#pragma once

#include "kiosk/ports/document_archive.hpp"
#include "platform/carrier/carrier_session.hpp"

namespace simkiosk {

class CarrierDocumentArchive : public DocumentArchive {
   public:
    explicit CarrierDocumentArchive(CarrierSession& session) : m_session(session) {}

    Task<Result<std::string>> store(Uuid key, TransactionId transaction, Bytes pdf, std::string sha256) override;

   private:
    CarrierSession& m_session;
};

}  // namespace simkiosk
