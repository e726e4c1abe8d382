// TMF685 ResourcePool v1: availabilityCheck and reservation of telephone numbers.
#pragma once

#include "kiosk/ports/number_pool.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string availabilityCheckBody(const NumberQuery& query);
// Entries that are not a number with a class and a price are left out; more than asked for is Malformed.
Result<std::vector<NumberOffer>> readAvailableNumbers(std::string_view body, const NumberQuery& query);

std::string reservationBody(const Msisdn& msisdn, const Uuid& key, const std::string& kioskId);
std::string releaseBody();
// `now` is the server's own time of the answer: leases are measured on its clock. Conflict: not held (any more);
// Malformed: for another number.
Result<NumberReservation> readReservation(const json::object& resource, const Msisdn& msisdn, WallTime now);

}  // namespace simkiosk::tmf
