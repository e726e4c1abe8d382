// Telephone numbers: search, reserve with a lease, release (TMF685 ResourcePool).
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "kiosk/values/number_pattern.hpp"
#include "kiosk/values/product.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class NumberOrder {
    AsOffered,  // the carrier's own
    CheapestFirst,
    DearestFirst,
    ByDigits,
};

struct NumberQuery {
    std::string contains = {};  // digits that must stand in the number, at most 8; may be empty
    bool atEnd = false;         // `contains` must stand at the end
    std::optional<NumberClass> numberClass = std::nullopt;
    bool without4 = false;  // not at any place
    std::optional<NumberPattern> pattern = std::nullopt;
    NumberOrder order = NumberOrder::AsOffered;
    unsigned limit = 24;  // at most this many
    unsigned offset = 0;  // for "more"

    bool operator==(const NumberQuery&) const = default;
};

// Whether a number is what was asked for; carriers may ignore a wish they do not know.
bool fits(const NumberOffer& offer, const NumberQuery& query);
// Whether `first` may stand before `second`.
bool inOrder(const NumberOffer& first, const NumberOffer& second, NumberOrder order);

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
    // The lease from now on. Unsupported: this carrier does not lengthen one; Conflict: not held any more.
    virtual Task<Result<NumberReservation>> extend(NumberReservation held) {
        (void)held;
        co_return fail(ErrorCode::Unsupported, "no longer lease");
    }
    // Idempotent; releasing what has lapsed is success.
    virtual Task<Result<void>> release(std::string reservationId) = 0;
};

}  // namespace simkiosk
