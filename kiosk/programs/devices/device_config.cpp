#include "kiosk/programs/devices/device_config.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <optional>

#include "platform/base/number.hpp"

namespace simkiosk {

namespace {

constexpr std::size_t mostDevices = 32;

std::string lineOf(const std::string& sourceName, const toml::source_region& region) {
    return sourceName + " line " + std::to_string(region.begin.line);
}

// TOML dates have no JSON form; everything else has.
std::optional<boost::json::value> toJson(const toml::node& node, int depth = 0) {
    if (depth > 16) return std::nullopt;
    if (const auto* text = node.as_string()) return boost::json::value(text->get());
    if (const auto* number = node.as_integer()) return boost::json::value(number->get());
    if (const auto* number = node.as_floating_point()) return boost::json::value(number->get());
    if (const auto* flag = node.as_boolean()) return boost::json::value(flag->get());
    if (const auto* array = node.as_array()) {
        boost::json::array list;
        for (const auto& item : *array) {
            auto value = toJson(item, depth + 1);
            if (!value) return std::nullopt;
            list.push_back(std::move(*value));
        }
        return list;
    }
    if (const auto* table = node.as_table()) {
        boost::json::object object;
        for (const auto& [key, item] : *table) {
            auto value = toJson(item, depth + 1);
            if (!value) return std::nullopt;
            object[key.str()] = std::move(*value);
        }
        return object;
    }
    return std::nullopt;
}

bool isName(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

template <typename Place>
Result<Place> parseHostAndPort(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return fail(ErrorCode::Invalid, "host and port are missing");
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    const auto port = numberIn<std::uint16_t>(text.substr(colon + 1));
    if (!port) return fail(ErrorCode::Invalid, "the port must be a number from 0 to 65535");
    return Place{std::string(host), *port};
}

Result<void> parseWire(std::string_view text, DeviceConfig& device) {
    if (text.starts_with("pty:")) {
        const std::string_view name = text.substr(4);
        if (!isName(name)) return fail(ErrorCode::Invalid, "after pty: stands a name of a-z, 0-9, - and _");
        device.wire = PtyPlace{std::string(name)};
        return {};
    }
    if (text.starts_with("tcp:")) {
        const auto place = parseHostAndPort<TcpPlace>(text.substr(4));
        SIMKIOSK_TRY(place);
        device.wire = *place;
        return {};
    }
    if (text.starts_with("http:")) {
        const auto place = parseHostAndPort<HttpPlace>(text.substr(5));
        SIMKIOSK_TRY(place);
        device.wire = *place;
        return {};
    }
    if (text.starts_with("vpcd:")) {
        const auto place = parseHostAndPort<VpcdPlace>(text.substr(5));
        SIMKIOSK_TRY(place);
        device.wire = *place;
        return {};
    }
    return fail(ErrorCode::Invalid, "write pty:NAME, tcp:HOST:PORT, http:HOST:PORT or vpcd:HOST:PORT");
}

Result<DeviceConfig> parseDevice(const toml::table& table, const std::string& sourceName) {
    DeviceConfig device;
    device.where = lineOf(sourceName, table.source());
    const auto text = [&](const char* key) -> Result<std::string> {
        const auto* node = table.get(key);
        if (!node) return fail(ErrorCode::Invalid, device.where + ": a device needs the key \"" + key + "\"");
        const auto* value = node->as_string();
        if (!value || value->get().empty()) {
            return fail(ErrorCode::Invalid, lineOf(sourceName, node->source()) + ": \"" + key + "\" must be text");
        }
        return value->get();
    };
    const auto name = text("name");
    SIMKIOSK_TRY(name);
    const auto kind = text("kind");
    SIMKIOSK_TRY(kind);
    const auto wire = text("wire");
    SIMKIOSK_TRY(wire);
    if (!isName(*name)) {
        return fail(ErrorCode::Invalid,
                    lineOf(sourceName, table.get("name")->source()) + ": \"name\" is made of a-z, 0-9, - and _");
    }
    device.name = *name;
    device.kind = *kind;
    if (const auto parsed = parseWire(*wire, device); !parsed) {
        return fail(ErrorCode::Invalid,
                    lineOf(sourceName, table.get("wire")->source()) + ": \"wire\": " + parsed.error().message);
    }
    for (const auto& [key, node] : table) {
        if (key == "name" || key == "kind" || key == "wire") continue;
        auto value = toJson(node);
        if (!value) {
            return fail(ErrorCode::Invalid, lineOf(sourceName, node.source()) + ": \"" + std::string(key.str()) +
                                                "\" is a date or nested too deeply");
        }
        device.options[key.str()] = std::move(*value);
    }
    return device;
}

Result<toml::table> parseToml(std::string_view text, const std::string& sourceName) {
    try {
        return toml::parse(text, sourceName);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Invalid, lineOf(sourceName, error.source()) + ": " + std::string(error.description()));
    }
}

}  // namespace

Result<std::vector<DeviceConfig>> parseDevicesConfig(std::string_view toml, const std::string& sourceName) {
    const auto file = parseToml(toml, sourceName);
    SIMKIOSK_TRY(file);
    for (const auto& [key, node] : *file) {
        if (key != "device") {
            return fail(ErrorCode::Invalid, lineOf(sourceName, node.source()) + ": unknown key \"" +
                                                std::string(key.str()) + "\"; devices are [[device]] tables");
        }
    }
    const auto* list = file->get_as<toml::array>("device");
    if (!list || list->empty() || !list->is_homogeneous<toml::table>()) {
        return fail(ErrorCode::Invalid, sourceName + ": names no device; write [[device]] tables");
    }
    if (list->size() > mostDevices) return fail(ErrorCode::Invalid, sourceName + ": more than 32 devices");
    std::vector<DeviceConfig> devices;
    for (const auto& node : *list) {
        auto device = parseDevice(*node.as_table(), sourceName);
        SIMKIOSK_TRY(device);
        for (const auto& other : devices) {
            if (other.name == device->name) {
                return fail(ErrorCode::Invalid, device->where + ": the name \"" + device->name + "\" is taken");
            }
        }
        devices.push_back(std::move(*device));
    }
    return devices;
}

}  // namespace simkiosk
