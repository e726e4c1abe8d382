// The customer's hands at the emulated devices: puts the card on the reader, moves the head, takes the SIM.
// The control socket of simkiosk-devices; {"device":"idcard","do":"insert_card","card":"resident-1"}.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/result.hpp"
#include "tests/scenarios/customer/json_lines.hpp"

namespace simkiosk::customer {

class DeviceDesk {
   public:
    explicit DeviceDesk(JsonLines control) : m_control(std::move(control)) {}

    // The answer is the device's state.
    Result<boost::json::object> order(std::string_view device, std::string_view what,
                                      const boost::json::object& more = {});
    Result<boost::json::object> state(std::string_view device) { return order(device, "state"); }

   private:
    JsonLines m_control;
};

}  // namespace simkiosk::customer
