// Telephone numbers: search, reserve with a lease, release (TMF685 ResourcePool).
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "kiosk/values/product.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

struct NumberQuery {
    std::string contains;  // digits that must stand in the number, at most 8; may be empty
    bool atEnd = false;    // `contains` must stand at the end
    std::optional<NumberClass> numberClass;
    bool without4 = false;
    unsigned limit = 24;  // at most this many
    unsigned offset = 0;  // for "more"

    bool operator==(const NumberQuery&) const = default;
};

struct NumberReservation {
    std::string id;
    NumberOffer number;
    std::chrono::seconds lease{};  // left when the answer was made
};

class NumberPool {
   public:
    virtual ~NumberPool() = default;

    virtual Task<Result<std::vector<NumberOffer>>> search(NumberQuery query) = 0;
    // Conflict: somebody else has it. Idempotent by `key`.
    virtual Task<Result<NumberReservation>> reserve(Msisdn msisdn, Uuid key) = 0;
    // Idempotent; releasing what has lapsed is success.
    virtual Task<Result<void>> release(std::string reservationId) = 0;
};

}  // namespace simkiosk
