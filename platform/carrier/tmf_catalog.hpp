// TMF620 ProductOffering to values. A price or a name that cannot be understood is Malformed: nothing is sold on a
// guess. An offering in a shape we do not sell (no monthly price, a period other than a month) is Unsupported.
#pragma once

#include "kiosk/values/product.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

// Of all that is said about an offering, or (TMF630, attribute selection) of its names and descriptions alone.
enum class OfferingPart { Whole, Texts };

std::string offeringsTarget(const std::string& base, OfferingPart part, std::size_t offset, std::size_t limit);

// Whole: only active, sellable offerings that a kiosk can sell. Texts: of every offering, and nothing of it besides its
// id and its texts in `language`.
Result<std::vector<ProductOffering>> readOfferings(const std::vector<json::object>& resources, OfferingPart part,
                                                   Language language);

}  // namespace simkiosk::tmf
