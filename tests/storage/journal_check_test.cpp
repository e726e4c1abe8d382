// Whatever is changed behind the journal's back is found, and the first bad record is named.
#include "platform/storage/journal_mark.hpp"
#include "tests/storage/journal_fixture.hpp"

namespace simkiosk {
namespace {

struct JournalCheckTest : JournalTest {
    JournalCheckTest() {
        auto sold = openSale(newTransaction());                                                              // 1
        EXPECT_TRUE(sold.write({record::identified(0.6, 0.9, "m")}));                                        // 2
        EXPECT_TRUE(sold.write({record::stagingIntent({}, "c", "s")}));                                      // 3
        EXPECT_TRUE(sold.write({record::staged({}), record::bound(someIccid), record::payIntent(Uuid())}));  // 4 5 6
        auto doubtful = openSale(newTransaction());                                                          // 7
        EXPECT_TRUE(
            doubtful.write({record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {})}));  // 8
        EXPECT_TRUE(journal->verify());
    }
    JournalCheck after(const std::string& statement) {
        tamper(statement);
        const auto checked = journal->check();
        EXPECT_TRUE(checked) << checked.error().message;
        return checked.value_or(JournalCheck{});
    }
};

struct Change {
    const char* name;
    const char* statement;
    std::optional<std::uint64_t> firstBad;
};
void PrintTo(const Change& change, std::ostream* out) { *out << change.name; }

class Tampering : public JournalCheckTest, public testing::WithParamInterface<Change> {};

TEST_P(Tampering, IsFoundAndNamed) {
    const auto checked = after(GetParam().statement);
    EXPECT_FALSE(checked.sound());
    EXPECT_EQ(checked.firstBad, GetParam().firstBad) << checked.finding;
    const auto verified = journal->verify();
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, ErrorCode::Malformed);
    if (checked.firstBad) {
        EXPECT_NE(verified.error().message.find(std::to_string(*checked.firstBad)), std::string::npos)
            << verified.error().message;
    }
}

constexpr const char* swap =
    "UPDATE records SET seq = 99 WHERE seq = 2; UPDATE records SET seq = 2 WHERE seq = 3; UPDATE records SET seq = 3 "
    "WHERE seq = 99";

INSTANTIATE_TEST_SUITE_P(
    Journal, Tampering,
    testing::Values(
        Change{"flippedPayload", "UPDATE records SET payload = replace(payload, '0.600', '0.601') WHERE seq = 2", 2},
        Change{"flippedTime", "UPDATE records SET monotonic_ns = monotonic_ns + 1 WHERE seq = 3", 3},
        Change{"flippedWall", "UPDATE records SET wall_ms = wall_ms + 1 WHERE seq = 4", 4},
        Change{"flippedHash", "UPDATE records SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 8", 8},
        Change{"flippedKind", "UPDATE records SET kind = 'resolved' WHERE seq = 8", 8},
        Change{"unknownKind", "UPDATE records SET kind = 'nonsense' WHERE seq = 3", 3},
        Change{"payloadIsAList", "UPDATE records SET payload = '[1]' WHERE seq = 5", 5},
        Change{"payloadHoldsANumber", "UPDATE records SET payload = '{\"iccid\":1}' WHERE seq = 5", 5},
        Change{"unknownStep", "UPDATE records SET step = 'nonsense' WHERE seq = 1", 1},
        Change{"unknownSale", "UPDATE records SET txn = 'nobody' WHERE seq = 7", 7},
        Change{"droppedFirst", "DELETE FROM records WHERE seq = 1", 1},
        Change{"droppedMiddle", "DELETE FROM records WHERE seq = 4", 4}, Change{"swapped", swap, 2},
        Change{"truncatedPayload", "UPDATE records SET payload = substr(payload, 1, 9) WHERE seq = 5", 5},
        Change{"emptiedPayload", "UPDATE records SET payload = '{}' WHERE seq = 2", 2},
        Change{"cutTail", "DELETE FROM records WHERE seq = 8", 8},
        Change{"cutTwo", "DELETE FROM records WHERE seq >= 7", 7}, Change{"cutAll", "DELETE FROM records", 1},
        Change{"cutTailWithItsHead",
               "DELETE FROM records WHERE seq = 8; UPDATE head SET seq = 7, hash = (SELECT hash FROM records WHERE "
               "seq = 7)",
               std::nullopt},
        Change{"headGone", "DELETE FROM head", std::nullopt},
        Change{"headFlipped", "UPDATE head SET mac = 'x'", std::nullopt},
        Change{"saleHidden", "DELETE FROM sales WHERE first_seq = 7", std::nullopt},
        Change{"saleBegunElsewhere", "UPDATE sales SET first_seq = 6 WHERE first_seq = 7", 7},
        Change{"saleMarkedClosed", "UPDATE sales SET closed = 1 WHERE first_seq = 7", 7},
        Change{"doubtMarkedResolved", "UPDATE sales SET doubt = 2 WHERE first_seq = 7", 7},
        Change{"saleInvented", "INSERT INTO sales VALUES('nobody', 9, 0, 0)", std::nullopt},
        Change{"bindingGone", "DELETE FROM bound", std::nullopt},
        Change{"bindingOfAnotherSale", "UPDATE bound SET txn = 'nobody'", std::nullopt},
        Change{"bindingInvented", "INSERT INTO bound VALUES('89860123456789012346', 'nobody')", std::nullopt},
        Change{"dataOfNobody", "INSERT INTO sealed VALUES('nobody', x'00', x'00')", std::nullopt},
        Change{"triggerAdded", "CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM bound; END", std::nullopt},
        Change{"viewAdded", "CREATE VIEW v AS SELECT 1", std::nullopt},
        Change{"indexGone", "DROP INDEX records_by_sale", std::nullopt}),
    [](const auto& info) { return std::string(info.param.name); });

TEST_F(JournalCheckTest, AFileThatWasCutOffIsDamaged) {
    ASSERT_TRUE(journal->tidy());
    journal.reset();
    const auto file = folder / "journal.db";
    const auto whole = std::filesystem::file_size(file);
    for (const auto left : {whole - 4096, whole / 2, std::uintmax_t{4096}, std::uintmax_t{100}}) {
        std::filesystem::resize_file(file, left);
        const auto opened = tryOpen();
        const auto verified = opened ? (*opened)->verify() : Result<void>(fail(opened.error()));
        ASSERT_FALSE(verified) << left;
        EXPECT_EQ(verified.error().code, ErrorCode::Malformed) << left << ": " << verified.error().message;
    }
}

TEST_F(JournalCheckTest, ASoundJournalSaysHowMuchItHolds) {
    const auto checked = journal->check();
    ASSERT_TRUE(checked && checked->sound());
    EXPECT_EQ(checked->records, 8U);
    EXPECT_EQ(checked->head, journal->all()->back().hash);
    EXPECT_FALSE(checked->firstBad);
}

TEST_F(JournalCheckTest, ARecordAddedFromOutsideIsFound) {
    const auto checked = after(
        "INSERT INTO records SELECT 9, boot_id, monotonic_ns, wall_ms, txn, step, kind, payload, hash, hash FROM "
        "records WHERE seq = 8");
    EXPECT_EQ(checked.firstBad, 9U) << checked.finding;
}

TEST_F(JournalCheckTest, AForgedRecordWithItsOwnRightHashIsFoundByTheHead) {
    const auto other = SecretKey::generate(random);
    journal.reset();
    {
        const auto forger = SqliteJournal::open(folder / "journal.db", other, clock, random, "boot-1");
        ASSERT_TRUE(forger);
        ASSERT_TRUE((*forger)->append({{newTransaction(), JournalStep::Opened, RecordKind::Outcome, {}}}));
    }
    journal = reopen();
    EXPECT_FALSE(journal->check()->sound());
}

// Who knows how records are hashed, and has not the machine's key.
struct ForgedEnd : JournalCheckTest {
    JournalCheck after(const std::string& before) {
        tamper("CREATE TABLE kept AS SELECT * FROM head; " + before);
        journal.reset();
        {
            const auto forger =
                SqliteJournal::open(folder / "journal.db", SecretKey::generate(random), clock, random, "boot-1");
            EXPECT_TRUE(forger &&
                        (*forger)->append({{newTransaction(), JournalStep::Opened, RecordKind::Outcome, {}}}));
        }
        return JournalCheckTest::after("DELETE FROM head; INSERT INTO head SELECT * FROM kept; DROP TABLE kept");
    }
};

TEST_F(ForgedEnd, AddedToTheChainIsFound) {
    const auto checked = after("");
    EXPECT_EQ(checked.firstBad, 9U) << checked.finding;
    EXPECT_EQ(checked.finding, "record 9 was added from outside");
}

TEST_F(ForgedEnd, InThePlaceOfTheLastRecordIsFound) {
    const auto checked = after(
        "DELETE FROM records WHERE seq = 8; UPDATE head SET seq = 7, hash = (SELECT hash FROM records WHERE seq = 7)");
    EXPECT_EQ(checked.firstBad, 8U) << checked.finding;
}

// An older copy of the file is a sound journal. The mark beside it says that there was more.
TEST_F(JournalCheckTest, AnOlderCopyOfTheFileIsFound) {
    ASSERT_TRUE(journal->tidy());
    journal.reset();
    std::filesystem::copy_file(folder / "journal.db", folder / "older");
    journal = reopen();
    auto sold = openSale(newTransaction());  // 9
    ASSERT_TRUE(sold.write({record::identified(0.6, 0.9, "m")}));
    ASSERT_TRUE(journal->verify());
    journal.reset();
    std::filesystem::remove(folder / "journal.db-wal");
    std::filesystem::rename(folder / "older", folder / "journal.db");
    journal = reopen();
    const auto checked = journal->check();
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->firstBad, 9U);
    EXPECT_EQ(checked->finding, "the journal was cut: record 9 is missing");
}

TEST_F(JournalCheckTest, AnotherPastOfTheSameLengthIsFoundByTheMark) {
    ASSERT_TRUE(journal->tidy());
    journal.reset();
    const std::filesystem::path file = folder / "journal.db";
    const std::filesystem::path mark = folder / "journal.db.mark";
    std::filesystem::copy_file(file, folder / "older");
    const auto goOn = [this] {
        journal = reopen();
        openSale(newTransaction());  // 9, another each time
        EXPECT_TRUE(journal->tidy());
        journal.reset();
    };
    goOn();
    std::filesystem::rename(mark, folder / "first");
    std::filesystem::rename(folder / "older", file);
    goOn();
    std::filesystem::rename(folder / "first", mark);
    journal = reopen();
    const auto checked = journal->check();
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->firstBad, 9U) << checked->finding;
}

// Torn, of another machine, or none at all: then it says nothing.
TEST_F(JournalCheckTest, AMarkThatCannotBeBelievedIsNone) {
    journal.reset();
    constexpr std::size_t markSize = 256;
    for (const char* text : {"", "9", "9 hash", "nine hash code", "9x hash code", "9 hash code", "99999 a b"}) {
        for (const bool whole : {false, true}) {
            std::string content = std::string(text) + '\n';
            if (whole) content.resize(markSize, '\n');
            std::ofstream(folder / "journal.db.mark", std::ios::trunc) << content;
            journal = reopen();
            EXPECT_TRUE(journal->verify()) << text;
            journal.reset();
        }
    }
    std::filesystem::remove(folder / "journal.db.mark");
    std::filesystem::create_directory(folder / "journal.db.mark");
    journal = reopen();
    EXPECT_TRUE(journal->verify());
    openSale(newTransaction());
    EXPECT_TRUE(journal->verify());
}

TEST_F(JournalCheckTest, AMarkThatCannotBeOpenedIsNone) {
    const std::string tooLong(5000, 'a');
    const std::vector<std::pair<std::string, std::string>> places{
        {"journal.db", "no such system"}, {tooLong, ""}, {(folder / "missing") + "/journal.db", "unix"}};
    for (const auto& [path, vfs] : places) {
        JournalMark mark(path, vfs);
        mark.write(1, "hash", "code");
        EXPECT_FALSE(mark.read(key)) << path.size() << vfs;
    }
}

TEST_F(JournalCheckTest, ABoundCardWithoutItsNumberIsStillOneOfTheRecords) {
    ASSERT_TRUE(journal->append({{newTransaction(), JournalStep::Opened, RecordKind::Outcome, {}}}));
    ASSERT_TRUE(journal->append({{newTransaction(), JournalStep::Bound, RecordKind::Outcome, {}}}));
    EXPECT_TRUE(journal->verify());
}

// Outside the chain of records, where nothing names one.
TEST_F(JournalCheckTest, ADamagedHeadIsADamagedFile) {
    ASSERT_TRUE(journal->tidy());
    journal.reset();
    const auto page = SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE)
                          .execAndGet("SELECT rootpage FROM sqlite_master WHERE name = 'head'")
                          .getInt();
    std::fstream file(folder / "journal.db", std::ios::binary | std::ios::in | std::ios::out);
    file.seekp((page - 1) * 4096);
    for (int i = 0; i < 4096; ++i) file.put('\x5a');
    file.close();
    journal = reopen();
    const auto checked = journal->check();
    ASSERT_TRUE(checked);
    EXPECT_FALSE(checked->sound());
    EXPECT_EQ(journal->verify().error().code, ErrorCode::Malformed);
}

TEST_F(JournalCheckTest, ATableThatIsGoneIsFound) {
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE).exec("DROP TABLE head");
    const auto verified = journal->verify();
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, ErrorCode::Malformed);
}

TEST_F(JournalCheckTest, AListOfOpenSalesThatNamesNobodyIsRefused) {
    tamper("INSERT INTO sales VALUES('nobody', 9, 0, 0)");
    const auto open = journal->unfinished();
    ASSERT_FALSE(open);
    EXPECT_EQ(open.error().code, ErrorCode::Malformed);
}

TEST_F(JournalCheckTest, ADamagedPageIsFound) {
    ASSERT_TRUE(journal->tidy());
    journal.reset();
    std::fstream file(folder / "journal.db", std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096 + 100);
    for (int i = 0; i < 3000; ++i) file.put('\x5a');
    file.close();
    const auto opened = tryOpen();
    if (opened) {
        const auto checked = (*opened)->check();
        EXPECT_TRUE(!checked || !checked->sound());
    }
}

TEST_F(JournalCheckTest, AnIndexThatHidesARecordIsFound) {
    const auto checked = after(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX records_by_sale ON records(txn, "
        "seq) "
        "WHERE seq < 5' WHERE name = 'records_by_sale'");
    EXPECT_FALSE(checked.sound());
}

TEST_F(JournalCheckTest, AnUnreadableRecordIsNeverSkipped) {
    const auto sale = journal->all()->front().transaction;
    tamper("UPDATE records SET payload = substr(payload, 1, 9) WHERE seq = 2");
    for (const auto& answer : {journal->all(), journal->records(sale)}) {
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Malformed);
        EXPECT_NE(answer.error().message.find("record 2"), std::string::npos) << answer.error().message;
    }
    EXPECT_FALSE(SaleLedger::resume(*journal, sale));
    // The sale stays on the list of those that somebody has to explain.
    EXPECT_EQ(journal->unfinished()->size(), 2U);
}

}  // namespace
}  // namespace simkiosk
