// kioskctl devices: what is configured and what is plugged in.
#include <toml++/toml.h>
#include <algorithm>
#include <boost/json/array.hpp>
#include <filesystem>
#include <set>

#include "kiosk/ports/device_state.hpp"
#include "kiosk/programs/kioskctl/command.hpp"
#include "platform/io/stream_factory.hpp"

namespace simkiosk {

namespace {

namespace fs = std::filesystem;

struct Listed {
    std::string name;
    std::string kind;  // serial | tcp | camera | printer
    std::string address;
    std::string source;  // configured | found
};

constexpr auto reachLimit = 2s;

// "http://host[:port]/…" as an endpoint to connect to.
Result<DeviceAddress> endpointOf(const std::string& url) {
    const auto begin = url.find("://");
    if (begin == std::string::npos) return fail(ErrorCode::Invalid, url + " is no URL");
    std::string host = url.substr(begin + 3);
    host = host.substr(host.find('@') == std::string::npos ? 0 : host.find('@') + 1);
    host = host.substr(0, host.find_first_of("/?#"));
    const auto colon = host.rfind(':');
    const auto bracket = host.rfind(']');
    const bool hasPort = colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
    if (!hasPort) host += url.starts_with("https") ? ":443" : url.starts_with("rtsp") ? ":554" : ":80";
    return parseDeviceAddress("tcp:" + host);
}

bool isUrl(const std::string& text) { return text.find("://") != std::string::npos; }

std::string kindOf(const std::string& address) {
    if (isUrl(address) || address.starts_with("/dev/video")) return "camera";
    if (address.starts_with("/dev/usb/lp")) return "printer";
    return address.starts_with("tcp:") ? "tcp" : "serial";
}

// Every table of the kiosk's configuration that names where a device is.
void collectConfigured(const toml::table& table, const std::string& path, std::vector<Listed>& found) {
    for (const char* key : {"port", "address", "url"}) {
        const auto value = table[key].value<std::string>();
        if (!value || !(value->starts_with('/') || value->starts_with("tcp:") || isUrl(*value))) continue;
        const auto name = table["name"].value<std::string>();
        found.push_back({name ? *name : path, kindOf(*value), *value, "configured"});
        break;
    }
    for (const auto& [key, node] : table) {
        const std::string inner = (path.empty() ? "" : path + ".") + std::string(key.str());
        if (const auto* child = node.as_table()) collectConfigured(*child, inner, found);
        if (const auto* list = node.as_array()) {
            for (const auto& item : *list) {
                if (const auto* child = item.as_table()) collectConfigured(*child, inner, found);
            }
        }
    }
}

Result<std::vector<Listed>> configuredDevices(const std::string& path) {
    std::vector<Listed> found;
    try {
        collectConfigured(toml::parse_file(path), "", found);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Invalid, path + ": " + std::string(error.description()));
    }
    return found;
}

// Device files that may be a kiosk's: stable names first, so that they win over the kernel's.
std::vector<Listed> pluggedDevices(std::set<std::string>& seen) {
    struct Place {
        const char* folder;
        std::vector<std::string> prefixes;
    };
    const std::vector<Place> places{{"/dev/kiosk", {""}},
                                    {"/dev/serial/by-id", {""}},
                                    {"/dev", {"ttyUSB", "ttyACM", "video"}},
                                    {"/dev/usb", {"lp"}}};
    std::vector<Listed> found;
    for (const auto& place : places) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(place.folder, error)) {
            const std::string name = entry.path().filename();
            const auto fits = [&name](const std::string& prefix) { return name.starts_with(prefix); };
            if (std::ranges::none_of(place.prefixes, fits)) continue;
            if (!seen.insert(fs::weakly_canonical(entry.path(), error)).second) continue;
            found.push_back({name, kindOf(entry.path()), entry.path(), "found"});
        }
    }
    std::ranges::sort(found, {}, &Listed::address);
    return found;
}

DeviceState stateFor(const Result<void>& opened) {
    if (opened) return DeviceState::Online;
    switch (opened.error().code) {
        case ErrorCode::Busy: return DeviceState::DeviceBusy;
        case ErrorCode::Disconnected: return DeviceState::NoDevice;
        case ErrorCode::Invalid:
        case ErrorCode::Refused: return DeviceState::UserError;
        default: return DeviceState::Offline;
    }
}

// Opens and closes the wire; nothing is sent.
Task<DeviceState> reach(EventLoop& loop, Listed device) {
    const auto address = isUrl(device.address) ? endpointOf(device.address) : parseDeviceAddress(device.address);
    if (!address) co_return DeviceState::UserError;
    const auto stream = openableStream(loop, *address, SerialSettings{});
    const auto opened = co_await stream->open(loop.now() + reachLimit);
    co_return stateFor(opened);
}

int listDevices(const Output& output, const std::string& config) {
    std::vector<Listed> listed;
    if (!config.empty()) {
        auto configured = configuredDevices(config);
        if (!configured) return output.failure(configured.error());
        listed = std::move(*configured);
    }
    std::set<std::string> seen;
    std::error_code error;
    for (const auto& device : listed) {
        if (device.address.starts_with('/')) seen.insert(fs::weakly_canonical(device.address, error));
    }
    for (auto& device : pluggedDevices(seen)) listed.push_back(std::move(device));

    EventLoop loop;
    boost::json::array devices;
    for (const auto& device : listed) {
        devices.push_back({{"name", device.name},
                           {"kind", device.kind},
                           {"address", device.address},
                           {"state", toString(runUntilDone(loop, reach(loop, device)).value())},
                           {"source", device.source}});
    }
    return output.success({{"devices", std::move(devices)}});
}

}  // namespace

void addDevicesCommand(CLI::App& app, CommandLine& line) {
    const auto config = std::make_shared<std::string>();
    auto* command = app.add_subcommand("devices", "configured and plugged-in devices, and which can be reached");
    command->fallthrough()->add_option("--config", *config, "the kiosk's configuration")->type_name("FILE");
    command->callback([&line, config] { line.action = [&line, config] { return listDevices(line.output, *config); }; });
}

}  // namespace simkiosk
