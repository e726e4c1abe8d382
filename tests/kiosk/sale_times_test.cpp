// What a sale takes, as the machine's own journal has it: medians, and nothing before enough was measured.
#include <gtest/gtest.h>

#include "kiosk/journal/sale_times.hpp"
#include "platform/storage/unusable_journal.hpp"
#include "tests/simulation/shop.hpp"

namespace simkiosk {
namespace {

using simulation::Shop;

std::vector<JournalRecord> recordsOf(std::int64_t unitMs, const std::string& boot = "boot") {
    std::vector<JournalRecord> records;
    const auto add = [&](std::int64_t at, JournalStep step, RecordKind kind, JournalPayload payload = {}) {
        JournalRecord record;
        record.bootId = boot;
        record.monotonicNs = at * unitMs * 1'000'000;
        record.step = step;
        record.kind = kind;
        record.payload = std::move(payload);
        records.push_back(std::move(record));
    };
    add(0, JournalStep::Opened, RecordKind::Outcome, {{"choosing_s", "40"}});
    add(30, JournalStep::Staging, RecordKind::Intent);
    add(33, JournalStep::Bound, RecordKind::Outcome);
    add(50, JournalStep::Activating, RecordKind::Intent);
    add(55, JournalStep::Activating, RecordKind::Outcome, {{"result", "active"}});
    add(55, JournalStep::Presenting, RecordKind::Intent);
    add(57, JournalStep::Presenting, RecordKind::Outcome, {{"result", "presented"}});
    add(60, JournalStep::Taken, RecordKind::Outcome);
    return records;
}

TEST(SaleTimes, AreThoseOfTheJournal) {
    const auto times = timesOf(recordsOf(1000));
    EXPECT_EQ(times.whole, Duration(100s)) << "with the choosing before the journal was opened";
    EXPECT_EQ(times.preparing, Duration(3s));
    EXPECT_EQ(times.activating, Duration(5s));
    EXPECT_EQ(times.handingOut, Duration(2s));
}

TEST(SaleTimes, WhatWasNotMeasuredInOneGoHasNone) {
    auto recovered = recordsOf(1000);
    recovered[6].kind = RecordKind::Resolved;
    EXPECT_FALSE(timesOf(recovered).whole);
    auto restarted = recordsOf(1000);
    restarted.back().bootId = "the next";
    EXPECT_FALSE(timesOf(restarted).whole);
    EXPECT_TRUE(timesOf(restarted).preparing);
    auto failed = recordsOf(1000);
    failed[4].payload["result"] = "failed";
    EXPECT_FALSE(timesOf(failed).activating);
    auto older = recordsOf(1000);
    older[0].payload.clear();
    EXPECT_FALSE(timesOf(older).whole) << "an older program did not write how long was chosen";
    older[0].payload["choosing_s"] = "soon";
    EXPECT_FALSE(timesOf(older).whole);
    for (const char* text : {"-1", "4x", "99999999999", "36001"}) {
        older[0].payload["choosing_s"] = text;
        EXPECT_FALSE(timesOf(older).whole) << text;
    }
    auto backwards = recordsOf(1000);
    std::swap(backwards.front().monotonicNs, backwards.back().monotonicNs);
    EXPECT_FALSE(timesOf(backwards).whole);
    auto accepted = recordsOf(1000);
    accepted[4].payload["result"] = "accepted";
    EXPECT_TRUE(timesOf(accepted).activating);
    EXPECT_FALSE(timesOf({}).whole);
    EXPECT_FALSE(timesOf(recordsOf(3'600'000)).whole) << "nobody stands there for days";
}

TEST(TimeHistory, SaysTheMedianOfTheNewestAndOnlyOfEnough) {
    TimeHistory history;
    for (std::size_t i = 1; i < TimeHistory::enough; ++i) {
        history.add(timesOf(recordsOf(1000)));
        EXPECT_EQ(history.usual(), UsualTimes{}) << i;
    }
    history.add(timesOf(recordsOf(60'000)));  // one who talked on the phone meanwhile
    EXPECT_EQ(history.usual().sale, 100s);
    EXPECT_EQ(history.usual().activating, 5s);
    for (std::size_t i = 0; i < TimeHistory::kept; ++i) history.add(timesOf(recordsOf(2000)));
    EXPECT_EQ(history.usual().preparing, 6s) << "old ones are forgotten";
}

// A journal that cannot be read, and one whose sales cannot.
TEST(TimeHistory, IsOfWhatCanBeRead) {
    class ListsOnly : public UnusableJournal {
       public:
        using UnusableJournal::UnusableJournal;
        Result<std::vector<TransactionId>> newestClosed(std::size_t) const override {
            return std::vector<TransactionId>(TimeHistory::enough);
        }
    };
    const Error noDisk{ErrorCode::Storage, "no disk"};
    TimeHistory history;
    history.follow(UnusableJournal(noDisk, "boot"));
    history.follow(ListsOnly(noDisk, "boot"));
    EXPECT_EQ(history.usual(), UsualTimes{});
}

// What was read before is neither read nor counted again; a sale that cannot be read is read the next time.
TEST(TimeHistory, FollowsTheJournal) {
    class Growing : public UnusableJournal {
       public:
        using UnusableJournal::UnusableJournal;
        Result<std::vector<TransactionId>> newestClosed(std::size_t atMost) const override {
            return std::vector(closed.begin(), closed.begin() + std::ptrdiff_t(std::min(atMost, closed.size())));
        }
        Result<std::vector<JournalRecord>> records(TransactionId) const override {
            ++reads;
            if (unreadable) return fail(ErrorCode::Storage, "no disk");
            return recordsOf(1000);
        }
        std::vector<TransactionId> closed;  // the newest first
        bool unreadable = false;
        mutable std::size_t reads = 0;
    };
    Growing journal({ErrorCode::Storage, "no disk"}, "boot");
    ManualClock clock;
    SeededRandom random(7);
    TimeHistory history;
    for (std::size_t i = 1; i <= TimeHistory::enough; ++i) {
        journal.closed.insert(journal.closed.begin(), Uuid::v7(clock.wall(), random));
        journal.unreadable = i == TimeHistory::enough;
        history.follow(journal);
        history.follow(journal);
        EXPECT_EQ(history.usual(), UsualTimes{}) << i;
    }
    EXPECT_EQ(journal.reads, TimeHistory::enough + 1) << "the unreadable one twice";
    journal.unreadable = false;
    history.follow(journal);
    EXPECT_EQ(history.usual().sale, 100s);
    // More sales than are kept, since it last looked.
    for (std::size_t i = 0; i <= TimeHistory::kept; ++i)
        journal.closed.insert(journal.closed.begin(), Uuid::v7(clock.wall(), random));
    journal.reads = 0;
    history.follow(journal);
    EXPECT_EQ(journal.reads, TimeHistory::kept);
}

TEST(SaleTimes, AreOnTheScreenAfterAFewSales) {
    Shop shop;
    shop.start();
    for (std::size_t i = 0; i < TimeHistory::enough; ++i) {
        EXPECT_FALSE(shop.screen().usual.sale) << i;
        shop.customerArrives();
        ASSERT_TRUE(shop.sells()) << shop.story().text();
        shop.run(15s);
    }
    ASSERT_TRUE(shop.screen().usual.sale) << shop.story().text();
    EXPECT_GT(*shop.screen().usual.sale, 1s);
    EXPECT_LT(*shop.screen().usual.sale, 10min);
    EXPECT_TRUE(shop.screen().usual.activating);
    EXPECT_TRUE(shop.screen().usual.preparing);
    EXPECT_TRUE(shop.screen().usual.handingOut);
}

}  // namespace
}  // namespace simkiosk
