#include "platform/carrier/tmf_stock.hpp"

#include <algorithm>

namespace simkiosk::tmf {

std::string simCardPath(const Iccid& iccid) { return "/resource?category=SIM&value=" + iccid.text(); }

const json::object* findSimCard(const std::vector<json::object>& resources, const Iccid& iccid) {
    const auto found = std::ranges::find_if(resources, [&](const json::object& resource) {
        const auto value = optionalText(resource, "value");
        return value && *value == iccid.text();
    });
    return found == resources.end() ? nullptr : &*found;
}

Result<SimStockStatus> readSimCard(const std::vector<json::object>& resources, const Iccid& iccid) {
    const auto* card = findSimCard(resources, iccid);
    if (!card) return SimStockStatus::Unknown;
    const auto status = requiredText(*card, "resourceStatus");
    SIMKIOSK_TRY(status);
    const auto usage = optionalText(*card, "usageState");
    SIMKIOSK_TRY(usage);
    const auto administrative = optionalText(*card, "administrativeState");
    SIMKIOSK_TRY(administrative);
    if (*status == "suspended" || *administrative == "locked") return SimStockStatus::Suspended;
    const bool unused = usage->empty() || *usage == "idle";
    return *status == "available" && unused ? SimStockStatus::Available : SimStockStatus::Used;
}

}  // namespace simkiosk::tmf
