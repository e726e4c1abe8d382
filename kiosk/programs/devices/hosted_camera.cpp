#include "kiosk/programs/devices/hosted_camera.hpp"

namespace simkiosk {

Result<void> HostedCamera::plug() {
    if (plugged()) return {};
    return m_camera->start();
}

Result<boost::json::value> HostedCamera::control(const boost::json::object& order) {
    auto answer = m_camera->control(order);
    SIMKIOSK_TRY(answer);
    if (answer->is_object()) answer->get_object()["plugged"] = plugged();
    return answer;
}

boost::json::object HostedCamera::describe() {
    auto about = m_camera->describe();
    about["plugged"] = plugged();
    return about;
}

}  // namespace simkiosk
