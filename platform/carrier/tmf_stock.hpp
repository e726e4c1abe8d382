// TMF639 Resource of category "SIM".
#pragma once

#include "kiosk/ports/sim_stock.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk::tmf {

// The list that holds this card, if the carrier knows it.
std::string simCardPath(const Iccid& iccid);

// Its resource, with the id by which the carrier knows it (not always the ICCID); null when none of the list is it.
const json::object* findSimCard(const std::vector<json::object>& resources, const Iccid& iccid);

// Unknown when none of the list is this card. Only `available` and not in use counts as available: any status we do
// not know is Used, for a card in doubt is not sold.
Result<SimStockStatus> readSimCard(const std::vector<json::object>& resources, const Iccid& iccid);

}  // namespace simkiosk::tmf
