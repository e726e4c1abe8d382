// Who holds which telephone number. Every API that touches a number does it here.
#pragma once

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

// Gives back what has lapsed; called before any look at the pool.
void sweepLapsedReservations(Office& office);

// A free number, or one that `reservation` holds, becomes the order's. False: somebody else has it, or it is not ours.
bool assignNumber(Office& office, const std::string& msisdn, const std::string& reservation);
void freeNumber(Office& office, const std::string& msisdn);

}  // namespace simkiosk::backoffice
