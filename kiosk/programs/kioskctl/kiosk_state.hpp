// A kiosk's own state folder, opened by a technician: the journal, also while the kiosk runs.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "platform/io/event_loop.hpp"
#include "platform/io/system_random.hpp"
#include "platform/storage/sqlite_audit_log.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "platform/system/kiosk_config.hpp"

namespace simkiosk {

struct StateOptions {
    std::string config;       // empty: the first of ./kiosk.toml and /etc/simkiosk/kiosk.toml that is there
    std::string state;        // the folder, instead of the configuration's
    std::string journalFile;  // instead of the folder's journal.db
    std::string keyFile;      // instead of the machine.key beside the journal
};
void addStateOptions(CLI::App& command, StateOptions& options);

// Invalid names the file, line or key; NotFound: no configuration was named and none is there.
Result<KioskConfig> readConfig(const StateOptions& options);

// Where staff.json, journal and audit log stand. Invalid or NotFound as readConfig().
Result<std::string> stateFolderOf(const StateOptions& options);

// The machine's own record of what staff did; made when the kiosk has not run yet.
struct OpenAudit {
    EventLoop loop;
    SystemRandom random;
    std::unique_ptr<SqliteAuditLog> log;
};
Result<std::unique_ptr<OpenAudit>> openAudit(const StateOptions& options);

// Everything an open journal needs while the command runs.
struct OpenJournal {
    EventLoop loop;
    SystemRandom random;
    std::unique_ptr<SqliteJournal> journal;
};
// NotFound when there is no journal or no key: a look makes nothing.
Result<std::unique_ptr<OpenJournal>> openJournal(const StateOptions& options);

}  // namespace simkiosk
