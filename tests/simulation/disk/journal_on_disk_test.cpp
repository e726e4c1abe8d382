// The real journal over thousands of power cuts and every fault of the disk.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <iostream>

#include "platform/base/log.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "tests/simulation/disk/simulated_disk.hpp"
#include "tests/support/manual_clock.hpp"

namespace simkiosk {
namespace {

const std::string path = "/journal.db";

// One kiosk's life: the same key and clock over all its restarts.
struct Machine {
    explicit Machine(std::uint64_t seed) : random(seed), disk(seed) {}

    Result<std::unique_ptr<SqliteJournal>> open() {
        return SqliteJournal::open(path, key, clock, random, "boot-1",
                                   JournalPlace{"", [this] { return disk.freeBytes(); }});
    }
    std::vector<NewRecord> nextRecords() {
        clock.advance(1ms);
        std::vector<NewRecord> records;
        if (step == 0) {
            sale = Uuid::v7(clock.wall(), random);
            records = {{sale, JournalStep::Opened, RecordKind::Outcome, {{"plan", "plan-1"}}}};
        } else if (step == 1) {
            records = {{sale, JournalStep::Identified, RecordKind::Outcome, {{"score", "0.6"}}},
                       {sale, JournalStep::Staging, RecordKind::Intent, {{"counters", std::string(300, '7')}}}};
        } else if (step == 2) {
            records = {{sale, JournalStep::Staging, RecordKind::Outcome, {{"raw", std::string(2000, 'F')}}}};
        } else {
            records = {{sale, JournalStep::Closed, RecordKind::Outcome, {{"result", "abandoned"}}}};
        }
        step = (step + 1) % 4;
        return records;
    }

    SeededRandom random;
    Chance chance{random};
    ManualClock clock;
    SimulatedDisk disk;
    SecretKey key = SecretKey::generate(random);
    TransactionId sale{};
    int step = 0;
};

double secondsSince(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

struct JournalOnDisk : testing::Test {
    JournalOnDisk() { logQuietly(); }
};

TEST_F(JournalOnDisk, EveryAcknowledgedAppendIsThereAfterThePowerCut) {
    int appends = 0;
    int powerCuts = 0;
    int unacknowledged = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Machine machine(seed);
        auto& disk = machine.disk;
        std::uint64_t acknowledged = 0;
        for (int crash = 0; crash < 4; ++crash) {
            const auto last = disk.operations() + machine.chance.below(150);
            disk.beforeOperation([last](const DiskOperation& operation) { return operation.number <= last; });
            if (auto journal = machine.open()) {
                for (int round = 0; round < 60 && disk.powered(); ++round) {
                    auto records = machine.nextRecords();
                    const auto count = records.size();
                    const bool sealing = machine.chance.below(5) == 0;
                    const Bytes personal = toBytes("someone");
                    if (!(*journal)->append(std::move(records), sealing ? &personal : nullptr)) {
                        ASSERT_FALSE(disk.powered()) << "seed " << seed;
                        ASSERT_FALSE((*journal)->healthy()) << "seed " << seed;
                        break;
                    }
                    acknowledged += count;
                    ++appends;
                    if (machine.step == 0 && machine.chance.coin()) (void)(*journal)->tidy();
                }
                disk.cutPower();
            }
            disk.cutPower();
            disk.beforeOperation(nullptr);
            disk.losePower(machine.random);
            ++powerCuts;
            const auto recovered = machine.open();
            ASSERT_TRUE(recovered) << "seed " << seed << ": " << recovered.error().message;
            const auto verified = (*recovered)->verify();
            ASSERT_TRUE(verified) << "seed " << seed << ": " << verified.error().message;
            const auto found = (*recovered)->all()->size();
            ASSERT_GE(found, acknowledged) << "seed " << seed;
            ASSERT_LE(found, acknowledged + 2) << "seed " << seed;
            unacknowledged += found > acknowledged;
            acknowledged = found;
        }
    }
    std::cout << appends << " appends over " << powerCuts << " power cuts, nothing lost; " << unacknowledged
              << " times the append that was cut was there\n";
    EXPECT_GT(appends, 3000);
    EXPECT_GT(unacknowledged, 0);
}

// Each fault at the first, second, third … operation of its kind.
struct FaultCase {
    std::string name;
    std::function<void(SimulatedDisk&, std::uint64_t nth)> arm;
};

std::vector<FaultCase> faultCases() {
    std::vector<FaultCase> cases;
    for (const auto& [name, fault] :
         {std::pair("write error", StorageFault::WriteError), std::pair("short write", StorageFault::ShortWrite),
          std::pair("sync error", StorageFault::SyncError), std::pair("truncate error", StorageFault::TruncateError),
          std::pair("read error", StorageFault::ReadError)})
        cases.push_back({name, [fault](SimulatedDisk& disk, std::uint64_t nth) { disk.arm(fault, nth); }});
    cases.push_back({"disk full", [](SimulatedDisk& disk, std::uint64_t nth) { disk.limitSpace(nth * 3000); }});
    cases.push_back({"read-only", [](SimulatedDisk& disk, std::uint64_t nth) { disk.remountReadOnly(nth); }});
    return cases;
}

TEST_F(JournalOnDisk, AfterAnyFaultItStopsAndNothingAcknowledgedIsLost) {
    for (const auto& fault : faultCases()) {
        int failures = 0;
        for (std::uint64_t nth = 1; nth <= 60; ++nth) {
            Machine machine(nth);
            std::uint64_t acknowledged = 0;
            {
                auto journal = machine.open();
                ASSERT_TRUE(journal);
                fault.arm(machine.disk, nth);
                for (int round = 0; round < 40; ++round) {
                    auto records = machine.nextRecords();
                    const auto count = records.size();
                    const auto appended = (*journal)->append(std::move(records));
                    if (appended) {
                        acknowledged += count;
                    } else if (appended.error().code != ErrorCode::Refused) {
                        ++failures;
                        EXPECT_EQ(appended.error().code, ErrorCode::Storage);
                        EXPECT_FALSE((*journal)->healthy()) << fault.name;
                        machine.disk.clearFaults();
                        EXPECT_FALSE((*journal)->append(machine.nextRecords())) << "a failed journal is not used again";
                        break;
                    }
                    if (machine.step == 0) (void)(*journal)->tidy();
                }
                machine.disk.cutPower();
            }
            machine.disk.clearFaults();
            machine.disk.losePower(machine.random);
            const auto recovered = machine.open();
            ASSERT_TRUE(recovered) << fault.name << " " << nth << ": " << recovered.error().message;
            ASSERT_TRUE((*recovered)->verify()) << fault.name << " " << nth;
            ASSERT_GE((*recovered)->all()->size(), acknowledged) << fault.name << " " << nth;
        }
        std::cout << fault.name << ": " << failures << " of 60 runs met it in an append\n";
    }
}

TEST_F(JournalOnDisk, AFlippedBitIsFoundOrChangesNothing) {
    int found = 0;
    int harmless = 0;
    Machine machine(1);
    // All that a kiosk decides on.
    const auto readingOf = [](const SqliteJournal& journal) {
        std::string reading;
        const auto records = journal.all();
        const auto open = journal.unfinished();
        const auto doubtful = journal.inDoubt();
        if (!records || !open || !doubtful) return reading;
        for (const auto& record : *records) {
            reading += record.hash + record.payload.begin()->second;
            const auto ofSale = journal.records(record.transaction);
            if (!ofSale) return std::string();
            for (const auto& same : *ofSale) reading += same.hash;
        }
        for (const auto& list : {*open, *doubtful})
            for (const auto& sale : list) reading += sale.text();
        return reading;
    };
    std::string before;
    {
        auto journal = machine.open();
        for (int round = 0; round < 78; ++round) ASSERT_TRUE((*journal)->append(machine.nextRecords()));
        ASSERT_TRUE((*journal)->tidy());
        before = readingOf(**journal);
    }
    const auto sound = machine.disk.contents();
    for (int round = 0; round < 400; ++round) {
        machine.disk.put(sound);
        machine.disk.flipBit(path, machine.chance.below(sound.at(path).size()),
                             static_cast<unsigned>(machine.chance.below(8)));
        const auto journal = machine.open();
        if (!journal || !(*journal)->verify()) {
            ++found;
        } else {
            ++harmless;
            EXPECT_EQ(readingOf(**journal), before) << "round " << round;
        }
    }
    std::cout << "of 400 flipped bits " << found << " were found, " << harmless << " hit unused bytes\n";
    EXPECT_GT(found, 100);
}

// SQLite takes a damaged frame of the log for the end of the log: later commits are gone, and neither SQLite nor the
// chain can tell. The mark beside it does.
TEST_F(JournalOnDisk, AFlippedBitInTheLogIsFoundOrChangesNothing) {
    Machine machine(1);
    std::vector<std::string> before;
    const auto hashes = [](const SqliteJournal& journal) {
        std::vector<std::string> all;
        if (const auto records = journal.all())
            for (const auto& record : *records) all.push_back(record.hash);
        return all;
    };
    DiskContents sound;
    {
        auto journal = machine.open();
        for (int round = 0; round < 30; ++round) ASSERT_TRUE((*journal)->append(machine.nextRecords()));
        before = hashes(**journal);
        sound = machine.disk.contents();
    }
    machine.disk.put(sound);
    EXPECT_EQ(hashes(**machine.open()), before) << "the log alone carries all of it";
    int found = 0;
    for (int round = 0; round < 100; ++round) {
        machine.disk.put(sound);
        machine.disk.flipBit(path + "-wal", machine.chance.below(sound.at(path + "-wal").size()),
                             static_cast<unsigned>(machine.chance.below(8)));
        const auto journal = machine.open();
        if (!journal || !(*journal)->verify()) {
            ++found;
        } else {
            EXPECT_EQ(hashes(**journal), before) << "round " << round;
        }
    }
    EXPECT_GT(found, 50);
}

TEST_F(JournalOnDisk, ReadsThatGoWrongOnceAreFoundToo) {
    Machine machine(1);
    {
        auto journal = machine.open();
        for (int round = 0; round < 80; ++round) ASSERT_TRUE((*journal)->append(machine.nextRecords()));
        ASSERT_TRUE((*journal)->tidy());
    }
    int found = 0;
    for (std::uint64_t nth = 1; nth <= 40; ++nth) {
        machine.disk.arm(StorageFault::CorruptRead, nth, "journal.db");
        const auto journal = machine.open();
        if (!journal || !(*journal)->verify()) ++found;
        machine.disk.clearFaults();
    }
    std::cout << "of 40 reads with a flipped bit " << found << " were found\n";
    EXPECT_GT(found, 0);
    const auto journal = machine.open();
    EXPECT_TRUE(journal && (*journal)->verify()) << "the disk itself is sound";
}

TEST_F(JournalOnDisk, OneAppendIsOneSync) {
    Machine machine(1);
    auto journal = machine.open();
    ASSERT_TRUE((*journal)->append(machine.nextRecords()));
    const auto& disk = machine.disk;
    const auto before = disk.counters("-wal").syncs;
    const auto beforeInFile = disk.counters("journal.db").syncs;
    for (int round = 0; round < 10; ++round) ASSERT_TRUE((*journal)->append(machine.nextRecords()));
    EXPECT_EQ(disk.counters("-wal").syncs - before, 10U);
    EXPECT_EQ(disk.counters("journal.db").syncs, beforeInFile) << "moved into the file by tidy() only";
    ASSERT_TRUE((*journal)->tidy());
    EXPECT_EQ(disk.counters("journal.db").syncs, beforeInFile + 1);
}

TEST_F(JournalOnDisk, IsFastEnoughToSimulate) {
    Machine machine(1);
    auto journal = machine.open();
    constexpr int rounds = 2000;
    // Of this process: the machine may be busy with others.
    const auto begin = std::clock();
    for (int round = 0; round < rounds; ++round) {
        ASSERT_TRUE((*journal)->append(machine.nextRecords()));
        if (round % 40 == 39) ASSERT_TRUE((*journal)->tidy());
    }
    const double spent = secondsSince(begin);
    const auto counters = machine.disk.counters();
    std::cout << static_cast<int>(rounds / spent) << " appends a second; " << counters.writes / rounds << " writes and "
              << counters.bytesWritten / rounds << " bytes an append\n";
    EXPECT_GE(counters.syncs, std::uint64_t{rounds});

    journal->reset();
    const auto openBegin = std::clock();
    for (int round = 0; round < 200; ++round) ASSERT_TRUE(machine.open());
    std::cout << "opening the journal: " << static_cast<int>(secondsSince(openBegin) * 1e6 / 200) << " us\n";
}

}  // namespace
}  // namespace simkiosk
