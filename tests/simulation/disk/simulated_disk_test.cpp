// The disk by itself: bytes, names, locks, faults. SQLite is only the caller.
#include "tests/simulation/disk/simulated_disk.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <ctime>
#include <iostream>

#include "tests/simulation/disk/open_file.hpp"

namespace simkiosk {
namespace {

Bytes filled(std::size_t size, std::uint8_t with) { return Bytes(size, with); }

TEST(SimulatedFile, WhatWasSyncedSurvivesAndWhatWasNotMayNot) {
    SeededRandom random(1);
    Chance chance(random);
    std::size_t kept = 0;
    std::size_t torn = 0;
    constexpr std::size_t rounds = 2000;
    for (std::size_t round = 0; round < rounds; ++round) {
        SimulatedFile file;
        file.write(filled(4096, 1), 0);
        file.sync();
        file.write(filled(2048, 2), 1024);
        EXPECT_EQ(file.content()[1024], 2);
        file.losePower(chance, {50});
        ASSERT_EQ(file.size(), 4096U);
        const auto fresh = std::ranges::count(file.content(), 2);
        ASSERT_EQ(fresh % 512, 0) << "torn inside a sector";
        kept += fresh == 2048;
        torn += fresh > 0 && fresh < 2048;
        for (std::size_t at = 0; at < 1024; ++at) ASSERT_EQ(file.content()[at], 1);
        for (std::size_t at = 3072; at < 4096; ++at) ASSERT_EQ(file.content()[at], 1);
    }
    EXPECT_GT(kept, rounds / 4);
    EXPECT_LT(kept, rounds * 3 / 4);
    EXPECT_GT(torn, rounds / 20);
}

TEST(SimulatedFile, TheOrderOfUnsyncedWritesIsNotRespected) {
    SeededRandom random(2);
    Chance chance(random);
    std::array<int, 4> seen{};
    for (int round = 0; round < 400; ++round) {
        SimulatedFile file(filled(1024, 0));
        file.write(filled(512, 1), 0);
        file.write(filled(512, 1), 512);
        file.losePower(chance, {50});
        ++seen[static_cast<std::size_t>(file.content()[0] * 2 + file.content()[512])];
    }
    for (const int count : seen) EXPECT_GT(count, 0);
}

TEST(SimulatedFile, LengthAndBytesAreLostApart) {
    SeededRandom random(3);
    Chance chance(random);
    int cut = 0;
    int back = 0;
    int zeros = 0;
    for (int round = 0; round < 400; ++round) {
        SimulatedFile shrunk(filled(1000, 7));
        shrunk.truncate(0);
        shrunk.losePower(chance, {50});
        (shrunk.size() == 0 ? cut : back)++;
        SimulatedFile grown;
        grown.write(filled(512, 9), 0);
        grown.losePower(chance, {50});
        zeros += grown.size() == 512 && grown.content()[0] == 0;
    }
    EXPECT_GT(cut, 0);
    EXPECT_GT(back, 0);
    EXPECT_GT(zeros, 0);
}

TEST(SimulatedFile, ALaterSyncDoesNotStoreWhatAFailedOneDropped) {
    SeededRandom random(4);
    Chance chance(random);
    int lost = 0;
    int stored = 0;
    for (int round = 0; round < 400; ++round) {
        SimulatedFile file(filled(1024, 0));
        file.write(filled(512, 1), 0);
        file.failSync(chance);
        EXPECT_EQ(file.content()[0], 1) << "readers go on seeing it";
        file.write(filled(512, 2), 512);
        file.sync();
        file.losePower(chance, {100});
        EXPECT_EQ(file.content()[512], 2);
        (file.content()[0] == 1 ? stored : lost)++;
    }
    EXPECT_GT(lost, 0);
    EXPECT_GT(stored, 0);
}

TEST(SimulatedFile, ReadsPastTheEndGiveZeros) {
    SimulatedFile file(filled(10, 5));
    Bytes into(20, 0xFF);
    EXPECT_EQ(file.read(into, 4), 6U);
    EXPECT_EQ(into[5], 5);
    EXPECT_EQ(into[6], 0);
    EXPECT_EQ(file.read(into, 100), 0U);
    EXPECT_EQ(into[0], 0);
}

TEST(SimulatedFile, ABadMediumIsBadForReadersAndAfterTheSync) {
    SimulatedFile file(filled(4, 0));
    file.write(filled(2, 0), 0);
    file.flipBit(1, 3);
    file.flipBit(99, 3);
    EXPECT_EQ(file.content()[1], 8);
    file.sync();
    SeededRandom random(1);
    Chance chance(random);
    file.losePower(chance, {0});
    EXPECT_EQ(file.content(), (Bytes{0, 8, 0, 0}));
}

TEST(DiskDirectory, NamesAreDurableOnlyAfterASyncOfTheFolder) {
    SeededRandom random(5);
    Chance chance(random);
    int vanished = 0;
    int cameBack = 0;
    for (int round = 0; round < 200; ++round) {
        DiskDirectory directory;
        auto& made = directory.entry("/made");
        made.become(std::make_shared<DiskNode>());
        made.node->file.write(filled(3, 1), 0);
        made.node->file.sync();
        auto& deleted = directory.entry("/deleted");
        deleted.become(std::make_shared<DiskNode>());
        auto& elsewhere = directory.entry("/other/made");
        elsewhere.become(std::make_shared<DiskNode>());
        directory.sync("/other/x");
        directory.entry("/deleted").older.clear();
        deleted.become(nullptr);
        directory.losePower(chance, {50});
        vanished += !made.node;
        cameBack += deleted.node != nullptr;
        EXPECT_TRUE(elsewhere.node);
    }
    EXPECT_GT(vanished, 0);
    EXPECT_LT(vanished, 200);
    EXPECT_GT(cameBack, 0);
    EXPECT_LT(cameBack, 200);
}

TEST(DiskDirectory, RemembersTheDurableFileHoweverOftenANameChanges) {
    DiskDirectory directory;
    auto& entry = directory.entry("/journal");
    entry.node = std::make_shared<DiskNode>();
    const auto durable = entry.node;
    for (int round = 0; round < 100; ++round) entry.become(std::make_shared<DiskNode>());
    EXPECT_EQ(entry.older.front(), durable);
    EXPECT_LT(entry.older.size(), 20U);
}

TEST(DatabaseLock, AdmitsReadersOrOneWriter) {
    DatabaseLock lock;
    int reader = 0;
    int writer = 0;
    int late = 0;
    EXPECT_TRUE(lock.lock(reader, SQLITE_LOCK_SHARED));
    EXPECT_TRUE(lock.lock(writer, SQLITE_LOCK_SHARED));
    EXPECT_TRUE(lock.lock(writer, SQLITE_LOCK_RESERVED));
    EXPECT_TRUE(lock.reserved());
    EXPECT_FALSE(lock.lock(reader, SQLITE_LOCK_RESERVED));
    EXPECT_FALSE(lock.lock(writer, SQLITE_LOCK_EXCLUSIVE)) << "a reader is there";
    EXPECT_FALSE(lock.lock(late, SQLITE_LOCK_SHARED)) << "a writer is waiting";
    lock.unlock(reader, SQLITE_LOCK_NONE);
    EXPECT_TRUE(lock.lock(writer, SQLITE_LOCK_EXCLUSIVE));
    lock.unlock(writer, SQLITE_LOCK_SHARED);
    EXPECT_FALSE(lock.reserved());
    EXPECT_TRUE(lock.lock(late, SQLITE_LOCK_SHARED));
    lock.unlock(writer, SQLITE_LOCK_NONE);
    lock.unlock(late, SQLITE_LOCK_NONE);
    EXPECT_TRUE(lock.lock(reader, SQLITE_LOCK_SHARED));
    EXPECT_TRUE(lock.lock(reader, SQLITE_LOCK_EXCLUSIVE));
}

TEST(WalIndex, LocksSlotBySlot) {
    WalIndex index;
    WalIndex::Held one;
    WalIndex::Held two;
    EXPECT_TRUE(index.lockShared(one, 0b1000));
    EXPECT_TRUE(index.lockShared(two, 0b1000));
    EXPECT_FALSE(index.lockExclusive(one, 0b1100));
    index.unlock(two, 0b1000);
    index.unlock(one, 0b1000);
    EXPECT_TRUE(index.lockExclusive(one, 0b1100));
    EXPECT_FALSE(index.lockShared(two, 0b0100));
    EXPECT_FALSE(index.lockExclusive(two, 0b0100));
    EXPECT_TRUE(index.lockShared(two, 0b0001));
    index.unlock(one, ~0U);
    EXPECT_TRUE(index.lockExclusive(two, 0b0100));
    EXPECT_EQ(index.piece(0, 64, false), nullptr);
    void* first = index.piece(0, 64, true);
    ASSERT_NE(first, nullptr);
    ASSERT_NE(index.piece(7, 64, true), nullptr);
    EXPECT_EQ(index.piece(0, 64, false), first);
}

constexpr int create = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_DB;

struct OpenFileTest : testing::Test {
    DiskState disk{1, [] { return WallTime(); }};
    std::unique_ptr<OpenFile> open(std::string_view name = "/a.db", int flags = create) {
        std::unique_ptr<OpenFile> file;
        int out = 0;
        lastCode = OpenFile::open(disk, name, flags, out, file);
        outFlags = out;
        return file;
    }
    int lastCode = 0;
    int outFlags = 0;
    Bytes read(OpenFile& file, std::size_t size) {
        Bytes into(size);
        lastCode = file.read(into, 0);
        return into;
    }
};

TEST_F(OpenFileTest, TheNthOperationOfTheNamedFileFails) {
    const auto db = open("/a.db");
    const auto wal = open("/a.db-wal");
    disk.faults.arm(StorageFault::WriteError, 2, "-wal", 2);
    const std::array<int, 4> expected{SQLITE_OK, SQLITE_IOERR_WRITE, SQLITE_IOERR_WRITE, SQLITE_OK};
    for (const int code : expected) {
        EXPECT_EQ(db->write(filled(8, 1), 0), SQLITE_OK);
        EXPECT_EQ(wal->write(filled(8, 1), 0), code);
    }
    disk.faults.arm(StorageFault::SyncError, 1, "", StorageFaults::forever);
    for (int round = 0; round < 3; ++round) EXPECT_EQ(db->sync(), SQLITE_IOERR_FSYNC);
    disk.faults.clear();
    EXPECT_EQ(db->sync(), SQLITE_OK);
    disk.faults.arm(StorageFault::TruncateError);
    EXPECT_EQ(db->truncate(0), SQLITE_IOERR_TRUNCATE);
    disk.faults.arm(StorageFault::ReadError);
    read(*db, 8);
    EXPECT_EQ(lastCode, SQLITE_IOERR_READ);
    disk.faults.arm(StorageFault::DeleteError);
    EXPECT_EQ(disk.remove("/a.db", true), SQLITE_IOERR_DELETE);
    EXPECT_EQ(disk.remove("/none", true), SQLITE_IOERR_DELETE_NOENT);
    disk.faults.arm(StorageFault::OpenError);
    EXPECT_FALSE(open());
    EXPECT_EQ(lastCode, SQLITE_CANTOPEN);
}

TEST_F(OpenFileTest, AShortWriteLeavesItsFirstPart) {
    const auto file = open();
    disk.faults.arm(StorageFault::ShortWrite);
    EXPECT_EQ(file->write(filled(100, 7), 0), SQLITE_IOERR_WRITE);
    std::uint64_t size = 0;
    EXPECT_EQ(file->size(size), SQLITE_OK);
    EXPECT_GT(size, 0U);
    EXPECT_LT(size, 100U);
}

TEST_F(OpenFileTest, AFullDiskTakesWhatFits) {
    const auto file = open();
    EXPECT_EQ(file->write(filled(100, 1), 0), SQLITE_OK);
    disk.capacityBytes = 110;
    EXPECT_EQ(file->write(filled(50, 2), 30), SQLITE_OK) << "overwriting needs no room";
    EXPECT_EQ(file->write(filled(30, 3), 90), SQLITE_FULL);
    std::uint64_t size = 0;
    EXPECT_EQ(file->size(size), SQLITE_OK);
    EXPECT_EQ(size, 110U);
    EXPECT_EQ(disk.freeBytes(), 0U);
    EXPECT_EQ(file->truncate(0), SQLITE_OK);
    EXPECT_EQ(file->write(filled(30, 3), 0), SQLITE_OK);
}

TEST_F(OpenFileTest, AReadOnlyFileSystemIsReadOnly) {
    auto file = open();
    EXPECT_EQ(file->write(filled(8, 1), 0), SQLITE_OK);
    disk.readOnlyAfter = disk.operations + 1;
    EXPECT_EQ(file->write(filled(8, 2), 0), SQLITE_OK);
    EXPECT_EQ(file->write(filled(8, 3), 0), SQLITE_IOERR_WRITE);
    EXPECT_EQ(file->truncate(0), SQLITE_IOERR_TRUNCATE);
    EXPECT_EQ(file->sync(), SQLITE_IOERR_FSYNC);
    EXPECT_EQ(disk.remove("/a.db", false), SQLITE_IOERR_DELETE);
    EXPECT_EQ(read(*file, 8), filled(8, 2));
    EXPECT_FALSE(open("/new.db"));
    file = open();
    EXPECT_TRUE(outFlags & SQLITE_OPEN_READONLY);
    EXPECT_EQ(file->write(filled(8, 3), 0), SQLITE_IOERR_WRITE);
}

TEST_F(OpenFileTest, ACorruptReadPassesAndACorruptMediumStays) {
    const auto file = open();
    EXPECT_EQ(file->write(filled(64, 0), 0), SQLITE_OK);
    disk.faults.arm(StorageFault::CorruptRead);
    const auto once = read(*file, 64);
    EXPECT_EQ(std::ranges::count(once, 0), 63);
    EXPECT_EQ(std::popcount(*std::ranges::find_if(once, [](auto byte) { return byte != 0; })), 1);
    EXPECT_EQ(read(*file, 64), filled(64, 0));
    disk.faults.arm(StorageFault::CorruptMedium);
    const auto bad = read(*file, 64);
    EXPECT_EQ(std::ranges::count(bad, 0), 63);
    EXPECT_EQ(read(*file, 64), bad);
}

TEST_F(OpenFileTest, WithoutPowerNothingWorksAndDeadHandlesChangeNothing) {
    auto dead = open();
    EXPECT_EQ(dead->write(filled(8, 1), 0), SQLITE_OK);
    EXPECT_EQ(dead->lock(SQLITE_LOCK_SHARED), SQLITE_OK);
    std::vector<std::uint64_t> numbers;
    disk.beforeOperation = [&](const DiskOperation& operation) {
        numbers.push_back(operation.number);
        return operation.kind != DiskOperationKind::Sync;
    };
    EXPECT_EQ(dead->write(filled(8, 2), 0), SQLITE_OK);
    EXPECT_EQ(dead->sync(), SQLITE_IOERR_FSYNC);
    EXPECT_EQ(dead->write(filled(8, 3), 0), SQLITE_IOERR_WRITE);
    EXPECT_EQ(disk.remove("/a.db", true), SQLITE_IOERR_DELETE);
    bool there = false;
    EXPECT_EQ(disk.exists("/a.db", there), SQLITE_IOERR_ACCESS);
    EXPECT_FALSE(open());
    EXPECT_EQ(numbers, (std::vector<std::uint64_t>{2, 3}));

    disk.beforeOperation = nullptr;
    disk.directory.losePower(disk.chance, {100});
    ++disk.generation;
    disk.powered = true;
    const auto alive = open();
    ASSERT_TRUE(alive);
    EXPECT_EQ(alive->lock(SQLITE_LOCK_SHARED), SQLITE_OK);
    EXPECT_EQ(alive->lock(SQLITE_LOCK_EXCLUSIVE), SQLITE_OK) << "the dead handle's lock is gone";
    EXPECT_EQ(dead->write(filled(8, 4), 0), SQLITE_IOERR_WRITE);
    EXPECT_EQ(dead->truncate(0), SQLITE_IOERR_TRUNCATE);
    EXPECT_EQ(dead->unlock(SQLITE_LOCK_NONE), SQLITE_IOERR_UNLOCK);
    dead.reset();
    int other = 0;
    EXPECT_FALSE(disk.directory.entry("/a.db").node->lock.lock(other, SQLITE_LOCK_SHARED));
    EXPECT_EQ(read(*alive, 8), filled(8, 2));
}

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
