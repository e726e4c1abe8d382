#include "platform/storage/sqlite_audit_log.hpp"

#include <fmt/format.h>

#include "platform/storage/hash_chain.hpp"
#include "platform/storage/sqlite_work.hpp"

namespace simkiosk {

namespace {

constexpr const char* table =
    "CREATE TABLE IF NOT EXISTS audit(seq INTEGER PRIMARY KEY, boot_id TEXT NOT NULL, monotonic_ns INTEGER NOT NULL, "
    "wall_ms INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, outcome TEXT NOT NULL, details TEXT NOT NULL, "
    "prev_hash TEXT NOT NULL, hash TEXT NOT NULL);";
constexpr const char* everything =
    "SELECT seq, boot_id, monotonic_ns, wall_ms, who, action, outcome, details, prev_hash, hash FROM audit ORDER BY "
    "seq";
constexpr int version = 1;

std::string hashOf(const AuditRecord& record, const std::string& details) {
    return hash_chain::linkHash(
        record.prevHash, {std::to_string(record.seq), record.bootId, std::to_string(record.monotonicNs),
                          std::to_string(record.wall.time_since_epoch().count()), record.entry.who, record.entry.action,
                          record.entry.outcome, details});
}

struct StoredRecord {
    AuditRecord record;
    std::string details;  // as it was hashed
};

Result<StoredRecord> readRow(SQLite::Statement& row) {
    StoredRecord stored;
    auto& record = stored.record;
    record.seq = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
    record.bootId = row.getColumn(1).getString();
    record.monotonicNs = row.getColumn(2).getInt64();
    record.wall = WallTime(std::chrono::milliseconds(row.getColumn(3).getInt64()));
    record.entry.who = row.getColumn(4).getString();
    record.entry.action = row.getColumn(5).getString();
    record.entry.outcome = row.getColumn(6).getString();
    stored.details = row.getColumn(7).getString();
    auto details = hash_chain::decodePayload(stored.details, "audit");
    if (!details) return fail(ErrorCode::Malformed, fmt::format("audit record {} cannot be read", record.seq));
    record.entry.details = std::move(*details);
    record.prevHash = row.getColumn(8).getString();
    record.hash = row.getColumn(9).getString();
    return stored;
}

Result<void> prepare(SQLite::Database& connection) {
    connection.exec("PRAGMA journal_mode=WAL");
    connection.exec("PRAGMA synchronous=FULL");
    const int found = connection.execAndGet("PRAGMA user_version").getInt();
    if (found < 0 || found > version) {
        return fail(ErrorCode::Malformed,
                    fmt::format("the audit log has version {}, this program knows up to {}", found, version));
    }
    if (found == version) return {};
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    connection.exec(table);
    connection.exec(hash_chain::headTable);
    connection.exec(fmt::format("PRAGMA user_version={}", version));
    transaction.commit();
    return {};
}

}  // namespace

struct SqliteAuditLog::Database {
    explicit Database(SQLite::Database opened) : connection(std::move(opened)) {}

    SQLite::Database connection;
    SQLite::Statement begin{connection, "BEGIN IMMEDIATE"};
    SQLite::Statement commit{connection, "COMMIT"};
    SQLite::Statement head{connection, hash_chain::readHeadSql};
    SQLite::Statement setHead{connection, hash_chain::writeHeadSql};
    SQLite::Statement insert{connection, "INSERT INTO audit VALUES(?,?,?,?,?,?,?,?,?,?)"};
};

Result<std::unique_ptr<SqliteAuditLog>> SqliteAuditLog::open(const std::string& path, const SecretKey& machineKey,
                                                             Clock& clock, std::string bootId,
                                                             std::shared_ptr<DiskTrust> trust) {
    return guardedSqlite("audit log", [&]() -> Result<std::unique_ptr<SqliteAuditLog>> {
        constexpr int busyMs = 2000;
        SQLite::Database connection(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMs);
        SIMKIOSK_TRY(prepare(connection));
        return std::unique_ptr<SqliteAuditLog>(new SqliteAuditLog(
            std::make_unique<Database>(std::move(connection)), machineKey, clock, std::move(bootId), std::move(trust)));
    });
}

SqliteAuditLog::SqliteAuditLog(std::unique_ptr<Database> database, const SecretKey& machineKey, Clock& clock,
                               std::string bootId, std::shared_ptr<DiskTrust> trust)
    : m_database(std::move(database)),
      m_machineKey(machineKey),
      m_clock(clock),
      m_bootId(std::move(bootId)),
      m_trust(std::move(trust)) {}

SqliteAuditLog::~SqliteAuditLog() = default;

Result<void> SqliteAuditLog::append(AuditEntry entry) {
    if (m_trust->lost()) return fail(ErrorCode::Storage, "audit log: the disk has failed before and is not used again");
    auto written = write(std::move(entry));
    m_trust->note(written);
    return written;
}

Result<void> SqliteAuditLog::write(AuditEntry entry) {
    return guardedSqlite("audit log", [&]() -> Result<void> {
        auto& database = *m_database;
        Commit commit(database.connection, database.begin, database.commit);
        const auto head = hash_chain::readHead(database.head);
        AuditRecord record{
            head.seq + 1, m_bootId, m_clock.now().time_since_epoch().count(), m_clock.wall(), std::move(entry),
            head.hash,    {}};
        const auto details = hash_chain::encodePayload(record.entry.details);
        record.hash = hashOf(record, details);
        {
            InUse row(database.insert);
            row->bind(1, static_cast<std::int64_t>(record.seq));
            row->bind(2, record.bootId);
            row->bind(3, record.monotonicNs);
            row->bind(4, static_cast<std::int64_t>(record.wall.time_since_epoch().count()));
            row->bind(5, record.entry.who);
            row->bind(6, record.entry.action);
            row->bind(7, record.entry.outcome);
            row->bind(8, details);
            row->bind(9, record.prevHash);
            row->bind(10, record.hash);
            row->exec();
        }
        hash_chain::writeHead(database.setHead, {record.seq, record.hash}, m_machineKey);
        commit.commit();
        return {};
    });
}

Result<std::vector<AuditRecord>> SqliteAuditLog::all() const {
    return guardedSqlite("audit log", [&]() -> Result<std::vector<AuditRecord>> {
        std::vector<AuditRecord> records;
        SQLite::Statement rows(m_database->connection, everything);
        while (rows.executeStep()) {
            auto stored = readRow(rows);
            SIMKIOSK_TRY(stored);
            records.push_back(std::move(stored->record));
        }
        return records;
    });
}

Result<AuditCheck> SqliteAuditLog::check() const {
    return guardedSqlite("audit log", [&]() -> Result<AuditCheck> {
        const SQLite::Transaction onePicture(m_database->connection);
        AuditCheck check;
        hash_chain::Head found;
        const auto wrong = [&](std::string finding, std::uint64_t record) {
            check.finding = std::move(finding);
            check.firstBad = record;
            return check;
        };
        SQLite::Statement rows(m_database->connection, everything);
        while (rows.executeStep()) {
            const auto seq = found.seq + 1;
            const auto stored = readRow(rows);
            if (!stored) return wrong(stored.error().message, seq);
            if (stored->record.seq != seq) return wrong(fmt::format("record {} is missing", seq), seq);
            if (stored->record.prevHash != found.hash || stored->record.hash != hashOf(stored->record, stored->details))
                return wrong(fmt::format("record {} is not as it was written", seq), seq);
            found = {seq, stored->record.hash};
            check.records = seq;
        }
        if (const auto fault = hash_chain::checkHead(m_database->connection, m_machineKey, found, "audit log")) {
            check.finding = fault->finding;
            check.firstBad = fault->firstBad;
        }
        return check;
    });
}

}  // namespace simkiosk
