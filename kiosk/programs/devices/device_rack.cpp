#include "kiosk/programs/devices/device_rack.hpp"

#include <boost/json/array.hpp>
#include <utility>

namespace simkiosk {

namespace {

boost::json::object refuse(std::string why) { return {{"ok", false}, {"error", std::move(why)}}; }

const boost::json::string* textOf(const boost::json::object& order, std::string_view key) {
    const auto* value = order.if_contains(key);
    return value ? value->if_string() : nullptr;
}

}  // namespace

DeviceRack::DeviceRack(StateFile stateFile, std::function<void(Error)> onLost)
    : m_stateFile(std::move(stateFile)), m_onLost(std::move(onLost)) {}

Result<void> DeviceRack::add(std::string name, std::string kind, std::unique_ptr<HostedDevice> device) {
    device->onChange([this] { saveIfChanged(); });
    if (!m_devices.emplace(std::move(name), Entry{std::move(kind), std::move(device)}).second) {
        return fail(ErrorCode::Invalid, "two devices have one name");
    }
    return {};
}

Result<void> DeviceRack::start() {
    auto saved = m_stateFile.load();
    SIMKIOSK_TRY(saved);
    m_state = std::move(*saved);
    for (auto& [name, entry] : m_devices) {
        const auto* state = m_state.if_contains(name);
        if (!state) continue;
        if (const auto loaded = entry.device->loadState(*state); !loaded) {
            return fail(loaded.error().code, "the saved state of " + name + ": " + loaded.error().message);
        }
    }
    m_started = true;
    for (auto& [name, entry] : m_devices) {
        if (const auto plugged = entry.device->plug(); !plugged) {
            return fail(plugged.error().code, name + ": " + plugged.error().message);
        }
    }
    saveIfChanged();
    return {};
}

void DeviceRack::saveIfChanged() {
    if (!m_started) return;
    for (const auto& [name, entry] : m_devices) m_state[name] = entry.device->saveState();
    if (const auto saved = m_stateFile.save(m_state); !saved) {
        m_started = false;
        if (const auto onLost = std::exchange(m_onLost, nullptr)) onLost(saved.error());
    }
}

boost::json::object DeviceRack::handle(const boost::json::value& order) {
    const auto* fields = order.if_object();
    if (!fields) return refuse("an order is a JSON object, e.g. {\"device\":\"dispenser\",\"do\":\"state\"}");
    const auto* what = textOf(*fields, "do");
    if (!what) return refuse("an order says what to \"do\"");
    if (*what == "list") return {{"ok", true}, {"devices", list()}};
    const auto* name = textOf(*fields, "device");
    if (!name) return refuse("an order names a \"device\"; {\"do\":\"list\"} tells which there are");
    const auto found = m_devices.find(std::string(*name));
    if (found == m_devices.end()) return refuse("there is no device \"" + std::string(*name) + "\"");
    auto answer = found->second.device->control(*fields);
    saveIfChanged();
    if (!answer) return refuse(answer.error().message);
    return {{"ok", true}, {"state", std::move(*answer)}};
}

boost::json::array DeviceRack::list() {
    boost::json::array devices;
    for (auto& [name, entry] : m_devices) {
        devices.push_back({{"name", name},
                           {"kind", entry.kind},
                           {"address", entry.device->address()},
                           {"plugged", entry.device->plugged()},
                           {"state", entry.device->describe()}});
    }
    return devices;
}

}  // namespace simkiosk
