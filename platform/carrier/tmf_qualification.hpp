// TMF679 ProductOfferingQualification.
#pragma once

#include "kiosk/ports/product_qualification.hpp"
#include "platform/carrier/carrier_config.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string qualificationBody(const std::string& customerId, const std::string& offeringId);

// The answer must be about this person and this plan, and final: the kiosk asks for an immediate one.
Result<Qualification> readQualification(const json::object& resource, const std::string& customerId,
                                        const std::string& offeringId, const CarrierConfig& config);

}  // namespace simkiosk::tmf
