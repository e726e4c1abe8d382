// simkiosk-devices: the emulated hardware of a kiosk, each device on the far side of its real wire.
#include <CLI/CLI.hpp>

#include "kiosk/programs/devices/options.hpp"

int main(int argc, char** argv) {
    using namespace simkiosk;
    ServeOptions serve;
    OrderOptions order;
    serve.runFolder = defaultRunFolder();

    CLI::App app{"Emulated devices of a SimKiosk: dispenser, identity card reader, printer, camera.",
                 "simkiosk-devices"};
    app.option_defaults()->always_capture_default();
    app.add_option("--config", serve.configPath, "TOML file naming the devices")->type_name("FILE");
    app.add_option("--run-dir", serve.runFolder, "where pseudo-terminals are linked")->type_name("DIR");
    app.add_option("--state", serve.statePath, "keeps the devices' state; DIR/state.json")->type_name("FILE");
    app.add_option("--control", serve.controlSocket, "control socket; DIR/control")->type_name("SOCKET");

    auto* ctl = app.add_subcommand("ctl", "send one order to a running simkiosk-devices");
    ctl->add_option("--control", order.controlSocket, "control socket; DIR/control of the default run folder")
        ->type_name("SOCKET");
    ctl->add_option("words", order.words, "DEVICE ORDER [key=value…], or: list")->required()->type_name("WORD");
    ctl->footer(
        "Orders every device knows: state, plug, unplug, normal, silent [deaf=true], garbage,\n"
        "slow [delay_ms=1500 byte_ms=20], each with for_ms=… to heal by itself.\n"
        "Others are the device's own, e.g. \"ctl dispenser take_card\", \"ctl camera scene name=present\".");
    app.require_subcommand(0, 1);

    try {
        app.parse(argc, argv);
        if (!ctl->parsed() && serve.configPath.empty()) throw CLI::RequiredError("--config");
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return ctl->parsed() ? sendOrder(order) : serveDevices(serve);
}
