// One handle on the disk: faults, a full and a read-only file system, no power.
#include "tests/simulation/disk/open_file.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>

namespace simkiosk {
namespace {

Bytes filled(std::size_t size, std::uint8_t with) { return Bytes(size, with); }

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

}  // namespace
}  // namespace simkiosk
