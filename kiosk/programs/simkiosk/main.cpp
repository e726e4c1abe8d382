// simkiosk: the kiosk. One crash-only process: screen, session, drivers.
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "drivers/headset/espeak_speaker.hpp"
#include "kiosk/programs/simkiosk/kiosk_machine.hpp"
#include "platform/base/log.hpp"
#include "platform/system/heap.hpp"
#include "platform/system/wiping_heap.hpp"
#include "ui/presenters/kiosk_screen.hpp"
#include "ui/shell.hpp"

namespace {

int refuse(const simkiosk::Error& error) {
    std::fprintf(stderr, "simkiosk: %s\n", error.message.c_str());
    return 2;
}

using Clock = std::chrono::steady_clock;

int serve(QGuiApplication& application, const simkiosk::KioskConfig& config, Clock::time_point begun) {
    using namespace simkiosk;
    const auto programFolder = std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
    EspeakSpeaker speaker({.program = config.voiceProgram,
                           .headset = config.headset,
                           .player = config.chimeProgram,
                           .loudspeaker = config.loudspeaker});
    auto machine = KioskMachine::make(config, programFolder, speaker);
    if (!machine) return refuse(machine.error());
    logToFile(config.stateDir + "/simkiosk.log");

    KioskScreen screen(**machine, **machine, (*machine)->clock());
    Shell shell(
        screen,
        {.size = {config.screenWidth, config.screenHeight}, .fullscreen = config.fullscreen, .speaker = &speaker});
    QObject::connect(&shell, &Shell::firstFrame, &shell, [begun] {
        const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
        logInfo("screen.first_frame", "The first frame is on the screen", {{"ms", std::to_string(since.count())}});
    });
    if (const auto shown = shell.show(); !shown) return refuse(shown.error());

    (*machine)->onTermination([&application] { QMetaObject::invokeMethod(&application, &QCoreApplication::quit); });
    (*machine)->start(screen);
    const int status = QGuiApplication::exec();
    (*machine)->stop();
    return (*machine)->startFailed() ? 2 : status;
}

}  // namespace

int main(int argc, char** argv) {
    const auto begun = Clock::now();
    simkiosk::keepHeapSmall();
    static_cast<void>(simkiosk::freedMemoryIsWiped());  // names the heap that does it
    CLI::App options("SimKiosk: self-service SIM kiosk");
    std::string configFile;
    options.add_option("--config", configFile, "Configuration file (TOML)")->required();
    options.set_version_flag("--version", SIMKIOSK_VERSION);
    CLI11_PARSE(options, argc, argv);

    const auto config = simkiosk::readKioskConfig(configFile);
    if (!config) return refuse(config.error());
    QGuiApplication application(argc, argv);
    return serve(application, *config, begun);
}
