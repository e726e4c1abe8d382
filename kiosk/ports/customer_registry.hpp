// The verified person at the carrier (TMF632 Individual).
#pragma once

#include "kiosk/values/identity_document.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

class CustomerRegistry {
   public:
    virtual ~CustomerRegistry() = default;

    // Creates the Individual with its identification; idempotent by `key`. Returns the carrier's id.
    virtual Task<Result<std::string>> registerIndividual(const IdentityDocument& document, Uuid key,
                                                         TransactionId transaction) = 0;
};

}  // namespace simkiosk
