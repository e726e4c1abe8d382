// Does this SIM card belong to the carrier, and is it unused? (TMF639 Resource, category "SIM".)
#pragma once

#include "kiosk/values/iccid.hpp"
#include "platform/base/task.hpp"

namespace simkiosk {

enum class SimStockStatus { Available, Used, Suspended, Unknown };

class SimStock {
   public:
    virtual ~SimStock() = default;
    virtual Task<Result<SimStockStatus>> check(Iccid iccid) = 0;
};

}  // namespace simkiosk
