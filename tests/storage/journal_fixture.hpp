// A journal in a folder of its own, with a way to change its file behind its back.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/journal/sale_ledger.hpp"
#include "platform/storage/sqlite_journal.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {

struct JournalTest : testing::Test {
    TemporaryFolder folder;
    ManualClock clock;
    SeededRandom random{7};
    SecretKey key = SecretKey::generate(random);
    JournalPlace place;
    std::unique_ptr<SqliteJournal> journal;

    JournalTest() { journal = reopen(); }

    Result<std::unique_ptr<SqliteJournal>> tryOpen() {
        return SqliteJournal::open(folder / "journal.db", key, clock, random, "boot-1", place);
    }
    std::unique_ptr<SqliteJournal> reopen() {
        journal.reset();
        auto opened = tryOpen();
        EXPECT_TRUE(opened) << opened.error().message;
        return opened ? std::move(*opened) : nullptr;
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
    // Closes the journal, changes the file, opens it again.
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

inline const Iccid someIccid = *Iccid::parse("89860123456789012345");

}  // namespace simkiosk
