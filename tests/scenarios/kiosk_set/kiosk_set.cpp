#include "tests/scenarios/kiosk_set/kiosk_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace simkiosk::scenario {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto startPatience = 30s;
constexpr auto leavePatience = 30s;  // a sanitizer's search for leaks included

template <typename Condition>
bool waitUntil(std::chrono::milliseconds patience, Condition condition) {
    for (const auto deadline = SteadyClock::now() + patience; SteadyClock::now() < deadline;
         std::this_thread::sleep_for(20ms))
        if (condition()) return true;
    return false;
}

}  // namespace

KioskSet::KioskSet(KioskSetup setup, std::filesystem::path bin, std::filesystem::path source)
    : m_setup(std::move(setup)), m_bin(std::move(bin)), m_source(std::move(source)) {
    // For whoever looks into a failing scenario.
    if (std::getenv("SIMKIOSK_KEEP")) m_scratch.keep();
}

Result<std::unique_ptr<KioskSet>> KioskSet::start(KioskSetup setup) {
    std::unique_ptr<KioskSet> set(new KioskSet(std::move(setup), SIMKIOSK_BIN_FOLDER, SIMKIOSK_SOURCE_FOLDER));
    SIMKIOSK_TRY(set->startBackOffice());
    SIMKIOSK_TRY(set->startDevices());
    SIMKIOSK_TRY(set->startKiosk());
    return set;
}

KioskSet::~KioskSet() {
    expectToLeave(m_kiosk, "kiosk");
    expectToLeave(m_devices, "devices");
    expectToLeave(m_backOffice, "backoffice");
}

// A program leaves in order when it is asked to; a sanitizer tells by the exit status that it has found something.
void KioskSet::expectToLeave(std::optional<Process>& program, const std::string& name) const {
    if (!program) return;
    const bool left = !program->running() || program->stop(leavePatience);
    const int status = program->wait(0ms).value_or(0);
    const bool cutOff = left && status == 128 + SIGKILL;  // by the scenario
    if (!left || (status != 0 && !cutOff))
        ADD_FAILURE() << name << " left with " << status << ":\n" << lastLines(m_folder / (name + ".log"), 80);
    program.reset();
}

Result<void> KioskSet::writeConfig(const std::string& which) {
    SIMKIOSK_TRY(runToEnd({(m_source / "tests" / "setup" / "write_configs.sh").string(), which, m_folder.string(),
                           m_bin.parent_path().string(), "office_port=" + m_officePort, "camera_port=" + m_cameraPort,
                           "motion=" + std::to_string(m_setup.motion), "reader_port=" + m_setup.readerPort,
                           "pack=" + m_setup.pack, "voice=" + (m_bin / "simkiosk-headset").string(),
                           "headset=" + heardFile().string(), "loudspeaker=" + (m_folder / "room").string()}));
    return {};
}

Result<void> KioskSet::startBackOffice() {
    const auto portFile = m_folder / "office-port";
    std::filesystem::remove(portFile);
    const auto settings = m_folder / "backoffice.toml";
    std::ofstream(settings) << m_setup.officeSettings;
    auto started =
        Process::start({.program = m_bin / "simkiosk-backoffice",
                        .arguments = {"--state-dir", (m_folder / "backoffice").string(), "--port", m_officePort,
                                      "--port-file", portFile.string(), "--config", settings.string()},
                        .environment = {},
                        .log = m_folder / "backoffice.log"});
    SIMKIOSK_TRY(started);
    m_backOffice.emplace(std::move(*started));
    if (!waitUntil(startPatience, [&] { return std::filesystem::exists(portFile) || !m_backOffice->running(); }) ||
        !m_backOffice->running())
        return didNotStart("simkiosk-backoffice", "did not listen");
    m_officePort = fileText(portFile);
    m_officePort.erase(m_officePort.find_last_not_of(" \r\n") + 1);
    return {};
}

Result<void> KioskSet::startDevices() {
    SIMKIOSK_TRY(writeConfig("devices"));
    auto started = Process::start({.program = m_bin / "simkiosk-devices",
                                   .arguments = {"--config", (m_folder / "devices.toml").string(), "--run-dir",
                                                 m_folder.string(), "--state", (m_folder / "devices.json").string()},
                                   .environment = {},
                                   .log = m_folder / "devices.log"});
    SIMKIOSK_TRY(started);
    m_devices.emplace(std::move(*started));
    return waitForDevices();
}

// A restart comes back on the camera's first port.
Result<void> KioskSet::waitForDevices() {
    auto control = customer::JsonLines::connect((m_folder / "control").string(), startPatience);
    if (!control) return didNotStart("simkiosk-devices", control.error().message);
    const auto list = control->ask({{"do", "list"}});
    if (!list) return didNotStart("simkiosk-devices", list.error().message);
    for (const auto& device : list->at("devices").as_array()) {
        const auto& about = device.as_object();
        if (about.at("name").as_string() != "camera") continue;
        const std::string address(about.at("address").as_string());  // http://127.0.0.1:PORT/
        const auto colon = address.rfind(':');
        m_cameraPort = address.substr(colon + 1, address.find('/', colon) - colon - 1);
    }
    return {};
}

Result<void> KioskSet::startKiosk() {
    SIMKIOSK_TRY(writeConfig("kiosk"));
    std::map<std::string, std::string> environment{
        {"QT_QPA_PLATFORM", "offscreen"},
        {"QT_QUICK_BACKEND", "software"},
        {"QT_PLUGIN_PATH", (m_bin.parent_path() / "plugins").string()},
        {"QT_QPA_GENERIC_PLUGINS", "screenport:socket=" + (m_folder / "screen").string()},
        {"SIMKIOSK_HEADSET_SPEED", "20"},
        {"XDG_RUNTIME_DIR", m_folder.string()}};
    std::vector<std::string> words = m_setup.under;
    for (const std::string& word :
         {(m_bin / "simkiosk").string(), std::string("--config"), (m_folder / "kiosk.toml").string()})
        words.push_back(word);
    auto started = Process::start({.program = words.front(),
                                   .arguments = {words.begin() + 1, words.end()},
                                   .environment = environment,
                                   .log = m_folder / "kiosk.log"});
    SIMKIOSK_TRY(started);
    m_kiosk.emplace(std::move(*started));
    auto port = customer::JsonLines::connect((m_folder / "screen").string(), startPatience);
    if (!port) return didNotStart("simkiosk", port.error().message);
    customer::KioskScreen screen(std::move(*port));
    const bool shown = waitUntil(startPatience, [&] {
        const auto view = screen.look();
        return view && !view->places.empty();
    });
    if (!shown) return didNotStart("simkiosk", "no page was shown");
    return {};
}

Result<customer::Visit> KioskSet::visit(const customer::Wishes& wishes, std::chrono::seconds patience,
                                        std::function<void(Page)> onPage) {
    auto port = customer::JsonLines::connect((m_folder / "screen").string(), 5s);
    SIMKIOSK_TRY(port);
    auto hands = desk();
    SIMKIOSK_TRY(hands);
    customer::KioskScreen eyes(std::move(*port));
    const customer::Wallet wallet(officeAddress(), caFile());
    customer::Transcript transcript(m_folder / ("transcript-" + std::to_string(++m_visits) + ".txt"), false);
    const std::filesystem::path shots =
        std::getenv("SIMKIOSK_KEEP") ? m_folder / ("shots-" + std::to_string(m_visits)) : "";
    if (!shots.empty()) std::filesystem::create_directories(shots);
    customer::Walk walk(eyes, *hands, wallet, transcript,
                        {.wishes = wishes,
                         .screenshots = shots,
                         .scratch = m_folder,
                         .patience = patience,
                         .onPage = std::move(onPage)});
    auto visit = walk.run();
    transcript.closeSale(visit.outcome);
    return visit;
}

Result<customer::DeviceDesk> KioskSet::desk() const {
    auto control = customer::JsonLines::connect((m_folder / "control").string(), 5s);
    SIMKIOSK_TRY(control);
    return customer::DeviceDesk(std::move(*control));
}

Result<customer::KioskScreen> KioskSet::screen() const {
    auto port = customer::JsonLines::connect((m_folder / "screen").string(), 5s);
    SIMKIOSK_TRY(port);
    return customer::KioskScreen(std::move(*port));
}

Result<void> KioskSet::waitForPage(std::string_view page, std::chrono::milliseconds patience) {
    auto eyes = screen();
    SIMKIOSK_TRY(eyes);
    std::string last = "nothing";
    const bool shown = waitUntil(patience, [&] {
        const auto view = eyes->look();
        if (view) last = view->reading();
        return view && view->has(page);
    });
    if (!shown) return fail(ErrorCode::Timeout, "no page " + std::string(page) + "; the screen said: " + last);
    return {};
}

std::unexpected<Error> KioskSet::didNotStart(const std::string& name, const std::string& why) const {
    return fail(ErrorCode::Internal, name + " did not start (" + why + ")\n" + logs());
}

std::string KioskSet::logs() const {
    std::string all;
    for (const char* name : {"backoffice.log", "devices.log", "kiosk.log"})
        all += std::string("--- ") + name + "\n" + lastLines(m_folder / name, 15) + "\n";
    return all;
}

}  // namespace simkiosk::scenario
