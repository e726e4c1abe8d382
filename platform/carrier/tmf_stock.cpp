#include "platform/carrier/tmf_stock.hpp"

namespace simkiosk::tmf {

Result<SimStockStatus> readSimCard(const std::vector<json::object>& resources, const Iccid& iccid) {
    for (const auto& resource : resources) {
        const auto value = optionalText(resource, "value");
        if (!value || *value != iccid.text()) continue;
        const auto status = requiredText(resource, "resourceStatus");
        SIMKIOSK_TRY(status);
        const auto usage = optionalText(resource, "usageState");
        SIMKIOSK_TRY(usage);
        const auto administrative = optionalText(resource, "administrativeState");
        SIMKIOSK_TRY(administrative);
        if (*status == "suspended" || *administrative == "locked") return SimStockStatus::Suspended;
        const bool unused = usage->empty() || *usage == "idle";
        return *status == "available" && unused ? SimStockStatus::Available : SimStockStatus::Used;
    }
    return SimStockStatus::Unknown;
}

}  // namespace simkiosk::tmf
