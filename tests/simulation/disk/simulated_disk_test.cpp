// The disk as SQLite sees it: its place among SQLite's file systems, its clock, its price.
#include "tests/simulation/disk/simulated_disk.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <ctime>
#include <iostream>

namespace simkiosk {
namespace {

TEST(SimulatedDisk, IsTheDefaultOnlyWhileItLives) {
    const auto* before = sqlite3_vfs_find(nullptr);
    sqlite3* memory = nullptr;
    {
        const SimulatedDisk disk(1);
        EXPECT_STREQ(sqlite3_vfs_find(nullptr)->zName, DiskVfs::name);
        ASSERT_EQ(sqlite3_open(":memory:", &memory), SQLITE_OK);
        // A sort too large for the cache goes to a temporary file, which is not on this disk.
        EXPECT_EQ(sqlite3_exec(memory,
                               "PRAGMA cache_size=5; CREATE TABLE t(x);"
                               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000)"
                               "INSERT INTO t SELECT hex(randomblob(100)) FROM n;"
                               "CREATE TEMP TABLE s AS SELECT x FROM t ORDER BY x",
                               nullptr, nullptr, nullptr),
                  SQLITE_OK);
        EXPECT_TRUE(disk.contents().empty());
    }
    EXPECT_EQ(sqlite3_vfs_find(nullptr), before);
    EXPECT_EQ(sqlite3_exec(memory, "SELECT datetime('now'), random(); CREATE TEMP TABLE later AS SELECT * FROM t",
                           nullptr, nullptr, nullptr),
              SQLITE_OK)
        << "a connection in memory may outlive the disk";
    sqlite3_close(memory);
}

TEST(SimulatedDisk, GivesSqliteItsClock) {
    WallTime now(std::chrono::milliseconds(1'234'567'890'000));
    const SimulatedDisk disk(1, [&] { return now; });
    sqlite3* memory = nullptr;
    ASSERT_EQ(sqlite3_open(":memory:", &memory), SQLITE_OK);
    const auto ask = [&] {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(memory, "SELECT datetime('now')", -1, &statement, nullptr);
        sqlite3_step(statement);
        const std::string text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return text;
    };
    EXPECT_EQ(ask(), "2009-02-13 23:31:30");
    now += std::chrono::seconds(40);
    EXPECT_EQ(ask(), "2009-02-13 23:32:10");
    sqlite3_close(memory);
}

TEST(SimulatedDisk, IsCheapToMake) {
    const Bytes content(65536, 1);
    const auto begin = std::clock();  // of this process: the machine may be busy
    constexpr int rounds = 1000;
    std::size_t size = 0;
    for (int round = 0; round < rounds; ++round) {
        SimulatedDisk disk(static_cast<std::uint64_t>(round));
        disk.put("/journal.db", content);
        size += disk.content("/journal.db").size();
    }
    const double spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_EQ(size, content.size() * rounds);
    std::cout << "a disk with a file of 64 KiB: " << spent * 1e6 / rounds << " us\n";
}

}  // namespace
}  // namespace simkiosk
