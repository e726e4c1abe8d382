// What every command of kioskctl shares: the parsed line chooses one action, whose value is the exit status.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "kiosk/programs/kioskctl/output.hpp"

namespace simkiosk {

struct CommandLine {
    Output output;
    std::function<int()> action;  // set by the command that was named
};

// One function a group, each in its own file.
void addAuditCommands(CLI::App& app, CommandLine& line);
void addDevicesCommand(CLI::App& app, CommandLine& line);
void addDispenserCommands(CLI::App& app, CommandLine& line);
void addEsimCommands(CLI::App& app, CommandLine& line);
void addFaceCommands(CLI::App& app, CommandLine& line);
void addIdCardCommands(CLI::App& app, CommandLine& line);
void addJournalCommands(CLI::App& app, CommandLine& line);
void addPackCommands(CLI::App& app, CommandLine& line);
void addMrzCommands(CLI::App& app, CommandLine& line);
void addPassportCommands(CLI::App& app, CommandLine& line);
void addPrinterCommands(CLI::App& app, CommandLine& line);
void addReconcileCommand(CLI::App& app, CommandLine& line);
void addSettingsCommand(CLI::App& app, CommandLine& line);
void addSimCommands(CLI::App& app, CommandLine& line);
void addStaffCommands(CLI::App& app, CommandLine& line);

}  // namespace simkiosk
