#include "platform/storage/sqlite_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "platform/base/log.hpp"
#include "platform/storage/hash_chain.hpp"
#include "platform/storage/journal_rows.hpp"
#include "platform/storage/journal_schema.hpp"
#include "platform/storage/sqlite_work.hpp"

namespace simkiosk {

using namespace journal_rows;

// Every statement is prepared once: an append spends its time on the disk, not on SQL.
struct SqliteJournal::Database {
    explicit Database(SQLite::Database opened) : connection(std::move(opened)) {}

    SQLite::Database connection;
    SQLite::Statement begin{connection, "BEGIN IMMEDIATE"};
    SQLite::Statement commit{connection, "COMMIT"};
    SQLite::Statement head{connection, hash_chain::readHeadSql};
    SQLite::Statement setHead{connection, hash_chain::writeHeadSql};
    SQLite::Statement bind{connection, "INSERT OR IGNORE INTO bound VALUES(?, ?)"};
    SQLite::Statement insert{connection, "INSERT INTO records(" + columns + ") VALUES(?,?,?,?,?,?,?,?,?,?)"};
    SQLite::Statement markSale{connection,
                               "INSERT INTO sales VALUES(?, ?, ?, ?) ON CONFLICT(txn) DO UPDATE SET "
                               "closed = MAX(closed, excluded.closed), doubt = MAX(doubt, excluded.doubt) "
                               "WHERE excluded.closed > closed OR excluded.doubt > doubt"};
    SQLite::Statement seal{connection, "INSERT OR REPLACE INTO sealed VALUES(?, ?, ?)"};
    SQLite::Statement destroyKey{connection, "DELETE FROM sealed WHERE txn = ?"};
    SQLite::Statement ofSale{connection, "SELECT " + columns + " FROM records WHERE txn = ? AND seq > ? ORDER BY seq"};
    SQLite::Statement unfinished{connection, "SELECT txn FROM sales WHERE closed = 0 ORDER BY first_seq"};
    SQLite::Statement inDoubt{connection, "SELECT txn FROM sales WHERE doubt = 1 ORDER BY first_seq"};
    // Only the end of the journal is looked at: a sale writes some twenty records, and old ones are no news.
    SQLite::Statement newestClosed{connection,
                                   "SELECT txn FROM records WHERE seq > (SELECT max(seq) FROM records) - ?1 * 100 "
                                   "AND step = 'closed' ORDER BY seq DESC LIMIT ?1"};
};

namespace {

Result<std::vector<JournalRecord>> readRows(SQLite::Statement& rows) {
    std::vector<JournalRecord> records;
    while (rows.executeStep()) {
        auto stored = readRow(rows);
        SIMKIOSK_TRY(stored);
        records.push_back(std::move(stored->record));
    }
    return records;
}

template <typename Work>
auto guarded(Work work) -> decltype(work()) {
    return guardedSqlite("journal", std::move(work));
}

Result<std::vector<TransactionId>> readTransactions(SQLite::Statement& statement) {
    InUse rows(statement);
    std::vector<TransactionId> transactions;
    while (rows->executeStep()) {
        const auto transaction = Uuid::parse(rows->getColumn(0).getString());
        if (!transaction) return fail(ErrorCode::Malformed, "a journal record has no transaction id");
        transactions.push_back(*transaction);
    }
    return transactions;
}

// The folder's file system; nothing when it cannot be asked, and then the write itself will tell.
std::optional<std::uint64_t> freeBytesOf(const std::string& folder) {
    struct statvfs about{};
    if (::statvfs(folder.c_str(), &about) != 0) return std::nullopt;
    return std::uint64_t{about.f_bavail} * about.f_frsize;
}

std::string folderOf(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

}  // namespace

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::string& path, const SecretKey& machineKey,
                                                           Clock& clock, Random& random, std::string bootId,
                                                           JournalPlace place) {
    return guarded([&]() -> Result<std::unique_ptr<SqliteJournal>> {
        constexpr int busyMs = 2000;  // kioskctl writes for some milliseconds
        SQLite::Database connection(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMs, place.vfs);
        connection.exec("PRAGMA journal_mode=WAL");
        connection.exec("PRAGMA synchronous=FULL");
        // Checkpoints sync twice; they wait for the quiet between sales (tidy).
        connection.exec("PRAGMA wal_autocheckpoint=0");
        connection.exec("PRAGMA secure_delete=ON");
        SIMKIOSK_TRY(prepareJournalSchema(connection));
        if (!place.freeBytes) place.freeBytes = [folder = folderOf(path)] { return freeBytesOf(folder); };
        return std::unique_ptr<SqliteJournal>(new SqliteJournal(
            std::make_unique<Database>(std::move(connection)), std::make_unique<JournalMark>(path, place.vfs),
            machineKey, clock, random, std::move(bootId), std::move(place)));
    });
}

SqliteJournal::SqliteJournal(std::unique_ptr<Database> database, std::unique_ptr<JournalMark> mark,
                             const SecretKey& machineKey, Clock& clock, Random& random, std::string bootId,
                             JournalPlace place)
    : m_database(std::move(database)),
      m_mark(std::move(mark)),
      m_machineKey(machineKey),
      m_clock(clock),
      m_random(random),
      m_bootId(std::move(bootId)),
      m_place(std::move(place)) {}

SqliteJournal::~SqliteJournal() = default;

Result<void> SqliteJournal::append(std::vector<NewRecord> records, const Bytes* personalData) {
    if (m_place.trust->lost())
        return fail(ErrorCode::Storage, "journal: the disk has failed before and is not used again");
    // Room is asked for where nothing is lost by a no; a sale that has begun is written to its end.
    const bool opens =
        std::ranges::any_of(records, [](const auto& fresh) { return fresh.step == JournalStep::Opened; });
    if (opens && !roomForSale()) return fail(ErrorCode::Refused, "there is no room on the disk for another sale");
    auto result = guarded([&] { return write(records, personalData); });
    noteFailure(result);
    return result;
}

bool SqliteJournal::roomForSale() const {
    const auto bytes = m_place.freeBytes();
    return !bytes || *bytes >= journalReserveBytes;
}

std::string SqliteJournal::trouble() const {
    if (m_place.trust->lost()) return "the disk could not be written; the kiosk must be restarted";
    if (!roomForSale()) return fmt::format("less than {} MiB are free for the journal", journalReserveBytes >> 20);
    return "";
}

Result<void> SqliteJournal::write(const std::vector<NewRecord>& records, const Bytes* personalData) {
    auto& database = *m_database;
    Commit commit(database.connection, database.begin, database.commit);
    auto [seq, prevHash] = hash_chain::readHead(database.head);
    // First, so that a sale that is closed by the same records leaves nothing.
    if (personalData) sealPersonalData(records.front().transaction, *personalData);
    for (const auto& fresh : records) {
        if (fresh.step == JournalStep::Bound) SIMKIOSK_TRY(bindIccid(fresh));
        insert(fresh, prevHash, seq);
        markSale(fresh, seq);
        if (fresh.step == JournalStep::Closed) {
            InUse destroy(database.destroyKey);
            destroy->bind(1, fresh.transaction.text());
            destroy->exec();
        }
    }
    const auto code = hash_chain::writeHead(database.setHead, {seq, prevHash}, m_machineKey);
    commit.commit();
    m_mark->write(seq, prevHash, code);
    return {};
}

Result<void> SqliteJournal::bindIccid(const NewRecord& fresh) {
    const auto iccid = fresh.payload.find("iccid");
    InUse bind(m_database->bind);
    bind->bind(1, iccid == fresh.payload.end() ? std::string() : iccid->second);
    bind->bind(2, fresh.transaction.text());
    if (bind->exec() == 0) return fail(ErrorCode::Conflict, "this ICCID was bound to a sale before");
    return {};
}

void SqliteJournal::noteFailure(const Result<void>& result) {
    m_place.trust->note(result);
    if (!result && m_place.trust->lost()) logError("journal.failed", result.error().message);
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
    const auto payload = hash_chain::encodePayload(fresh.payload);
    record.hash = hashOf(record, payload);

    InUse statement(m_database->insert);
    statement->bind(1, static_cast<std::int64_t>(record.seq));
    statement->bind(2, record.bootId);
    statement->bind(3, record.monotonicNs);
    statement->bind(4, static_cast<std::int64_t>(record.wall.time_since_epoch().count()));
    statement->bind(5, record.transaction.text());
    statement->bind(6, std::string(toString(record.step)));
    statement->bind(7, std::string(toString(record.kind)));
    statement->bind(8, payload);
    statement->bind(9, record.prevHash);
    statement->bind(10, record.hash);
    statement->exec();
    prevHash = record.hash;
}

void SqliteJournal::markSale(const NewRecord& fresh, std::uint64_t seq) {
    const auto marks = marksOf(fresh.step, fresh.kind, fresh.payload);
    InUse statement(m_database->markSale);
    statement->bind(1, fresh.transaction.text());
    statement->bind(2, static_cast<std::int64_t>(seq));
    statement->bind(3, marks.closed ? 1 : 0);
    statement->bind(4, marks.doubt);
    statement->exec();
}

void SqliteJournal::sealPersonalData(TransactionId transaction, const Bytes& personalData) {
    const auto saleKey = SecretKey::generate(m_random);
    const auto wrapped = seal(m_machineKey, saleKey.bytes(), transaction.text(), m_random);
    const auto sealed = seal(saleKey, personalData, transaction.text(), m_random);
    InUse statement(m_database->seal);
    statement->bind(1, transaction.text());
    statement->bind(2, wrapped.data(), static_cast<int>(wrapped.size()));
    statement->bind(3, sealed.data(), static_cast<int>(sealed.size()));
    statement->exec();
}

Result<std::vector<JournalRecord>> SqliteJournal::records(TransactionId transaction) const {
    return recordsAfter(transaction, 0);
}

Result<std::vector<JournalRecord>> SqliteJournal::recordsAfter(TransactionId transaction, std::uint64_t seq) const {
    return guarded([&]() -> Result<std::vector<JournalRecord>> {
        InUse rows(m_database->ofSale);
        rows->bind(1, transaction.text());
        rows->bind(2, static_cast<std::int64_t>(seq));
        return readRows(*rows);
    });
}

Result<std::vector<JournalRecord>> SqliteJournal::all() const {
    return guarded([&]() -> Result<std::vector<JournalRecord>> {
        SQLite::Statement rows(m_database->connection, "SELECT " + columns + " FROM records ORDER BY seq");
        return readRows(rows);
    });
}

Result<std::vector<TransactionId>> SqliteJournal::newestClosed(std::size_t atMost) const {
    return guarded([&]() -> Result<std::vector<TransactionId>> {
        m_database->newestClosed.bind(1, static_cast<std::int64_t>(atMost));
        return readTransactions(m_database->newestClosed);
    });
}

Result<std::vector<TransactionId>> SqliteJournal::unfinished() const {
    return guarded([&] { return readTransactions(m_database->unfinished); });
}

Result<std::vector<TransactionId>> SqliteJournal::inDoubt() const {
    return guarded([&] { return readTransactions(m_database->inDoubt); });
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
    const auto checked = check();
    SIMKIOSK_TRY(checked);
    if (!checked->sound()) return fail(ErrorCode::Malformed, "journal: " + checked->finding);
    return {};
}

Result<JournalCheck> SqliteJournal::check() const {
    // Read first: a kiosk that writes meanwhile is ahead of it, never behind.
    const auto marked = m_mark->read(m_machineKey);
    auto checked =
        guarded([&]() -> Result<JournalCheck> { return checkJournal(m_database->connection, m_machineKey, marked); });
    if (checked || checked.error().code != ErrorCode::Malformed) return checked;
    JournalCheck damaged;
    damaged.finding = checked.error().message;
    return damaged;
}

Result<void> SqliteJournal::tidy() {
    if (m_place.trust->lost())
        return fail(ErrorCode::Storage, "journal: the disk has failed before and is not used again");
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
