#include "tests/scenarios/customer/device_desk.hpp"

namespace simkiosk::customer {

Result<boost::json::object> DeviceDesk::order(std::string_view device, std::string_view what,
                                              const boost::json::object& more) {
    boost::json::object order = more;
    order["device"] = device;
    order["do"] = what;
    const auto answer = m_control.ask(order);
    if (!answer) return fail(answer.error().code, std::string(device) + ": " + answer.error().message);
    const auto* state = answer->if_contains("state");
    return state && state->is_object() ? state->get_object() : boost::json::object{};
}

}  // namespace simkiosk::customer
