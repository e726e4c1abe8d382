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
    // Nothing was sold to who was registered under `key`: the carrier forgets them. Safe to repeat, and for a key that
    // nobody was registered under. Conflict: something was sold to them after all.
    virtual Task<Result<void>> withdraw(Uuid key) = 0;
};

}  // namespace simkiosk
