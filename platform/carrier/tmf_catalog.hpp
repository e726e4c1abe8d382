// TMF620 ProductOffering to values. A price or a name that cannot be understood is Malformed: nothing is sold on a
// guess. An offering in a shape we do not sell (no monthly price, a period other than a month) is Unsupported.
#pragma once

#include "kiosk/values/product.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string offeringsTarget(const std::string& base, std::size_t offset, std::size_t limit);

// Only active, sellable offerings that a kiosk can sell, with their texts in `language`.
Result<std::vector<ProductOffering>> readOfferings(const std::vector<json::object>& resources, Language language);

}  // namespace simkiosk::tmf
