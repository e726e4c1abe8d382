// An emulated SIM as it is written in the emulator's configuration.
#pragma once

#include <boost/json/object.hpp>
#include <memory>

#include "drivers/smart_card/uicc_model.hpp"

namespace simkiosk {

// iccid, imsi ("": blank), service_provider, gid1 and gid2 (hexadecimal byte), mnc_length, pin ("off", "needed",
// "blocked"), usim, gsm, announces_data, insists_on_le, fault ("none", "mute", "foreign_atr", "6f00"); all but iccid
// may be left out. Invalid: an unknown key or an impossible value, by its name.
Result<UiccConfig> parseUiccOptions(const boost::json::object& options);
Result<std::unique_ptr<CardModel>> makeUiccCard(const boost::json::object& options);

}  // namespace simkiosk
