// The carrier keeps the signed contract (TMF667 Document); the kiosk does not.
#pragma once

#include <string>

#include "kiosk/values/uuid.hpp"
#include "platform/base/bytes.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class DocumentArchive {
   public:
    virtual ~DocumentArchive() = default;
    // Stores the PDF for this sale; idempotent by key. Returns the carrier's document id.
    virtual Task<Result<std::string>> store(Uuid key, TransactionId transaction, Bytes pdf, std::string sha256) = 0;
};

}  // namespace simkiosk
