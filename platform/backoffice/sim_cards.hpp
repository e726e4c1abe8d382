// Which SIM cards the carrier has, and what became of each.
#pragma once

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

// "available", "used", "suspended"; empty: not our card.
std::string simCardStatus(Office& office, const std::string& iccid);
void setSimCardStatus(Office& office, const std::string& iccid, const std::string& status,
                      const std::string& note = {});

}  // namespace simkiosk::backoffice
