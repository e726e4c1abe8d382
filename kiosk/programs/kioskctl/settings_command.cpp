// kioskctl settings --config FILE: what counts on this machine, and who said so.
#include <fmt/chrono.h>

#include <boost/json/array.hpp>

#include "kiosk/programs/kioskctl/command.hpp"
#include "kiosk/programs/kioskctl/own_folder.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/system/country_pack_file.hpp"
#include "platform/system/settings_file.hpp"
#include "vision/face/thresholds.hpp"

namespace simkiosk {

namespace {

boost::json::object toJson(const SettingNow& setting) {
    boost::json::object object{{"key", setting.rule.key},
                               {"value", setting.value},
                               {"source", toString(setting.source)},
                               {"configured", setting.configured}};
    if (setting.at) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(*setting.at).time_since_epoch().count();
        object["by"] = setting.by;
        object["at"] = fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(static_cast<std::time_t>(seconds)));
    }
    return object;
}

int show(const Output& output, const std::string& configFile) {
    const auto config = readKioskConfig(configFile);
    if (!config) return output.failure(config.error());
    const auto pack = readCountryPack(countryPackFile(config->policyPack, ownFolder()));
    if (!pack) return output.failure(pack.error());
    const MatchThresholds shipped;
    const EventLoop clock;
    const SettingsFile file(*config, {shipped.accept, shipped.retry, pack->faceAcceptMin}, clock);
    const auto now = file.now();
    boost::json::array listed;
    for (const auto& setting : now.all) listed.push_back(toJson(setting));
    boost::json::object answer{{"settings", std::move(listed)}};
    if (!now.trouble.empty()) answer["not_used"] = now.trouble;
    const int status = output.success(answer);
    return now.trouble.empty() ? status : exitCheckFailed;
}

}  // namespace

void addSettingsCommand(CLI::App& app, CommandLine& line) {
    const auto config = std::make_shared<std::string>();
    auto* command = app.add_subcommand(
        "settings",
        "what counts on this machine: as shipped, as configured, or as it was set at the machine and by whom. "
        "Status 3: the file of what was set here is broken, and the configured values count");
    command->fallthrough();
    command->add_option("--config", *config, "the kiosk's configuration file")->required();
    command->callback([&line, config] { line.action = [&line, config] { return show(line.output, *config); }; });
}

}  // namespace simkiosk
