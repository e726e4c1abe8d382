// Journals that older versions of this program have written, and those of versions to come.
#include "platform/base/sha256.hpp"
#include "tests/storage/journal_fixture.hpp"

namespace simkiosk {
namespace {

// As version 1 wrote it, byte for byte: four sales (sold, open, in doubt, in doubt and resolved).
constexpr const char* versionOneSchema = R"(
PRAGMA journal_mode=WAL;
CREATE TABLE records(
    seq INTEGER PRIMARY KEY, boot_id TEXT NOT NULL, monotonic_ns INTEGER NOT NULL, wall_ms INTEGER NOT NULL,
    txn TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
    prev_hash TEXT NOT NULL, hash TEXT NOT NULL);
CREATE INDEX records_by_sale ON records(txn, seq);
CREATE TABLE bound(iccid TEXT PRIMARY KEY, txn TEXT NOT NULL);
CREATE TABLE sealed(txn TEXT PRIMARY KEY, wrapped_key BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL);
PRAGMA user_version=1;
)";
const std::string sold = "01970000-0000-7000-8000-000000000001";
const std::string open = "01970000-0000-7000-8000-000000000002";
const std::string doubtful = "01970000-0000-7000-8000-000000000003";
const std::string resolved = "01970000-0000-7000-8000-000000000004";

struct OldRecord {
    std::string transaction, step, kind, payload;
};
const std::vector<OldRecord> oldRecords{
    {sold, "opened", "outcome",
     R"({"amount":"69.00","currency":"CNY","offering":"p","reservation":"r","result":"opened"})"},
    {sold, "bound", "outcome", R"({"iccid":"89860123456789012345","luhn":"valid","result":"bound"})"},
    {open, "opened", "outcome",
     R"({"amount":"69.00","currency":"CNY","offering":"p","reservation":"r","result":"opened"})"},
    {sold, "closed", "outcome", R"({"receipt_sha256":"","result":"sold"})"},
    {doubtful, "opened", "outcome",
     R"({"amount":"69.00","currency":"CNY","offering":"p","reservation":"r","result":"opened"})"},
    {doubtful, "staging", "outcome", R"({"reason":"sensor","result":"in_doubt"})"},
    {doubtful, "closed", "outcome", R"({"receipt_sha256":"","result":"in_doubt"})"},
    {resolved, "opened", "outcome",
     R"({"amount":"69.00","currency":"CNY","offering":"p","reservation":"r","result":"opened"})"},
    {resolved, "staging", "outcome", R"({"reason":"sensor","result":"in_doubt"})"},
    {resolved, "closed", "outcome", R"({"receipt_sha256":"","result":"in_doubt"})"},
    {resolved, "case", "resolved", R"({"clerk":"A. Example","finding":"counted","result":"resolved"})"},
};

struct JournalMigration : JournalTest {
    JournalMigration() {
        journal.reset();
        std::filesystem::remove(folder / "journal.db");
    }
    void writeVersionOne(const std::string& damage = "") {
        SQLite::Database database(folder / "journal.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(versionOneSchema);
        std::string hash(64, '0');
        int seq = 0;
        for (const auto& old : oldRecords) {
            ++seq;
            const auto text = hash + "\n" + std::to_string(seq) + "\nboot-0\n" + std::to_string(seq * 1000) +
                              "\n1900000000000\n" + old.transaction + "\n" + old.step + "\n" + old.kind + "\n" +
                              old.payload;
            const auto next = sha256Hex(toBytes(text));
            database.exec("INSERT INTO records VALUES(" + std::to_string(seq) + ", 'boot-0', " +
                          std::to_string(seq * 1000) + ", 1900000000000, '" + old.transaction + "', '" + old.step +
                          "', '" + old.kind + "', '" + old.payload + "', '" + hash + "', '" + next + "')");
            hash = next;
        }
        database.exec("INSERT INTO bound VALUES('89860123456789012345', '" + sold + "')");
        database.exec("INSERT INTO head VALUES(1, " + std::to_string(seq) + ", '" + hash + "', '" +
                      authenticate(key, std::to_string(seq) + ":" + hash) + "')");
        database.exec(damage);
    }
    int versionOnDisk() const {
        return SQLite::Database(folder / "journal.db", SQLite::OPEN_READONLY).execAndGet("PRAGMA user_version");
    }
};

TEST_F(JournalMigration, VersionOneBecomesVersionTwoWithNothingLost) {
    writeVersionOne();
    journal = reopen();
    ASSERT_TRUE(journal);
    EXPECT_EQ(versionOnDisk(), 2);
    const auto verified = journal->verify();
    EXPECT_TRUE(verified) << verified.error().message;
    EXPECT_EQ(journal->all()->size(), oldRecords.size());
    EXPECT_EQ(*journal->unfinished(), std::vector{*Uuid::parse(open)});
    EXPECT_EQ(*journal->inDoubt(), std::vector{*Uuid::parse(doubtful)});

    // And it goes on: the old chain is continued, an ICCID that was bound stays bound.
    auto ledger = SaleLedger::resume(*journal, *Uuid::parse(open));
    ASSERT_TRUE(ledger);
    EXPECT_EQ(ledger->write({record::bound(someIccid)}).error().code, ErrorCode::Conflict);
    ASSERT_TRUE(ledger->write({record::closed(SaleResult::Abandoned, "")}));
    EXPECT_TRUE(journal->unfinished()->empty());
    journal = reopen();
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalMigration, AnUnreadableOldRecordIsFoundAfterwards) {
    writeVersionOne("UPDATE records SET payload = substr(payload, 1, 5) WHERE seq = 6");
    journal = reopen();
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->check()->firstBad, 6U);
}

TEST_F(JournalMigration, AMigrationThatFailsChangesNothing) {
    writeVersionOne("CREATE TABLE sales(something TEXT)");
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Storage);
    EXPECT_EQ(versionOnDisk(), 1);
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE).exec("DROP TABLE sales");
    journal = reopen();
    ASSERT_TRUE(journal);
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalMigration, AVersionToComeIsRefusedAndLeftAsItIs) {
    for (const auto* version : {"3", "99", "-1"}) {
        journal = reopen();
        journal.reset();
        SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE)
            .exec(std::string("PRAGMA user_version = ") + version);
        const auto opened = tryOpen();
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
        EXPECT_NE(opened.error().message.find(version), std::string::npos) << opened.error().message;
        EXPECT_EQ(std::to_string(versionOnDisk()), version);
        std::filesystem::remove(folder / "journal.db");
    }
}

TEST_F(JournalMigration, AFileThatIsNoDatabaseIsRefused) {
    std::ofstream(folder / "journal.db") << std::string(5000, 'x');
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
}

}  // namespace
}  // namespace simkiosk
