// SQLite over thousands of power cuts: what it promises holds, and what it does not promise is lost now and then,
// which proves that the disk is as bad as a real one.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <iostream>

#include "tests/simulation/disk/simulated_disk.hpp"

namespace simkiosk {
namespace {

const std::string path = "/box.db";

constexpr int commitLimit = 40;

// Makes the k-th commit; the content after it depends on k alone.
void commitNumber(SQLite::Database& database, int k) {
    SQLite::Transaction transaction(database);
    const auto blob = std::string(static_cast<std::size_t>(20 + k * 977 % 9000), static_cast<char>('a' + k % 26));
    for (const auto& [id, text] : {std::pair(k, blob), std::pair(k / 2, blob.substr(0, blob.size() / 3))}) {
        SQLite::Statement insert(database, "INSERT OR REPLACE INTO box VALUES(?, ?)");
        insert.bind(1, id);
        insert.bind(2, text);
        insert.exec();
    }
    if (k % 5 == 0) database.exec("DELETE FROM box WHERE id = " + std::to_string(k / 3));
    database.exec("INSERT OR REPLACE INTO head VALUES(1, " + std::to_string(k) + ")");
    transaction.commit();
}

void makeTables(SQLite::Database& database) {
    database.exec(
        "CREATE TABLE IF NOT EXISTS box(id INTEGER PRIMARY KEY, text TEXT);"
        "CREATE TABLE IF NOT EXISTS head(one INTEGER PRIMARY KEY, k INTEGER)");
}

std::string contentOf(SQLite::Database& database) {
    std::string all;
    SQLite::Statement rows(database, "SELECT id, text FROM box ORDER BY id");
    while (rows.executeStep()) all += rows.getColumn(0).getString() + rows.getColumn(1).getString() + "\n";
    return all;
}

// After no commit, one commit, two …
const std::vector<std::string>& expectedContents() {
    static const auto contents = [] {
        std::vector<std::string> made{""};
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        makeTables(database);
        for (int k = 1; k <= commitLimit; ++k) {
            commitNumber(database, k);
            made.push_back(contentOf(database));
        }
        return made;
    }();
    return contents;
}

struct Mode {
    std::string journal;
    std::string synchronous;
};

SQLite::Database openIn(const Mode& mode) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode=" + mode.journal);
    database.exec("PRAGMA synchronous=" + mode.synchronous);
    database.exec("PRAGMA wal_autocheckpoint=30");
    makeTables(database);
    return database;
}

struct Damage {
    int lost = 0;     // power cuts after which an acknowledged commit was missing
    int corrupt = 0;  // after which the file was damaged or its content was never committed
    int powerCuts = 0;
};

// Commits from `from` + 1 until the power goes; the last one acknowledged.
int workUntilCut(SQLite::Database& database, int from, Chance& chance) {
    int done = from;
    try {
        while (done < commitLimit) {
            commitNumber(database, done + 1);
            ++done;
            if (chance.below(6) == 0) {
                SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
                checkpoint.executeStep();
            }
        }
    } catch (const SQLite::Exception&) {
    }
    return done;
}

// The number of commits found; nothing when the database is damaged.
std::optional<int> commitsFound(const Mode& mode) {
    try {
        auto database = openIn(mode);
        if (database.execAndGet("PRAGMA integrity_check").getString() != "ok") return std::nullopt;
        const int k = database.execAndGet("SELECT IFNULL(MAX(k), 0) FROM head").getInt();
        if (contentOf(database) != expectedContents().at(static_cast<std::size_t>(k))) return std::nullopt;
        return k;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

// One life of a database, from the empty disk on, with several power cuts: while it is made, written, checkpointed and
// recovered.
void live(std::uint64_t seed, const Mode& mode, Damage& damage) {
    SeededRandom random(seed);
    Chance chance(random);
    SimulatedDisk disk(seed);
    int acknowledged = 0;
    for (int cut = 0; cut < 4; ++cut) {
        const auto last = disk.operations() + chance.below(cut == 0 ? 300 : 150);
        disk.beforeOperation([&](const DiskOperation& operation) { return operation.number <= last; });
        int done = acknowledged;
        try {
            auto database = openIn(mode);
            done = workUntilCut(database, acknowledged, chance);
            disk.cutPower();
        } catch (const SQLite::Exception&) {
        }
        disk.cutPower();
        disk.beforeOperation(nullptr);
        disk.losePower(random);
        ++damage.powerCuts;
        const auto found = commitsFound(mode);
        if (!found || *found > done + 1) {
            ++damage.corrupt;
            return;
        }
        damage.lost += *found < done;
        acknowledged = *found;
    }
}

Damage liveOften(const Mode& mode, std::uint64_t lives) {
    expectedContents();
    Damage damage;
    for (std::uint64_t seed = 1; seed <= lives; ++seed) live(seed, mode, damage);
    std::cout << mode.journal << " synchronous=" << mode.synchronous << ": " << damage.powerCuts << " power cuts, "
              << damage.lost << " lost a commit, " << damage.corrupt << " left damage\n";
    return damage;
}

TEST(SqliteOnDisk, WalWithFullSyncLosesNothing) {
    const auto damage = liveOften({"WAL", "FULL"}, 500);
    EXPECT_EQ(damage.lost, 0);
    EXPECT_EQ(damage.corrupt, 0);
    EXPECT_EQ(damage.powerCuts, 2000);
}

TEST(SqliteOnDisk, WalWithNormalSyncLosesCommitsButIsNeverDamaged) {
    const auto damage = liveOften({"WAL", "NORMAL"}, 100);
    EXPECT_GT(damage.lost, 50);
    EXPECT_EQ(damage.corrupt, 0);
}

TEST(SqliteOnDisk, WalWithoutSyncIsDamaged) {
    const auto damage = liveOften({"WAL", "OFF"}, 100);
    EXPECT_GT(damage.lost, 50);
    EXPECT_GT(damage.corrupt, 10);
}

TEST(SqliteOnDisk, ARollbackJournalWithExtraSyncLosesNothing) {
    const auto damage = liveOften({"DELETE", "EXTRA"}, 200);
    EXPECT_EQ(damage.lost, 0);
    EXPECT_EQ(damage.corrupt, 0);
}

// Without a sync of the folder the deleted journal comes back and undoes the last commit (sqlite.org/pragma.html,
// synchronous EXTRA).
TEST(SqliteOnDisk, ARollbackJournalWithFullSyncMayUndoTheLastCommit) {
    const auto damage = liveOften({"DELETE", "FULL"}, 300);
    EXPECT_GT(damage.lost, 10);
    EXPECT_EQ(damage.corrupt, 0);
}

TEST(SqliteOnDisk, TheSameSeedGivesTheSameBytes) {
    const auto run = [](std::uint64_t seed) {
        SeededRandom random(seed);
        Chance chance(random);
        SimulatedDisk disk(seed);
        disk.beforeOperation([](const DiskOperation& operation) { return operation.number <= 120; });
        try {
            auto database = openIn({"WAL", "FULL"});
            workUntilCut(database, 0, chance);
        } catch (const SQLite::Exception&) {
        }
        EXPECT_FALSE(disk.powered());
        disk.beforeOperation(nullptr);
        disk.losePower(random);
        commitsFound({"WAL", "FULL"});
        return std::pair(disk.contents(), disk.counters());
    };
    const auto first = run(11);
    EXPECT_EQ(first, run(11));
    EXPECT_NE(first, run(12));
}

const Mode wal{"WAL", "FULL"};

TEST(SqliteOnDisk, SeveralConnectionsSeeEachOther) {
    SimulatedDisk disk(1);
    auto writer = openIn(wal);
    auto observer = openIn(wal);
    commitNumber(writer, 1);
    EXPECT_EQ(contentOf(observer), expectedContents()[1]);
    {
        SQLite::Transaction snapshot(observer);
        contentOf(observer);
        commitNumber(writer, 2);
        EXPECT_EQ(contentOf(observer), expectedContents()[1]) << "a reader keeps its picture";
    }
    EXPECT_EQ(contentOf(observer), expectedContents()[2]);
    {
        SQLite::Transaction first(writer, SQLite::TransactionBehavior::IMMEDIATE);
        EXPECT_THROW(SQLite::Transaction(observer, SQLite::TransactionBehavior::IMMEDIATE), SQLite::Exception);
        observer.setBusyTimeout(2000);
        EXPECT_THROW(SQLite::Transaction(observer, SQLite::TransactionBehavior::IMMEDIATE), SQLite::Exception);
        EXPECT_GT(disk.sleeps(), 0U) << "waiting takes no time here";
    }
    commitNumber(observer, 3);
    EXPECT_EQ(contentOf(writer), expectedContents()[3]);
}

TEST(SqliteOnDisk, AKilledProcessLeavesItsCommitsAndNoLocks) {
    SimulatedDisk disk(1);
    auto dead = openIn({"WAL", "OFF"});
    auto holdsLock = openIn({"WAL", "OFF"});
    commitNumber(dead, 1);
    {
        SQLite::Transaction open(holdsLock, SQLite::TransactionBehavior::IMMEDIATE);
        disk.killProcesses();
        auto next = openIn(wal);
        EXPECT_EQ(contentOf(next), expectedContents()[1]);
        commitNumber(next, 2);
        EXPECT_THROW(commitNumber(dead, 3), SQLite::Exception);
    }
    auto next = openIn(wal);
    EXPECT_EQ(contentOf(next), expectedContents()[2]);
}

TEST(SqliteOnDisk, DeadConnectionsMayBeClosedAfterThePowerIsBack) {
    for (const Mode& mode : {wal, Mode{"DELETE", "EXTRA"}}) {
        SimulatedDisk disk(1);
        auto dead = std::make_unique<SQLite::Database>(openIn(mode));
        commitNumber(*dead, 1);
        auto inTransaction = std::make_unique<SQLite::Database>(openIn(mode));
        inTransaction->exec(
            "PRAGMA cache_size=1; BEGIN IMMEDIATE; DELETE FROM box; INSERT INTO box VALUES(99, "
            "hex(zeroblob(20000)))");
        disk.cutPower();
        SeededRandom random(1);
        disk.losePower(random);
        auto alive = openIn(mode);
        const auto before = disk.contents();
        dead.reset();
        inTransaction.reset();
        EXPECT_EQ(disk.contents(), before) << mode.journal;
        commitNumber(alive, 2);
        EXPECT_EQ(contentOf(alive), expectedContents()[2]) << mode.journal;
    }
}

TEST(SqliteOnDisk, ATemplateIsClonedIntoAnotherDisk) {
    DiskContents made;
    {
        const SimulatedDisk disk(1);
        auto database = openIn(wal);
        commitNumber(database, 1);
        made = disk.contents();
    }
    EXPECT_EQ(made.size(), 2U) << "the database and its log";
    SimulatedDisk disk(2);
    disk.put(made);
    EXPECT_EQ(commitsFound(wal), 1);
}

int codeOf(SQLite::Database& database, int k) {
    try {
        commitNumber(database, k);
    } catch (const SQLite::Exception& error) {
        return error.getExtendedErrorCode();
    }
    return SQLITE_OK;
}

TEST(SqliteOnDisk, FaultsReachTheCallerByTheirName) {
    struct Case {
        StorageFault fault;
        int code;
    };
    for (const auto& [fault, code] :
         {Case{StorageFault::WriteError, SQLITE_IOERR_WRITE}, Case{StorageFault::ShortWrite, SQLITE_IOERR_WRITE},
          Case{StorageFault::SyncError, SQLITE_IOERR_FSYNC}}) {
        SimulatedDisk disk(1);
        auto database = openIn(wal);
        commitNumber(database, 1);
        disk.arm(fault, 1, "-wal");
        EXPECT_EQ(codeOf(database, 2), code);
        EXPECT_EQ(codeOf(database, 2), SQLITE_OK) << "it was armed once";
        EXPECT_EQ(contentOf(database), expectedContents()[2]);
    }
}

TEST(SqliteOnDisk, AFullDiskIsFullAndStaysIntact) {
    SimulatedDisk disk(1);
    {
        auto database = openIn(wal);
        commitNumber(database, 1);
        disk.limitSpace(50'000);
        int done = 1;
        int code = SQLITE_OK;
        while (code == SQLITE_OK && done < commitLimit) {
            code = codeOf(database, done + 1);
            done += code == SQLITE_OK;
        }
        EXPECT_EQ(code, SQLITE_FULL);
        EXPECT_EQ(contentOf(database), expectedContents()[static_cast<std::size_t>(done)]);
        disk.clearFaults();
        EXPECT_EQ(codeOf(database, done + 1), SQLITE_OK);
    }
    EXPECT_TRUE(commitsFound(wal));
}

TEST(SqliteOnDisk, AReadOnlyRemountStopsWritersAndSparesWhatIsThere) {
    SimulatedDisk disk(1);
    disk.put(path, {});
    {
        auto database = openIn(wal);
        commitNumber(database, 1);
        disk.remountReadOnly();
        EXPECT_EQ(codeOf(database, 2), SQLITE_IOERR_WRITE);
        EXPECT_EQ(contentOf(database), expectedContents()[1]);
    }
    EXPECT_FALSE(commitsFound(wal)) << "the wal-index cannot be made";
    disk.clearFaults();
    EXPECT_EQ(commitsFound(wal), 1);
}

TEST(SqliteOnDisk, WhatAFailedSyncMayHaveLostIsWrittenAgain) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SeededRandom random(seed);
        SimulatedDisk disk(seed);
        {
            auto database = openIn(wal);
            commitNumber(database, 1);
            disk.arm(StorageFault::SyncError, 1, "-wal");
            EXPECT_EQ(codeOf(database, 2), SQLITE_IOERR_FSYNC);
            EXPECT_EQ(codeOf(database, 2), SQLITE_OK);
            EXPECT_EQ(codeOf(database, 3), SQLITE_OK);
            disk.cutPower();
        }
        disk.losePower(random);
        const auto found = commitsFound(wal);
        ASSERT_TRUE(found) << "seed " << seed;
        EXPECT_EQ(found, 3) << "seed " << seed;
    }
}

}  // namespace
}  // namespace simkiosk
