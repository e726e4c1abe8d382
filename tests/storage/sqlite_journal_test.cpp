#include "platform/storage/sqlite_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/journal/sale_ledger.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

struct JournalTest : testing::Test {
    TemporaryFolder folder;
    ManualClock clock;
    SeededRandom random{7};
    SecretKey key = SecretKey::generate(random);
    std::unique_ptr<SqliteJournal> journal = reopen();

    std::unique_ptr<SqliteJournal> reopen() {
        auto opened = SqliteJournal::open(folder / "journal.db", key, clock, random, "boot-1");
        EXPECT_TRUE(opened) << opened.error().message;
        return std::move(*opened);
    }
    TransactionId newTransaction() {
        clock.advance(1ms);
        return Uuid::v7(clock.wall(), random);
    }
    SaleLedger openSale(TransactionId transaction) {
        auto ledger =
            SaleLedger::open(*journal, transaction, record::opened("plan-1", "lease-1", Money(6900, Currency::Cny)));
        EXPECT_TRUE(ledger);
        return std::move(*ledger);
    }
    void tamper(const std::string& statement) {
        journal.reset();
        SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE).exec(statement);
        journal = reopen();
    }
    std::string bytesOnDisk() const {
        std::string all;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            std::ifstream file(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
        return all;
    }
};

const Iccid iccid = *Iccid::parse("89860123456789012345");

TEST_F(JournalTest, KeepsRecordsAcrossRestart) {
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    ASSERT_TRUE(ledger.write({record::stagingIntent({}, "c", "s")}));
    journal = reopen();
    const auto resumed = SaleLedger::resume(*journal, transaction);
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->facts().card, CardFact::Staging);
    EXPECT_EQ(resumed->facts().openIntent, JournalStep::Staging);
    EXPECT_EQ(resumed->facts().total, Money(6900, Currency::Cny));
    EXPECT_EQ(journal->unfinished()->size(), 1U);
}

TEST_F(JournalTest, AnIccidIsBoundOnce) {
    auto first = openSale(newTransaction());
    auto second = openSale(newTransaction());
    ASSERT_TRUE(first.write({record::bound(iccid)}));
    const auto again = second.write({record::bound(iccid)});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    EXPECT_FALSE(second.facts().iccid);
    EXPECT_TRUE(journal->healthy());
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalTest, AConflictRollsBackTheWholeCommit) {
    auto first = openSale(newTransaction());
    auto second = openSale(newTransaction());
    ASSERT_TRUE(first.write({record::bound(iccid)}));
    const auto before = journal->all()->size();
    EXPECT_FALSE(second.write({record::identified(0.6, 0.9, "m"), record::bound(iccid)}));
    EXPECT_EQ(journal->all()->size(), before);
}

TEST_F(JournalTest, EveryKindOfTamperingIsFound) {
    auto ledger = openSale(newTransaction());
    ASSERT_TRUE(ledger.write({record::identified(0.6, 0.9, "m")}));
    ASSERT_TRUE(ledger.write({record::stagingIntent({}, "c", "s")}));
    ASSERT_TRUE(ledger.write({record::staged({})}));
    ASSERT_TRUE(journal->verify());
    const std::string path = folder / "journal.db";
    journal.reset();
    std::filesystem::copy_file(path, folder / "good.db");
    for (const auto* change : {
             "UPDATE records SET payload = '{}' WHERE seq = 2",  // flipped
             "UPDATE records SET monotonic_ns = monotonic_ns + 1 WHERE seq = 3",
             "DELETE FROM records WHERE seq = 2",  // dropped
             "DELETE FROM records WHERE seq = 4",  // truncated
             "UPDATE records SET seq = 9 WHERE seq = 2; UPDATE records SET seq = 2 WHERE seq = 3; "
             "UPDATE records SET seq = 3 WHERE seq = 9",  // swapped
             "DELETE FROM records WHERE seq = 4; UPDATE head SET seq = 3, hash = (SELECT hash FROM records WHERE seq = "
             "3)",
             "DELETE FROM head",
         }) {
        std::filesystem::copy_file(folder / "good.db", path, std::filesystem::copy_options::overwrite_existing);
        journal = reopen();
        tamper(change);
        const auto verified = journal->verify();
        EXPECT_FALSE(verified) << change;
        journal.reset();
    }
}

TEST_F(JournalTest, AnUnreadableRecordIsNotSkipped) {
    auto ledger = openSale(newTransaction());
    tamper("UPDATE records SET step = 'nonsense' WHERE seq = 1");
    EXPECT_FALSE(journal->all());
    EXPECT_FALSE(journal->verify());
}

TEST_F(JournalTest, PersonalDataIsSealedAndDestroyedAtClose) {
    const Bytes personal = toBytes("PLANTED-NAME-OF-A-PERSON");
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    ASSERT_TRUE(ledger.write({record::identified(0.6, 0.9, "m")}, &personal));
    EXPECT_EQ(*journal->personalData(transaction), personal);
    EXPECT_EQ(bytesOnDisk().find("PLANTED-NAME"), std::string::npos);

    ASSERT_TRUE(ledger.write({record::closed(SaleResult::Abandoned, "")}));
    EXPECT_EQ(journal->personalData(transaction).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(journal->unfinished()->empty());
}

TEST_F(JournalTest, TheWrappedKeyIsGoneFromTheDiskAfterTidying) {
    const Bytes personal = toBytes("PLANTED-NAME-OF-A-PERSON");
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    ASSERT_TRUE(ledger.write({record::identified(0.6, 0.9, "m")}, &personal));
    const auto wrapped = [&] {
        SQLite::Database database(folder / "journal.db");
        SQLite::Statement row(database, "SELECT wrapped_key FROM sealed");
        row.executeStep();
        const auto column = row.getColumn(0);
        return std::string(static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes()));
    }();
    ASSERT_EQ(wrapped.size(), SecretKey::size + 28);
    EXPECT_NE(bytesOnDisk().find(wrapped), std::string::npos);
    ASSERT_TRUE(ledger.write({record::closed(SaleResult::Abandoned, "")}));
    ASSERT_TRUE(journal->tidy());
    EXPECT_EQ(bytesOnDisk().find(wrapped), std::string::npos);
}

TEST_F(JournalTest, AnotherMachineCannotOpenWhatIsSealed) {
    const Bytes personal = toBytes("someone");
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    ASSERT_TRUE(ledger.write({record::identified(0.6, 0.9, "m")}, &personal));
    journal.reset();
    const auto otherKey = SecretKey::generate(random);
    const auto other = SqliteJournal::open(folder / "journal.db", otherKey, clock, random, "boot-1");
    ASSERT_TRUE(other);
    EXPECT_FALSE((*other)->personalData(transaction));
    EXPECT_FALSE((*other)->verify());
}

TEST_F(JournalTest, AFailedWriteStopsEverythingAfterIt) {
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE).exec("DROP TABLE records");
    const auto failed = ledger.write({record::identified(0.6, 0.9, "m")});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Storage);
    EXPECT_FALSE(journal->healthy());
    EXPECT_EQ(journal->append({{transaction, JournalStep::Closed, RecordKind::Outcome, {}}}).error().code,
              ErrorCode::Storage);
}

TEST_F(JournalTest, ANewerFormatIsRefused) {
    journal.reset();
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    const auto opened = SqliteJournal::open(folder / "journal.db", key, clock, random, "boot-1");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
}

TEST_F(JournalTest, InDoubtLastsUntilAClerkResolvesIt) {
    auto ledger = openSale(newTransaction());
    ASSERT_TRUE(ledger.write({record::inDoubt(JournalStep::Staging, "sensor"), record::caseOpened("T-1", "in_doubt")}));
    ASSERT_TRUE(ledger.write({record::closed(SaleResult::InDoubt, "")}));
    ASSERT_EQ(journal->inDoubt()->size(), 1U);
    ASSERT_TRUE(journal->append({{ledger.facts().transaction,
                                  JournalStep::Case,
                                  RecordKind::Resolved,
                                  {{"clerk", "A. Example"}, {"result", "counted"}}}}));
    EXPECT_TRUE(journal->inDoubt()->empty());
}

TEST(SealedBox, OpensOnlyWithKeyAndContext) {
    SeededRandom random(1);
    const auto key = SecretKey::generate(random);
    auto sealed = seal(key, toBytes("text"), "sale-1", random);
    EXPECT_EQ(toText(*unseal(key, sealed, "sale-1")), "text");
    EXPECT_FALSE(unseal(key, sealed, "sale-2"));
    EXPECT_FALSE(unseal(SecretKey::generate(random), sealed, "sale-1"));
    sealed.back() ^= 1;
    EXPECT_FALSE(unseal(key, sealed, "sale-1"));
    EXPECT_FALSE(unseal(key, Bytes(5), "sale-1"));
}

TEST(MachineKey, IsMadeOnceAndReadAgain) {
    TemporaryFolder folder;
    SeededRandom random(1);
    const auto made = loadOrCreateMachineKey(folder / "machine.key", random);
    const auto read = loadOrCreateMachineKey(folder / "machine.key", random);
    ASSERT_TRUE(made && read);
    EXPECT_TRUE(std::ranges::equal(made->bytes(), read->bytes()));
    EXPECT_EQ(std::filesystem::status(folder / "machine.key").permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::ofstream(folder / "machine.key") << "short";
    EXPECT_FALSE(loadOrCreateMachineKey(folder / "machine.key", random));
}

}  // namespace
}  // namespace simkiosk
