#include "tests/storage/journal_fixture.hpp"

namespace simkiosk {
namespace {

const Iccid& iccid = someIccid;

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

TEST_F(JournalTest, InDoubtLastsUntilAClerkResolvesIt) {
    auto ledger = openSale(newTransaction());
    ASSERT_TRUE(ledger.write({record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {}),
                              record::caseOpened("T-1", "in_doubt")}));
    ASSERT_TRUE(ledger.write({record::closed(SaleResult::InDoubt, "")}));
    ASSERT_EQ(journal->inDoubt()->size(), 1U);
    ASSERT_TRUE(journal->append({{ledger.facts().transaction,
                                  JournalStep::Case,
                                  RecordKind::Resolved,
                                  {{"clerk", "A. Example"}, {"result", "counted"}}}}));
    EXPECT_TRUE(journal->inDoubt()->empty());
}

TEST_F(JournalTest, AClerkBesideARunningKioskIsHeard) {
    auto ledger = openSale(newTransaction());
    ASSERT_TRUE(ledger.write({record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {}),
                              record::caseOpened("T-1", "in_doubt")}));
    ASSERT_TRUE(ledger.write({record::closed(SaleResult::InDoubt, "")}));
    const auto clerks = tryOpen();
    ASSERT_TRUE(clerks);
    ASSERT_TRUE((*clerks)->append({{ledger.facts().transaction, JournalStep::Case, RecordKind::Resolved, {}}}));
    EXPECT_TRUE(journal->inDoubt()->empty());
    // The chain goes on from the clerk's record.
    auto next = openSale(newTransaction());
    EXPECT_EQ(next.records().front().seq, 6U);
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalTest, AnotherWriterIsWaitedForAndHarmsNothing) {
    auto ledger = openSale(newTransaction());
    SQLite::Database other(folder / "journal.db", SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const auto written = ledger.write({record::identified(0.6, 0.9, "m")});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Busy);
    EXPECT_TRUE(journal->healthy());
    other.exec("ROLLBACK");
    EXPECT_TRUE(ledger.write({record::identified(0.6, 0.9, "m")}));
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalTest, OpenSalesAreListedOldestFirstUntilClosed) {
    auto first = openSale(newTransaction());
    auto second = openSale(newTransaction());
    auto third = openSale(newTransaction());
    ASSERT_TRUE(second.write({record::closed(SaleResult::Abandoned, "")}));
    journal = reopen();
    const std::vector open{first.facts().transaction, third.facts().transaction};
    EXPECT_EQ(*journal->unfinished(), open);
}

TEST_F(JournalTest, ALedgerReadsOnlyWhatIsNewAndHoldsAll) {
    const auto transaction = newTransaction();
    auto ledger = openSale(transaction);
    auto other = SaleLedger::resume(*journal, transaction);
    ASSERT_TRUE(other);
    ASSERT_TRUE(ledger.write({record::stagingIntent({}, "c", "s")}));
    ASSERT_TRUE(other->write({record::staged({})}));
    ASSERT_TRUE(ledger.refresh());
    EXPECT_EQ(ledger.records().size(), 3U);
    EXPECT_EQ(ledger.facts().card, CardFact::Staged);
    EXPECT_EQ(journal->recordsAfter(transaction, 1)->size(), 2U);
    EXPECT_EQ(journal->recordsAfter(transaction, 3)->size(), 0U);
}

TEST_F(JournalTest, NoSaleIsOpenedWithoutRoomAndTheOneThatHasBegunIsWrittenToItsEnd) {
    std::optional<std::uint64_t> bytes = journalReserveBytes;
    place.freeBytes = [&bytes] { return bytes; };
    journal = reopen();
    auto begun = openSale(newTransaction());
    bytes = journalReserveBytes - 1;
    EXPECT_FALSE(journal->healthy());
    EXPECT_NE(journal->trouble().find("64 MiB"), std::string::npos) << journal->trouble();
    const auto refused =
        SaleLedger::open(*journal, newTransaction(), record::opened("plan-1", "l", Money(1, Currency::Cny)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_TRUE(begun.write({record::closed(SaleResult::Abandoned, "")}));
    // Room again: nothing was broken by the refusal. Unknown: the write itself would tell.
    bytes.reset();
    EXPECT_TRUE(journal->healthy());
    openSale(newTransaction());
}

TEST_F(JournalTest, TheRealFileSystemIsAsked) { EXPECT_TRUE(journal->healthy()) << journal->trouble(); }

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

TEST(MachineKey, OneThatCannotBeReadOrMadeIsRefused) {
    TemporaryFolder folder;
    SeededRandom random(1);
    std::ofstream(folder / "file") << "no folder";
    EXPECT_FALSE(loadOrCreateMachineKey(folder / "file/machine.key", random)) << "ENOTDIR";
    EXPECT_FALSE(loadOrCreateMachineKey(folder / "nowhere/machine.key", random));
    std::filesystem::create_directories(folder / "machine.key/kept");
    EXPECT_FALSE(loadOrCreateMachineKey(folder / "machine.key", random)) << "a folder is no key";
    EXPECT_EQ(SecretKey::fromBytes(Bytes(31)).error().code, ErrorCode::Malformed);
}

// A disk that is full, and one that does not sync.
TEST(MachineKey, OneThatCannotBeStoredIsNotUsed) {
    for (const char* device : {"/dev/full", "/dev/null"}) {
        TemporaryFolder folder;
        SeededRandom random{7};
        std::filesystem::create_symlink(device, folder / "machine.key.new");
        const auto made = loadOrCreateMachineKey(folder / "machine.key", random);
        ASSERT_FALSE(made) << device;
        EXPECT_EQ(made.error().code, ErrorCode::Storage);
        EXPECT_FALSE(std::filesystem::exists(folder / "machine.key")) << device;
    }
}

TEST(BootId, IsOneOfThisBoot) {
    EXPECT_EQ(readBootId().size(), 36U);
    EXPECT_EQ(readBootId(), readBootId());
}

// A key of another length was never written here.
TEST_F(JournalTest, PersonalDataUnderAKeyOfAnotherLengthIsRefused) {
    const auto transaction = newTransaction();
    const auto ledger = openSale(transaction);
    const Bytes data = toBytes("sealed");
    ASSERT_TRUE(journal->append({{transaction, JournalStep::Identified, RecordKind::Outcome, {}}}, &data));
    const auto wrapped = seal(key, toBytes("short"), transaction.text(), random);
    tamper("UPDATE sealed SET wrapped_key = X'" + toHex(wrapped) + "'");
    const auto opened = journal->personalData(transaction);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
}

TEST_F(JournalTest, AFolderThatCannotBeAskedForItsRoomDoesNotStopSales) {
    std::filesystem::remove_all(folder.path());
    EXPECT_EQ(journal->trouble(), "");
}

TEST_F(JournalTest, AJournalWithoutAFolderStandsInTheCurrentOne) {
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const auto here = SqliteJournal::open("here.db", key, clock, random, "boot-1");
    std::filesystem::current_path(before);
    ASSERT_TRUE(here);
    EXPECT_TRUE(std::filesystem::exists(folder / "here.db"));
}

}  // namespace
}  // namespace simkiosk
