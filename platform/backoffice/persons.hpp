// One human being behind several registrations: every sale registers its Individual anew.
#pragma once

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

// Telephone numbers that the person registered as `individual` holds: living lines, suspended ones too, and orders that
// wait for their line. The same person is who identified with the same document.
unsigned numbersHeldBy(Office& office, const std::string& individual);
// Holds as many as BackOfficeConfig::numbersPerPerson allows.
bool numberLimitReached(Office& office, const std::string& individual);

bool isRegistered(Office& office, const std::string& individual);
// The id of the party with the role of a customer, or of the only one; empty when the body names none.
std::string customerOf(const json::object& body);

}  // namespace simkiosk::backoffice
