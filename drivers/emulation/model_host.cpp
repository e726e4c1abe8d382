#include "drivers/emulation/model_host.hpp"

#include <algorithm>

namespace simkiosk {

ModelHost::ModelHost(Clock& clock, std::unique_ptr<DeviceModel> model, std::unique_ptr<DeviceWire> wire)
    : m_clock(clock), m_model(std::move(model)), m_wire(std::move(wire)) {}

Result<void> ModelHost::plug() {
    SIMKIOSK_TRY(m_wire->plug([this](ByteView bytes) { receive(bytes); }));
    pump();
    return {};
}

void ModelHost::unplug() {
    m_wire->unplug();
    m_faults.clear();
}

Result<boost::json::value> ModelHost::control(const boost::json::object& order) {
    const auto* word = order.if_contains("do");
    if (!word || !word->is_string()) return fail(ErrorCode::Invalid, "an order says what to \"do\"");
    const std::string_view what = word->get_string();
    if (what == "plug" || what == "unplug") {
        if (what == "unplug") {
            unplug();
        } else {
            SIMKIOSK_TRY(plug());
        }
        return describe();
    }
    if (WireFaults::knows(what)) {
        SIMKIOSK_TRY(m_faults.apply(order, m_clock.now()));
        pump();
        return describe();
    }
    if (what == "state") return describe();
    auto answer = m_model->control(order, m_clock.now());
    pump();
    SIMKIOSK_TRY(answer);
    return completed(std::move(*answer));
}

boost::json::object ModelHost::describe() {
    auto state = m_model->control({{"do", "state"}}, m_clock.now());
    pump();
    return completed(state ? std::move(*state) : m_model->saveState());
}

boost::json::object ModelHost::completed(boost::json::value modelState) const {
    boost::json::object about;
    if (modelState.is_object()) {
        about = std::move(modelState.get_object());
    } else {
        about["device"] = std::move(modelState);
    }
    about["plugged"] = plugged();
    about["wire"] = toString(m_faults.mode());
    return about;
}

void ModelHost::receive(ByteView bytes) {
    if (!m_faults.hostIsHeard(m_clock.now())) return;
    m_model->receive(bytes, m_clock.now());
    pump();
}

// Moves what the device says towards the host and comes back when there is more to do.
void ModelHost::pump() {
    const Instant now = m_clock.now();
    Bytes said = m_model->takeOutput(now);
    // Saved before the host can learn of it: after a kill the host may know less than the device, never more.
    m_changed();
    m_faults.fromDevice(std::move(said), now);
    const Bytes arrived = m_faults.toHost(now);
    if (m_wire->plugged() && !arrived.empty()) m_wire->send(arrived);

    std::optional<Instant> wake = m_model->nextWake();
    if (const auto wireWake = m_faults.nextWake()) wake = wake ? std::min(*wake, *wireWake) : *wireWake;
    m_wake = Timer();
    // A model that is due at once, again and again, may not keep the loop busy.
    if (wake) m_wake = Timer(m_clock, std::max(*wake, now + 1ms), [this] { pump(); });
}

}  // namespace simkiosk
