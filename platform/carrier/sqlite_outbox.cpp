#include "platform/carrier/sqlite_outbox.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>

namespace simkiosk {

namespace {

constexpr std::array kinds{OutboxKind::Capture,        OutboxKind::Reverse,    OutboxKind::ReleaseNumber,
                           OutboxKind::SuspendSim,     OutboxKind::Deactivate, OutboxKind::OpenCase,
                           OutboxKind::WithdrawPerson, OutboxKind::EndCase};
constexpr std::int64_t entryLimit = 10'000;

template <typename Work>
auto guarded(Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode() & 0xFF;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return fail(ErrorCode::Busy, "the outbox is in use by another program");
        return fail(ErrorCode::Storage, std::string("outbox: ") + error.what());
    }
}

}  // namespace

const char* toString(OutboxKind kind) {
    switch (kind) {
        case OutboxKind::Capture: return "capture";
        case OutboxKind::Reverse: return "reverse";
        case OutboxKind::ReleaseNumber: return "release_number";
        case OutboxKind::SuspendSim: return "suspend_sim";
        case OutboxKind::Deactivate: return "deactivate";
        case OutboxKind::OpenCase: return "open_case";
        case OutboxKind::WithdrawPerson: return "withdraw_person";
        case OutboxKind::EndCase: return "withdraw_case";
    }
    return "capture";
}

Result<OutboxKind> parseOutboxKind(std::string_view word) {
    for (const auto kind : kinds) {
        if (toString(kind) == word) return kind;
    }
    return fail(ErrorCode::Malformed, "outbox: a kind that is not known");
}

struct SqliteOutbox::State {
    explicit State(const std::string& path) : database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database.setBusyTimeout(2000);
        database.exec("PRAGMA journal_mode=WAL");
        database.exec("PRAGMA synchronous=FULL");
        database.exec(
            "CREATE TABLE IF NOT EXISTS outbox(id TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, "
            "attempts INTEGER NOT NULL DEFAULT 0, stuck INTEGER NOT NULL DEFAULT 0, created_ms INTEGER NOT NULL)");
    }
    // Adding is a promise and waits for the disk. What follows only saves a repetition, so it does not: a sale has
    // twelve fdatasyncs to spend.
    void beDurable(bool durable) { database.exec(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"); }

    SQLite::Database database;
};

SqliteOutbox::SqliteOutbox(std::unique_ptr<State> state, std::shared_ptr<DiskTrust> trust)
    : m_state(std::move(state)), m_trust(std::move(trust)) {}
SqliteOutbox::~SqliteOutbox() = default;

Result<std::unique_ptr<SqliteOutbox>> SqliteOutbox::open(const std::string& path, std::shared_ptr<DiskTrust> trust) {
    return guarded([&]() -> Result<std::unique_ptr<SqliteOutbox>> {
        return std::unique_ptr<SqliteOutbox>(new SqliteOutbox(std::make_unique<State>(path), std::move(trust)));
    });
}

Result<void> SqliteOutbox::write(const std::function<Result<void>()>& work) {
    if (m_trust->lost()) return fail(ErrorCode::Storage, "outbox: the disk has failed before and is not used again");
    const auto written = guarded(work);
    m_trust->note(written);
    return written;
}

Result<void> SqliteOutbox::add(const OutboxEntry& entry) {
    return write([&]() -> Result<void> {
        m_state->beDurable(true);
        if (m_state->database.execAndGet("SELECT count(*) FROM outbox").getInt64() >= entryLimit) {
            return fail(ErrorCode::Storage, "outbox: full");
        }
        SQLite::Statement insert(m_state->database,
                                 "INSERT OR IGNORE INTO outbox(id, kind, payload, created_ms) VALUES(?, ?, ?, ?)");
        insert.bind(1, entry.id);
        insert.bind(2, toString(entry.kind));
        insert.bind(3, entry.payload);
        insert.bind(4, static_cast<std::int64_t>(entry.created.time_since_epoch().count()));
        insert.exec();
        return {};
    });
}

Result<std::vector<OutboxEntry>> SqliteOutbox::all() {
    return guarded([&]() -> Result<std::vector<OutboxEntry>> {
        std::vector<OutboxEntry> entries;
        SQLite::Statement rows(m_state->database,
                               "SELECT id, kind, payload, attempts, stuck, created_ms FROM outbox ORDER BY rowid");
        while (rows.executeStep()) {
            const auto kind = parseOutboxKind(rows.getColumn(1).getString());
            SIMKIOSK_TRY(kind);
            entries.push_back({rows.getColumn(0).getString(), *kind, rows.getColumn(2).getString(),
                               static_cast<unsigned>(rows.getColumn(3).getInt()), rows.getColumn(4).getInt() != 0,
                               WallTime(std::chrono::milliseconds(rows.getColumn(5).getInt64()))});
        }
        return entries;
    });
}

Result<void> SqliteOutbox::recordAttempt(const std::string& id, unsigned attempts, bool stuck) {
    return write([&]() -> Result<void> {
        m_state->beDurable(false);
        SQLite::Statement write(m_state->database, "UPDATE outbox SET attempts = ?, stuck = ? WHERE id = ?");
        write.bind(1, static_cast<std::int64_t>(attempts));
        write.bind(2, stuck ? 1 : 0);
        write.bind(3, id);
        write.exec();
        return {};
    });
}

Result<void> SqliteOutbox::remove(const std::string& id) {
    return write([&]() -> Result<void> {
        m_state->beDurable(false);
        SQLite::Statement write(m_state->database, "DELETE FROM outbox WHERE id = ?");
        write.bind(1, id);
        write.exec();
        return {};
    });
}

}  // namespace simkiosk
