#include "platform/storage/journal_schema.hpp"

#include <fmt/format.h>

#include <array>

namespace simkiosk {

namespace {

constexpr const char* versionOne = R"(
CREATE TABLE IF NOT EXISTS records(
    seq INTEGER PRIMARY KEY, boot_id TEXT NOT NULL, monotonic_ns INTEGER NOT NULL, wall_ms INTEGER NOT NULL,
    txn TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
    prev_hash TEXT NOT NULL, hash TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS records_by_sale ON records(txn, seq);
CREATE TABLE IF NOT EXISTS bound(iccid TEXT PRIMARY KEY, txn TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sealed(txn TEXT PRIMARY KEY, wrapped_key BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS head(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL);
)";

// One row a sale, so that the open and the doubtful ones are found without reading all records. Kept in the same
// commit as the records it follows from; check() compares the two. A payload that is no JSON any more says nothing
// here: the check at start names its record.
constexpr const char* versionTwo = R"(
CREATE TABLE sales(txn TEXT PRIMARY KEY, first_seq INTEGER NOT NULL, closed INTEGER NOT NULL, doubt INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE INDEX open_sales ON sales(first_seq) WHERE closed = 0;
CREATE INDEX doubtful_sales ON sales(first_seq) WHERE doubt = 1;
INSERT INTO sales SELECT txn, MIN(seq), MAX(step = 'closed'),
    MAX(CASE WHEN step = 'case' AND kind = 'resolved' THEN 2
             WHEN json_valid(payload) AND json_extract(payload, '$.result') = 'in_doubt' THEN 1
             ELSE 0 END)
    FROM records GROUP BY txn;
)";

// Number n leads from version n to n + 1.
constexpr std::array migrations{versionOne, versionTwo};

}  // namespace

Result<void> prepareJournalSchema(SQLite::Database& connection) {
    constexpr int newest = static_cast<int>(migrations.size());
    const int version = connection.execAndGet("PRAGMA user_version").getInt();
    if (version < 0 || version > newest) {
        return fail(ErrorCode::Malformed,
                    fmt::format("the journal has version {}, this program knows up to {}", version, newest));
    }
    if (version == newest) return {};
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    for (int next = version; next < newest; ++next) connection.exec(migrations[static_cast<std::size_t>(next)]);
    connection.exec(fmt::format("PRAGMA user_version={}", newest));
    transaction.commit();
    return {};
}

std::vector<std::string> journalTables(SQLite::Database& connection) {
    SQLite::Statement rows(connection, "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name");
    std::vector<std::string> tables;
    while (rows.executeStep())
        tables.push_back(fmt::format("{} {}: {}", rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                                     rows.getColumn(2).getString()));
    return tables;
}

}  // namespace simkiosk
