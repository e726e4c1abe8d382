// What staff did is written once and for good: whatever is changed behind the log's back is found.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "platform/storage/sqlite_audit_log.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

struct AuditLogTest : testing::Test {
    TemporaryFolder folder;
    ManualClock clock;
    SeededRandom random{3};
    SecretKey key = SecretKey::generate(random);
    std::unique_ptr<SqliteAuditLog> log = open(key);

    std::unique_ptr<SqliteAuditLog> open(const SecretKey& with) {
        auto opened = SqliteAuditLog::open(folder / "audit.db", with, clock, "boot-1");
        EXPECT_TRUE(opened) << opened.error().message;
        return opened ? std::move(*opened) : nullptr;
    }
    void writeThree() {
        for (const char* action : {"log_in", "open_case", "log_out"}) {
            clock.advance(1s);
            EXPECT_TRUE(log->append({"1001", action, "done", {{"transaction", "line one\nline two"}}}));
        }
    }
    AuditCheck after(const std::string& statement) {
        log.reset();
        SQLite::Database(folder / "audit.db", SQLite::OPEN_READWRITE).exec(statement);
        log = open(key);
        const auto checked = log->check();
        EXPECT_TRUE(checked);
        return checked.value_or(AuditCheck{});
    }
};

TEST_F(AuditLogTest, KeepsWhoWhatWhenAndOutcomeOverARestart) {
    writeThree();
    log.reset();
    log = open(key);
    ASSERT_TRUE(log->append({"", "log_in", "refused", {}}));
    const auto all = log->all();
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 4U);
    EXPECT_EQ(all->front().entry.who, "1001");
    EXPECT_EQ(all->front().entry.details.at("transaction"), "line one\nline two");
    EXPECT_EQ((*all)[1].prevHash, (*all)[0].hash);
    EXPECT_EQ(all->back().entry.outcome, "refused");
    EXPECT_EQ((*all)[2].wall, all->back().wall);
    const auto checked = log->check();
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->sound()) << checked->finding;
    EXPECT_EQ(checked->records, 4U);
}

TEST_F(AuditLogTest, AnEmptyOneIsSound) { EXPECT_TRUE(log->check()->sound()); }

TEST_F(AuditLogTest, FindsWhatWasChanged) {
    const std::pair<const char*, std::uint64_t> changes[] = {
        {"UPDATE audit SET who = '1002' WHERE seq = 2", 2},
        {"UPDATE audit SET details = '{}' WHERE seq = 3", 3},
        {"UPDATE audit SET details = 'none' WHERE seq = 3", 3},
        {"UPDATE audit SET prev_hash = hash WHERE seq = 2", 2},
        {"DELETE FROM audit WHERE seq = 1", 1},
        {"DELETE FROM audit WHERE seq = 3", 3},
    };
    for (const auto& [statement, firstBad] : changes) {
        SCOPED_TRACE(statement);
        log.reset();
        std::filesystem::remove(folder / "audit.db");
        log = open(key);
        writeThree();
        const auto checked = after(statement);
        EXPECT_FALSE(checked.sound());
        EXPECT_EQ(checked.firstBad, firstBad) << checked.finding;
    }
}

TEST_F(AuditLogTest, ARecordThatCannotBeReadIsNotLeftOut) {
    writeThree();
    after("UPDATE audit SET details = 'none' WHERE seq = 2");
    const auto all = log->all();
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::Malformed);
}

TEST_F(AuditLogTest, OneOfALaterProgramIsLeftAlone) {
    writeThree();
    for (const char* version : {"2", "-1"}) {
        log.reset();
        SQLite::Database(folder / "audit.db", SQLite::OPEN_READWRITE)
            .exec(std::string("PRAGMA user_version=") + version);
        const auto opened = SqliteAuditLog::open(folder / "audit.db", key, clock, "boot-1");
        ASSERT_FALSE(opened) << version;
        EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
    }
}

TEST_F(AuditLogTest, AfterAFailedWriteItIsNotUsedAgain) {
    writeThree();
    SQLite::Database beside(folder / "audit.db", SQLite::OPEN_READWRITE);
    beside.exec("ALTER TABLE audit RENAME TO elsewhere");
    const auto failed = log->append({"1001", "log_in", "done", {}});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Storage);
    beside.exec("ALTER TABLE elsewhere RENAME TO audit");
    EXPECT_FALSE(log->append({"1001", "log_in", "done", {}}))
        << "whole again, and still nobody knows what is on the disk";
    EXPECT_EQ(log->all()->size(), 3U);
}

TEST_F(AuditLogTest, AnotherWriterIsNoFailure) {
    {
        SQLite::Database beside(folder / "audit.db", SQLite::OPEN_READWRITE);
        beside.exec("BEGIN IMMEDIATE");
        const auto busy = log->append({"1001", "log_in", "done", {}});
        ASSERT_FALSE(busy);
        EXPECT_EQ(busy.error().code, ErrorCode::Busy);
    }
    EXPECT_TRUE(log->append({"1001", "log_in", "done", {}}));
}

TEST_F(AuditLogTest, AnotherMachinesKeyDoesNotFit) {
    writeThree();
    log.reset();
    log = open(SecretKey::generate(random));
    EXPECT_FALSE(log->check()->sound());
}

}  // namespace
}  // namespace simkiosk
