// TMF621 TroubleTicket.
#pragma once

#include "kiosk/ports/staff_desk.hpp"
#include "platform/carrier/carrier_config.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

// At most 50 lines of evidence, each cut at 1,000 bytes.
std::string ticketBody(const StaffCase& details, const std::string& kioskId);
// The id of the one that carries `key`; NotFound when none does.
Result<std::string> pickTicket(const std::vector<json::object>& resources, const Uuid& key);
// What staff say in it. Ended without the word for a confirmation is a refusal; a confirmation by nobody is Malformed.
Result<CaseNews> readNews(const std::vector<json::object>& resources, const Uuid& key, const CarrierConfig& config);

std::string ticketEndBody(CaseEnd how);

}  // namespace simkiosk::tmf
