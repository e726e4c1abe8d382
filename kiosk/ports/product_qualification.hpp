// May this person buy this plan? (TMF679 ProductOfferingQualification)
#pragma once

#include <optional>
#include <string>

#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class QualificationRefusal {
    NumberLimit,  // the person holds as many numbers as the carrier may give
    Other,        // the carrier's own reason
};

struct Qualification {
    std::optional<QualificationRefusal> refusal;  // empty: the carrier sells this plan to this person
    std::string reason;                           // the carrier's word for a refusal, for the log
    std::optional<unsigned> numbersHeld;          // with this carrier; empty: it does not tell
};

class ProductQualification {
   public:
    virtual ~ProductQualification() = default;

    // A question: asking twice changes nothing. `customerId` is CustomerRegistry's.
    virtual Task<Result<Qualification>> qualify(std::string customerId, std::string offeringId,
                                                TransactionId transaction) = 0;
};

}  // namespace simkiosk
