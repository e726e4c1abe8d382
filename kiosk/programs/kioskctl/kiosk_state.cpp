#include "kiosk/programs/kioskctl/kiosk_state.hpp"

#include <filesystem>

namespace simkiosk {

namespace {

constexpr const char* usualPlaces[] = {"kiosk.toml", "/etc/simkiosk/kiosk.toml"};

Result<std::string> journalFileOf(const StateOptions& options) {
    if (!options.journalFile.empty()) return options.journalFile;
    if (!options.state.empty()) return options.state + "/journal.db";
    const auto config = readConfig(options);
    SIMKIOSK_TRY(config);
    return config->stateDir + "/journal.db";
}

}  // namespace

void addStateOptions(CLI::App& command, StateOptions& options) {
    command.add_option("--config", options.config, "the kiosk's configuration; kiosk.toml here or in /etc/simkiosk")
        ->type_name("FILE");
    command.add_option("--state-dir", options.state, "the kiosk's state folder, instead of the configuration's")
        ->type_name("DIR");
    command.add_option("--journal", options.journalFile, "the journal, instead of the state folder's")
        ->type_name("FILE");
    command.add_option("--key-file", options.keyFile, "the machine key, instead of the one beside the journal")
        ->type_name("FILE");
}

Result<KioskConfig> readConfig(const StateOptions& options) {
    if (!options.config.empty()) return readKioskConfig(options.config);
    std::error_code failure;
    for (const auto* place : usualPlaces) {
        if (std::filesystem::exists(place, failure)) return readKioskConfig(place);
    }
    return fail(ErrorCode::Invalid, "name the kiosk: --config FILE, or --state-dir DIR where that is enough");
}

Result<std::string> stateFolderOf(const StateOptions& options) {
    if (!options.state.empty()) return options.state;
    const auto config = readConfig(options);
    SIMKIOSK_TRY(config);
    return config->stateDir;
}

Result<std::unique_ptr<OpenAudit>> openAudit(const StateOptions& options) {
    const auto folder = stateFolderOf(options);
    SIMKIOSK_TRY(folder);
    const auto keyFile = options.keyFile.empty() ? *folder + "/machine.key" : options.keyFile;
    // A new key would fit no record of a journal that is there.
    if (std::filesystem::exists(*folder + "/journal.db") && !std::filesystem::exists(keyFile)) {
        return fail(ErrorCode::NotFound, "there is no machine key " + keyFile);
    }
    std::error_code failure;
    std::filesystem::create_directories(*folder, failure);
    auto opened = std::make_unique<OpenAudit>();
    const auto key = loadOrCreateMachineKey(keyFile, opened->random);
    SIMKIOSK_TRY(key);
    auto log = SqliteAuditLog::open(*folder + "/audit.db", *key, opened->loop, readBootId());
    SIMKIOSK_TRY(log);
    opened->log = std::move(*log);
    return opened;
}

Result<std::unique_ptr<OpenJournal>> openJournal(const StateOptions& options) {
    const auto journalFile = journalFileOf(options);
    SIMKIOSK_TRY(journalFile);
    const std::filesystem::path database(*journalFile);
    const auto keyFile = options.keyFile.empty() ? (database.parent_path() / "machine.key").string() : options.keyFile;
    if (!std::filesystem::exists(database)) return fail(ErrorCode::NotFound, "there is no journal " + *journalFile);
    if (!std::filesystem::exists(keyFile)) return fail(ErrorCode::NotFound, "there is no machine key " + keyFile);
    auto opened = std::make_unique<OpenJournal>();
    const auto key = loadOrCreateMachineKey(keyFile, opened->random);
    SIMKIOSK_TRY(key);
    auto journal = SqliteJournal::open(*journalFile, *key, opened->loop, opened->random, readBootId());
    SIMKIOSK_TRY(journal);
    opened->journal = std::move(*journal);
    return opened;
}

}  // namespace simkiosk
