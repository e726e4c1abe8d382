#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "kiosk/programs/devices/control_server.hpp"
#include "kiosk/programs/devices/device_config.hpp"
#include "kiosk/programs/devices/device_factory.hpp"
#include "kiosk/programs/devices/device_rack.hpp"
#include "kiosk/programs/devices/options.hpp"
#include "platform/base/log.hpp"

namespace simkiosk {

namespace {

namespace fs = std::filesystem;

Result<std::vector<DeviceConfig>> readConfig(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::NotFound, "configuration file " + path + " cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return parseDevicesConfig(text, fs::path(path).filename().string());
}

Result<void> makeFolder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) return fail(ErrorCode::Invalid, path + ": " + error.message());
    return {};
}

Result<void> addDevices(DeviceRack& rack, EventLoop& loop, const ServeOptions& options) {
    const auto configs = readConfig(options.configPath);
    SIMKIOSK_TRY(configs);
    const DevicePlaces places{.runFolder = options.runFolder,
                              .configFolder = fs::absolute(options.configPath).parent_path().string()};
    for (const auto& config : *configs) {
        auto device = makeHostedDevice(loop, config, places);
        SIMKIOSK_TRY(device);
        SIMKIOSK_TRY(rack.add(config.name, config.kind, std::move(*device)));
    }
    return {};
}

constexpr int exitFailure = 1;
constexpr int exitUsage = 2;  // also: the configuration is wrong

int complain(const Error& error, int status = exitFailure) {
    std::cerr << "simkiosk-devices: " << error.message << '\n';
    return status;
}

}  // namespace

std::string defaultRunFolder() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const fs::path parent = runtime && *runtime ? fs::path(runtime) : fs::temp_directory_path();
    return parent / "simkiosk-devices";
}

int serveDevices(const ServeOptions& given) {
    ServeOptions options = given;
    // A link's path is handed to others, who may stand in another folder.
    options.runFolder = fs::absolute(options.runFolder).lexically_normal().string();
    if (options.statePath.empty()) options.statePath = options.runFolder + "/state.json";
    if (options.controlSocket.empty()) options.controlSocket = options.runFolder + "/control";
    if (const auto made = makeFolder(options.runFolder); !made) return complain(made.error());

    EventLoop loop;
    std::optional<Error> lost;
    DeviceRack rack(StateFile(options.statePath), [&](Error error) {
        lost = std::move(error);
        loop.stop();
    });
    if (const auto added = addDevices(rack, loop, options); !added) return complain(added.error(), exitUsage);
    // Before the wires: two programs must not fight over the same links.
    const auto server = ControlServer::listen(loop, options.controlSocket,
                                              [&](const boost::json::value& order) { return rack.handle(order); });
    if (!server) return complain(server.error());
    if (const auto started = rack.start(); !started) return complain(started.error());
    loop.onTermination([&] { loop.stop(); });

    for (const auto& device : rack.list()) {
        const auto& about = device.get_object();
        std::cout << std::string_view(about.at("name").get_string()) << ' '
                  << std::string_view(about.at("kind").get_string()) << ' '
                  << std::string_view(about.at("address").get_string()) << '\n';
    }
    std::cout << "ready" << std::endl;
    if (!lost) loop.run();
    rack.saveIfChanged();
    return lost ? complain(*lost) : 0;
}

}  // namespace simkiosk
