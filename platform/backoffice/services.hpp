// The life of an activated line: reserved (being activated), active, inactive (suspended), terminated.
#pragma once

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

// Finishes activations that are due; called before any look at services or orders.
void settleActivations(Office& office);
// One reading of this service or its monitor; some activations want to be asked a few times.
void countPoll(Office& office, const std::string& serviceId);

// Ends the line; number and SIM card are free again (a suspended card stays suspended).
void terminateService(Office& office, const std::string& serviceId);
// Every line on this card stops working and the card can never be activated until staff releases it.
void suspendSimCard(Office& office, const std::string& iccid, const std::string& reason);
void resumeSimCard(Office& office, const std::string& iccid);

void setOrderState(Office& office, const std::string& orderId, const std::string& state);

}  // namespace simkiosk::backoffice
