// A clerk settles a sale in doubt: what may be written, what is refused, and that nothing is believed of a broken book.
#include "kiosk/journal/doubt_resolution.hpp"

#include "tests/storage/failing_journal.hpp"
#include "tests/storage/journal_fixture.hpp"

namespace simkiosk {
namespace {

using Call = FailingJournal::Call;

struct ResolvingDoubt : JournalTest {
    TransactionId sale = doubtful();

    TransactionId doubtful() {
        const auto transaction = newTransaction();
        auto ledger = openSale(transaction);
        EXPECT_TRUE(ledger.write({record::stagingIntent({}, "c", "s"),
                                  record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {}),
                                  record::closed(SaleResult::InDoubt, "")}));
        return transaction;
    }
    ErrorCode refusal(const DoubtResolution& resolution) {
        const auto before = journal->all()->size();
        const auto left = resolveDoubt(*journal, resolution);
        EXPECT_FALSE(left);
        EXPECT_EQ(journal->all()->size(), before);
        return left ? ErrorCode::Internal : left.error().code;
    }
};

TEST_F(ResolvingDoubt, WritesWhoFoundWhatAndSaysHowManyAreLeft) {
    const auto another = doubtful();
    const auto left = resolveDoubt(*journal, {.sale = sale,
                                              .clerk = " 1001 ",
                                              .second = "1002",
                                              .finding = "in the bin  ",
                                              .countedStack = 40,
                                              .countedBin = 4});
    ASSERT_TRUE(left) << left.error().message;
    EXPECT_EQ(*left, 1U);
    const auto written = journal->records(sale)->back();
    EXPECT_EQ(written.step, JournalStep::Case);
    EXPECT_EQ(written.kind, RecordKind::Resolved);
    EXPECT_EQ(written.payload, (JournalPayload{{"result", "resolved"},
                                               {"clerk", "1001"},
                                               {"finding", "in the bin"},
                                               {"second", "1002"},
                                               {"counted_stack", "40"},
                                               {"counted_bin", "4"}}));
    ASSERT_EQ(resolveDoubt(*journal, {.sale = another, .clerk = "1001", .finding = "gone"}).value_or(9), 0U);
    EXPECT_EQ(journal->records(another)->back().payload,
              (JournalPayload{{"result", "resolved"}, {"clerk", "1001"}, {"finding", "gone"}}))
        << "what nobody signed or counted is not written";
}

TEST_F(ResolvingDoubt, NobodyAndNothingSettleNothing) {
    EXPECT_EQ(refusal({.sale = sale, .clerk = "", .finding = "gone"}), ErrorCode::Invalid);
    EXPECT_EQ(refusal({.sale = sale, .clerk = "1001", .finding = "   "}), ErrorCode::Invalid);
}

TEST_F(ResolvingDoubt, WordsStayOneReadableLine) {
    EXPECT_EQ(refusal({.sale = sale, .clerk = "1001\n", .finding = "gone"}), ErrorCode::Invalid);
    EXPECT_EQ(refusal({.sale = sale, .clerk = "1001", .finding = "go\x7Fne"}), ErrorCode::Invalid);
    EXPECT_EQ(refusal({.sale = sale, .clerk = "1001", .finding = std::string(501, 'x')}), ErrorCode::Invalid);
    EXPECT_TRUE(resolveDoubt(*journal, {.sale = sale, .clerk = "1001", .finding = std::string(500, 'x')}));
}

TEST_F(ResolvingDoubt, OnlyASaleInDoubtIsSettledAndOnlyOnce) {
    EXPECT_EQ(refusal({.sale = newTransaction(), .clerk = "1001", .finding = "gone"}), ErrorCode::NotFound);
    const auto open = newTransaction();
    openSale(open);
    EXPECT_EQ(refusal({.sale = open, .clerk = "1001", .finding = "gone"}), ErrorCode::Conflict);
    ASSERT_TRUE(resolveDoubt(*journal, {.sale = sale, .clerk = "1001", .finding = "gone"}));
    EXPECT_EQ(refusal({.sale = sale, .clerk = "1001", .finding = "gone"}), ErrorCode::Conflict);
}

TEST_F(ResolvingDoubt, NothingIsWrittenOnTopOfAChangedJournal) {
    const auto count = journal->all()->size();
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE records SET payload = '{}' WHERE seq = 2");
    const auto left = resolveDoubt(*journal, {.sale = sale, .clerk = "1001", .finding = "gone"});
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().code, ErrorCode::Malformed);
    EXPECT_EQ(journal->all()->size(), count);
}

// The second question about the doubts comes after the record: it stands then, and the clerk is told of the failure.
TEST_F(ResolvingDoubt, ADiskThatFailsIsTold) {
    const std::pair<Call, unsigned> failures[] = {
        {Call::Verify, 1}, {Call::Records, 1}, {Call::InDoubt, 1}, {Call::Append, 1}, {Call::InDoubt, 2}};
    for (const auto& [call, from] : failures) {
        FailingJournal failing(*journal, call, from);
        const auto left = resolveDoubt(failing, {.sale = sale, .clerk = "1001", .finding = "gone"});
        ASSERT_FALSE(left);
        EXPECT_EQ(left.error().code, ErrorCode::Storage);
        EXPECT_EQ(journal->inDoubt()->empty(), from == 2);
    }
}

}  // namespace
}  // namespace simkiosk
