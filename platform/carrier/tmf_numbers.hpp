// TMF685 ResourcePool v1: availabilityCheck and reservation of telephone numbers.
#pragma once

#include "kiosk/ports/number_pool.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

std::string availabilityCheckBody(const NumberQuery& query);
// Some servers answer all they have, whatever the limit; more than this is Malformed.
inline constexpr std::size_t mostListed = 5000;
struct NumberPage {
    std::vector<NumberOffer> offers;  // entries that are not a number with a class and a price are left out
    std::size_t listed = 0;           // with those
};
Result<NumberPage> readAvailableNumbers(std::string_view body);

std::string reservationBody(const Msisdn& msisdn, const Uuid& key, const std::string& kioskId);
std::string releaseBody();
std::string extensionBody(WallTime until);
// `now` is the server's own time of the answer: leases are measured on its clock. Conflict: not held (any more);
// Malformed: for another number.
Result<NumberReservation> readReservation(const json::object& resource, const Msisdn& msisdn, WallTime now);

}  // namespace simkiosk::tmf
