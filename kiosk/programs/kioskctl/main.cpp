// kioskctl: the technician's command line.
#include "kiosk/programs/kioskctl/command.hpp"
#include "platform/base/log.hpp"

int main(int argc, char** argv) {
    using namespace simkiosk;
    logQuietly();
    CommandLine line;
    CLI::App app{"Reads, tests and measures the devices of a SimKiosk.", "kioskctl"};
    app.add_flag("--json", line.output.json, "one JSON object instead of text");
    app.require_subcommand(1);
    app.footer(
        "Exit status: 0 done, 1 it failed (the error says why and what to do), 2 wrong usage,\n"
        "3 a document was read but a check failed, 4 it could not be read.");
    // The switch may stand anywhere on the line.
    app.fallthrough();
    addAuditCommands(app, line);
    addDevicesCommand(app, line);
    addDispenserCommands(app, line);
    addEsimCommands(app, line);
    addFaceCommands(app, line);
    addIdCardCommands(app, line);
    addJournalCommands(app, line);
    addPackCommands(app, line);
    addMrzCommands(app, line);
    addPassportCommands(app, line);
    addPrinterCommands(app, line);
    addReconcileCommand(app, line);
    addSettingsCommand(app, line);
    addSimCommands(app, line);
    addStaffCommands(app, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitSuccess : exitUsage;
    }
    return line.action();
}
