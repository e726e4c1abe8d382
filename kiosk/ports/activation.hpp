// Ordering and activating one SIM (TMF622 ProductOrder, TMF640 Service), and undoing it.
#pragma once

#include <string>

#include "kiosk/values/iccid.hpp"
#include "kiosk/values/money.hpp"
#include "kiosk/values/msisdn.hpp"
#include "kiosk/values/uuid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class ActivationStatus { InProgress, Active, Failed, Suspended, Terminated };
const char* toString(ActivationStatus status);  // in_progress | active | failed | suspended | terminated

struct ActivationOrder {
    Uuid key;  // transaction‖ICCID made into one stored UUID
    TransactionId transaction;
    Iccid iccid;
    Msisdn msisdn;
    std::string offeringId;
    std::string customerId;
    std::string reservationId;
    Money total;
    std::string contractSha256;  // lower-case hex of the signed contract PDF
};

struct ActivationRecord {
    std::string orderId;
    std::string serviceId;
    ActivationStatus status = ActivationStatus::InProgress;
    std::string reason;  // for people, when failed
};

class Activation {
   public:
    virtual ~Activation() = default;

    // Places the order and the service; idempotent by key (Conflict: same key, other body). InProgress is normal.
    virtual Task<Result<ActivationRecord>> activate(ActivationOrder order) = 0;
    // By key; NotFound when the back office never saw it.
    virtual Task<Result<ActivationRecord>> query(Uuid key) = 0;
    // Makes the ICCID worthless at once; idempotent; also for an ICCID that was never activated.
    virtual Task<Result<void>> suspend(Iccid iccid, std::string reason) = 0;
    // Ends the service of this order and frees number and SIM; idempotent.
    virtual Task<Result<void>> deactivate(Uuid key) = 0;
};

}  // namespace simkiosk
