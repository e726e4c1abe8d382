// The parts of the disk, each by itself: bytes, names, locks.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "tests/simulation/disk/disk_directory.hpp"
#include "tests/support/seeded_random.hpp"

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

}  // namespace
}  // namespace simkiosk
