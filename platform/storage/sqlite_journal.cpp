#include "platform/storage/sqlite_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <boost/json.hpp>
#include <fstream>

#include "platform/base/log.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

struct SqliteJournal::Database {
    explicit Database(const std::string& path) : connection(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 2000) {}
    SQLite::Database connection;
};

namespace {

constexpr int schemaVersion = 1;
const std::string noHash(64, '0');

constexpr const char* schema = R"(
CREATE TABLE IF NOT EXISTS records(
    seq INTEGER PRIMARY KEY, boot_id TEXT NOT NULL, monotonic_ns INTEGER NOT NULL, wall_ms INTEGER NOT NULL,
    txn TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
    prev_hash TEXT NOT NULL, hash TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS records_by_sale ON records(txn, seq);
CREATE TABLE IF NOT EXISTS bound(iccid TEXT PRIMARY KEY, txn TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sealed(txn TEXT PRIMARY KEY, wrapped_key BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS head(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL);
)";

std::string encodePayload(const JournalPayload& payload) {
    boost::json::object object;
    for (const auto& [name, value] : payload) object[name] = value;
    return boost::json::serialize(object);
}

Result<JournalPayload> decodePayload(const std::string& text) {
    boost::system::error_code error;
    const auto value = boost::json::parse(text, error);
    if (error || !value.is_object()) return fail(ErrorCode::Malformed, "journal payload is not a JSON object");
    JournalPayload payload;
    for (const auto& [name, field] : value.get_object()) {
        if (!field.is_string()) return fail(ErrorCode::Malformed, "journal payload field is not a string");
        payload.emplace(std::string(name), std::string(field.get_string()));
    }
    return payload;
}

// The text form that is hashed; changing it is a new schema version.
std::string hashOf(const JournalRecord& record, const std::string& payload) {
    return sha256Hex(
        toBytes(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", record.prevHash, record.seq, record.bootId,
                            record.monotonicNs, record.wall.time_since_epoch().count(), record.transaction.text(),
                            toString(record.step), toString(record.kind), payload)));
}

struct StoredRecord {
    JournalRecord record;
    std::string payloadText;
};

Result<StoredRecord> readRow(SQLite::Statement& row) {
    StoredRecord stored;
    auto& record = stored.record;
    record.seq = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
    record.bootId = row.getColumn(1).getString();
    record.monotonicNs = row.getColumn(2).getInt64();
    record.wall = WallTime(std::chrono::milliseconds(row.getColumn(3).getInt64()));
    const auto transaction = Uuid::parse(row.getColumn(4).getString());
    const auto step = parseJournalStep(row.getColumn(5).getString());
    const auto kind = parseRecordKind(row.getColumn(6).getString());
    stored.payloadText = row.getColumn(7).getString();
    auto payload = decodePayload(stored.payloadText);
    if (!transaction || !step || !kind || !payload) {
        return fail(ErrorCode::Malformed, fmt::format("journal record {} cannot be read", record.seq));
    }
    record.transaction = *transaction;
    record.step = *step;
    record.kind = *kind;
    record.payload = std::move(*payload);
    record.prevHash = row.getColumn(8).getString();
    record.hash = row.getColumn(9).getString();
    return stored;
}

Result<std::vector<JournalRecord>> readRows(SQLite::Statement& rows) {
    std::vector<JournalRecord> records;
    while (rows.executeStep()) {
        auto stored = readRow(rows);
        SIMKIOSK_TRY(stored);
        records.push_back(std::move(stored->record));
    }
    return records;
}

std::string headMessage(std::uint64_t seq, const std::string& hash) { return fmt::format("{}:{}", seq, hash); }

// SQLiteCpp throws; this is the edge where that becomes a Result.
template <typename Work>
auto guarded(Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode() & 0xFF;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return fail(ErrorCode::Busy, "the journal is in use by another program");
        return fail(ErrorCode::Storage, fmt::format("journal: {} ({})", error.what(), error.getExtendedErrorCode()));
    }
}

Result<std::vector<TransactionId>> readTransactions(SQLite::Statement& rows) {
    std::vector<TransactionId> transactions;
    while (rows.executeStep()) {
        const auto transaction = Uuid::parse(rows.getColumn(0).getString());
        if (!transaction) return fail(ErrorCode::Malformed, "a journal record has no transaction id");
        transactions.push_back(*transaction);
    }
    return transactions;
}

}  // namespace

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::string& path, const SecretKey& machineKey,
                                                           Clock& clock, Random& random, std::string bootId) {
    return guarded([&]() -> Result<std::unique_ptr<SqliteJournal>> {
        auto database = std::make_unique<Database>(path);
        auto& connection = database->connection;
        connection.exec("PRAGMA journal_mode=WAL");
        connection.exec("PRAGMA synchronous=FULL");
        // Checkpoints sync twice; they wait for the quiet between sales (tidy).
        connection.exec("PRAGMA wal_autocheckpoint=0");
        connection.exec("PRAGMA secure_delete=ON");
        const int version = connection.execAndGet("PRAGMA user_version").getInt();
        if (version > schemaVersion) {
            return fail(ErrorCode::Malformed,
                        fmt::format("the journal has version {}, this program knows {}", version, schemaVersion));
        }
        if (version < schemaVersion) {
            SQLite::Transaction transaction(connection);
            connection.exec(schema);
            connection.exec(fmt::format("PRAGMA user_version={}", schemaVersion));
            transaction.commit();
        }
        return std::unique_ptr<SqliteJournal>(
            new SqliteJournal(std::move(database), machineKey, clock, random, std::move(bootId)));
    });
}

SqliteJournal::SqliteJournal(std::unique_ptr<Database> database, const SecretKey& machineKey, Clock& clock,
                             Random& random, std::string bootId)
    : m_database(std::move(database)),
      m_machineKey(machineKey),
      m_clock(clock),
      m_random(random),
      m_bootId(std::move(bootId)) {}

SqliteJournal::~SqliteJournal() = default;

Result<void> SqliteJournal::append(std::vector<NewRecord> records, const Bytes* personalData) {
    if (m_broken) return fail(ErrorCode::Storage, "the journal has failed before and is not used again");
    auto result = guarded([&]() -> Result<void> {
        auto& connection = m_database->connection;
        SQLite::Transaction commit(connection, SQLite::TransactionBehavior::IMMEDIATE);
        std::uint64_t seq = 0;
        std::string prevHash = noHash;
        SQLite::Statement head(connection, "SELECT seq, hash FROM head");
        if (head.executeStep()) {
            seq = static_cast<std::uint64_t>(head.getColumn(0).getInt64());
            prevHash = head.getColumn(1).getString();
        }
        head.reset();
        for (const auto& fresh : records) {
            if (fresh.step == JournalStep::Bound) {
                const auto iccid = fresh.payload.find("iccid");
                SQLite::Statement bind(connection, "INSERT OR IGNORE INTO bound VALUES(?, ?)");
                bind.bind(1, iccid == fresh.payload.end() ? std::string() : iccid->second);
                bind.bind(2, fresh.transaction.text());
                if (bind.exec() == 0) return fail(ErrorCode::Conflict, "this ICCID was bound to a sale before");
            }
            insert(fresh, prevHash, seq);
            if (fresh.step == JournalStep::Closed) {
                SQLite::Statement destroy(connection, "DELETE FROM sealed WHERE txn = ?");
                destroy.bind(1, fresh.transaction.text());
                destroy.exec();
            }
        }
        if (personalData) sealPersonalData(records.front().transaction, *personalData);
        SQLite::Statement newHead(connection, "INSERT OR REPLACE INTO head VALUES(1, ?, ?, ?)");
        newHead.bind(1, static_cast<std::int64_t>(seq));
        newHead.bind(2, prevHash);
        newHead.bind(3, authenticate(m_machineKey, headMessage(seq, prevHash)));
        newHead.exec();
        commit.commit();
        return {};
    });
    noteFailure(result);
    return result;
}

// After a failed sync nobody knows what is on the disk: it is not tried again.
void SqliteJournal::noteFailure(const Result<void>& result) {
    if (result || result.error().code != ErrorCode::Storage) return;
    m_broken = true;
    logError("journal.failed", result.error().message);
}

void SqliteJournal::insert(const NewRecord& fresh, std::string& prevHash, std::uint64_t& seq) {
    JournalRecord record;
    record.seq = ++seq;
    record.bootId = m_bootId;
    record.monotonicNs = m_clock.now().time_since_epoch().count();
    record.wall = m_clock.wall();
    record.transaction = fresh.transaction;
    record.step = fresh.step;
    record.kind = fresh.kind;
    record.prevHash = prevHash;
    const auto payload = encodePayload(fresh.payload);
    record.hash = hashOf(record, payload);

    SQLite::Statement statement(m_database->connection, "INSERT INTO records VALUES(?,?,?,?,?,?,?,?,?,?)");
    statement.bind(1, static_cast<std::int64_t>(record.seq));
    statement.bind(2, record.bootId);
    statement.bind(3, record.monotonicNs);
    statement.bind(4, static_cast<std::int64_t>(record.wall.time_since_epoch().count()));
    statement.bind(5, record.transaction.text());
    statement.bind(6, std::string(toString(record.step)));
    statement.bind(7, std::string(toString(record.kind)));
    statement.bind(8, payload);
    statement.bind(9, record.prevHash);
    statement.bind(10, record.hash);
    statement.exec();
    prevHash = record.hash;
}

void SqliteJournal::sealPersonalData(TransactionId transaction, const Bytes& personalData) {
    const auto saleKey = SecretKey::generate(m_random);
    const auto wrapped = seal(m_machineKey, saleKey.bytes(), transaction.text(), m_random);
    const auto sealed = seal(saleKey, personalData, transaction.text(), m_random);
    SQLite::Statement statement(m_database->connection, "INSERT OR REPLACE INTO sealed VALUES(?, ?, ?)");
    statement.bind(1, transaction.text());
    statement.bind(2, wrapped.data(), static_cast<int>(wrapped.size()));
    statement.bind(3, sealed.data(), static_cast<int>(sealed.size()));
    statement.exec();
}

Result<std::vector<JournalRecord>> SqliteJournal::records(TransactionId transaction) const {
    return guarded([&]() -> Result<std::vector<JournalRecord>> {
        SQLite::Statement rows(m_database->connection, "SELECT * FROM records WHERE txn = ? ORDER BY seq");
        rows.bind(1, transaction.text());
        return readRows(rows);
    });
}

Result<std::vector<JournalRecord>> SqliteJournal::all() const {
    return guarded([&]() -> Result<std::vector<JournalRecord>> {
        SQLite::Statement rows(m_database->connection, "SELECT * FROM records ORDER BY seq");
        return readRows(rows);
    });
}

Result<std::vector<TransactionId>> SqliteJournal::unfinished() const {
    return guarded([&]() -> Result<std::vector<TransactionId>> {
        SQLite::Statement rows(
            m_database->connection,
            "SELECT txn FROM records GROUP BY txn HAVING SUM(step = 'closed') = 0 ORDER BY MIN(seq)");
        return readTransactions(rows);
    });
}

Result<std::vector<TransactionId>> SqliteJournal::inDoubt() const {
    return guarded([&]() -> Result<std::vector<TransactionId>> {
        SQLite::Statement rows(m_database->connection,
                               "SELECT txn FROM records GROUP BY txn "
                               "HAVING SUM(json_extract(payload, '$.result') = 'in_doubt') > 0 "
                               "AND SUM(step = 'case' AND kind = 'resolved') = 0 ORDER BY MIN(seq)");
        return readTransactions(rows);
    });
}

Result<Bytes> SqliteJournal::personalData(TransactionId transaction) const {
    return guarded([&]() -> Result<Bytes> {
        SQLite::Statement row(m_database->connection, "SELECT wrapped_key, data FROM sealed WHERE txn = ?");
        row.bind(1, transaction.text());
        if (!row.executeStep()) return fail(ErrorCode::NotFound, "no personal data is kept for this sale");
        const auto bytesOf = [&](int index) {
            const auto column = row.getColumn(index);
            const auto* begin = static_cast<const std::uint8_t*>(column.getBlob());
            return Bytes(begin, begin + column.getBytes());
        };
        auto keyBytes = unseal(m_machineKey, bytesOf(0), transaction.text());
        SIMKIOSK_TRY(keyBytes);
        const auto key = SecretKey::fromBytes(*keyBytes);
        wipe(*keyBytes);
        SIMKIOSK_TRY(key);
        return unseal(*key, bytesOf(1), transaction.text());
    });
}

Result<void> SqliteJournal::verify() const {
    return guarded([&]() -> Result<void> {
        std::uint64_t seq = 0;
        std::string prevHash = noHash;
        SQLite::Statement rows(m_database->connection, "SELECT * FROM records ORDER BY seq");
        while (rows.executeStep()) {
            const auto stored = readRow(rows);
            SIMKIOSK_TRY(stored);
            const auto& record = stored->record;
            if (record.seq != ++seq || record.prevHash != prevHash ||
                record.hash != hashOf(record, stored->payloadText)) {
                return fail(ErrorCode::Malformed, fmt::format("the journal's chain breaks at record {}", seq));
            }
            prevHash = record.hash;
        }
        SQLite::Statement head(m_database->connection, "SELECT seq, hash, mac FROM head");
        const bool hasHead = head.executeStep();
        if (!hasHead && seq == 0) return {};
        const bool headAgrees = hasHead && static_cast<std::uint64_t>(head.getColumn(0).getInt64()) == seq &&
                                head.getColumn(1).getString() == prevHash &&
                                head.getColumn(2).getString() == authenticate(m_machineKey, headMessage(seq, prevHash));
        if (!headAgrees)
            return fail(ErrorCode::Malformed, fmt::format("the journal was cut or changed after record {}", seq));
        return {};
    });
}

Result<void> SqliteJournal::tidy() {
    if (m_broken) return fail(ErrorCode::Storage, "the journal has failed before and is not used again");
    auto result = guarded([&]() -> Result<void> {
        SQLite::Statement checkpoint(m_database->connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.executeStep();
        return {};
    });
    noteFailure(result);
    return result;
}

std::string readBootId() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string bootId;
    std::getline(file, bootId);
    return bootId;
}

}  // namespace simkiosk
