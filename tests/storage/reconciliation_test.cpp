// Every kind of difference between the three books, and the days on which there is none.
#include "kiosk/journal/reconciliation.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "tests/storage/failing_journal.hpp"
#include "tests/storage/journal_fixture.hpp"

namespace simkiosk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using enum DifferenceKind;

const Money price(6900, Currency::Cny);

DispenserStatus counter(unsigned bin, CardPosition card = CardPosition::None) {
    DispenserStatus status;
    status.card = card;
    status.binCount = bin;
    return status;
}

// Books of real records; each test then changes what one of the three says.
struct Reconciliation : JournalTest {
    OfficeBook office;
    DeviceBook device;
    ReconciledTime time;
    unsigned bin = 4;

    TransactionId begin() {
        const auto transaction = newTransaction();
        const SaleLedger ledger = openSale(transaction);
        office.sales[transaction] = {};
        return transaction;
    }
    void write(TransactionId transaction, std::initializer_list<SaleRecord> records) {
        auto ledger = SaleLedger::resume(*journal, transaction);
        ASSERT_TRUE(ledger);
        const auto written = ledger->write(records);
        ASSERT_TRUE(written) << written.error().message;
    }
    TransactionId paid(const std::string& iccid) {
        const auto transaction = begin();
        write(transaction,
              {record::stagingIntent(counter(bin), "c", "s"), record::staged(counter(bin, CardPosition::ReadPosition)),
               record::bound(*Iccid::parse(iccid)), record::payIntent(Uuid::v7(clock.wall(), random)),
               record::authorised("A1"), record::activateIntent(Uuid::v7(clock.wall(), random), "b"),
               record::active("o1")});
        auto& seen = office.sales[transaction];
        seen.amount = price;
        seen.payment = PaymentStatus::Authorized;
        seen.service = ActivationStatus::Active;
        seen.activeLines = 1;
        seen.card = SimStockStatus::Used;
        return transaction;
    }
    TransactionId sold(const std::string& iccid = "89860123456789012345") {
        const auto transaction = paid(iccid);
        write(transaction, {record::presentIntent(counter(bin, CardPosition::ReadPosition)),
                            record::presented(counter(bin, CardPosition::Gate)), record::taken(),
                            record::settleIntent(SettlementKind::Capture), record::settled(SettlementKind::Capture),
                            record::closed(SaleResult::Sold, "")});
        office.sales[transaction].payment = PaymentStatus::Captured;
        return transaction;
    }
    TransactionId retained(const std::string& iccid = "89860123456789012346") {
        const auto transaction = paid(iccid);
        write(transaction, {record::retainIntent(counter(bin, CardPosition::Gate)), record::retained(counter(bin + 1)),
                            record::settleIntent(SettlementKind::Reverse), record::settled(SettlementKind::Reverse),
                            record::closed(SaleResult::Abandoned, "")});
        ++bin;
        undone(transaction);
        return transaction;
    }
    TransactionId doubtful(const std::string& iccid = "89860123456789012347") {
        const auto transaction = paid(iccid);
        write(transaction, {record::inDoubt(JournalStep::Staging, SaleReason::SensorsContradictMotion, {}),
                            record::settleIntent(SettlementKind::Reverse), record::settled(SettlementKind::Reverse),
                            record::caseOpened("T-1", record::inDoubtCase), record::closed(SaleResult::InDoubt, "")});
        undone(transaction);
        return transaction;
    }
    void undone(TransactionId transaction) {
        auto& seen = office.sales[transaction];
        seen.payment = PaymentStatus::Cancelled;
        seen.service = ActivationStatus::Terminated;
        seen.activeLines = 0;
        seen.card = SimStockStatus::Suspended;
    }
    std::vector<Difference> compare(bool withDevice = true, bool withOffice = true) {
        auto book = readJournalBook(*journal->all(), *journal->inDoubt());
        EXPECT_TRUE(book);
        if (!device.status.binCount) device.status.binCount = bin;
        return compareBooks(*book, withDevice ? std::optional(device) : std::nullopt,
                            withOffice ? std::optional(office) : std::nullopt, time);
    }
    std::vector<DifferenceKind> kinds() {
        std::vector<DifferenceKind> found;
        for (const auto& difference : compare()) found.push_back(difference.kind);
        return found;
    }
};

TEST_F(Reconciliation, ADayOfSalesAndRetainedCardsAgrees) {
    sold();
    retained();
    sold("89860123456789012348");
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Reconciliation, EveryDifferenceNamesItsCardAndItsSale) {
    const auto transaction = sold();
    office.sales[transaction].activeLines = 0;
    office.sales[transaction].service = ActivationStatus::Terminated;
    const auto found = compare();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, SoldNotActive);
    EXPECT_EQ(found[0].iccid, "89860123456789012345");
    EXPECT_EQ(found[0].transaction, transaction);
    EXPECT_EQ(found[0].detail, "back office: terminated");
}

TEST_F(Reconciliation, AnAcceptedOrderMayBeOnItsWay) {
    const auto transaction = begin();
    write(transaction,
          {record::stagingIntent(counter(bin), "c", "s"), record::staged(counter(bin)), record::bound(someIccid),
           record::payIntent(Uuid()), record::authorised("A"), record::activateIntent(Uuid(), "b"),
           record::accepted("o"), record::presentIntent(counter(bin)), record::taken(),
           record::settled(SettlementKind::Capture), record::closed(SaleResult::Sold, "")});
    office.sales[transaction] = {.payment = PaymentStatus::Captured, .service = ActivationStatus::InProgress};
    EXPECT_THAT(kinds(), IsEmpty());
    office.sales[transaction].service = ActivationStatus::Failed;
    EXPECT_THAT(kinds(), ElementsAre(SoldNotActive));
}

TEST_F(Reconciliation, ALineWithoutACustomerIsFound) {
    office.sales[retained()].activeLines = 1;
    EXPECT_THAT(kinds(), ElementsAre(ActiveNotSold));
    const auto doubt = doubtful();
    office.sales[doubt].activeLines = 1;
    EXPECT_THAT(kinds(), ElementsAre(InDoubt, ActiveNotSold, ActiveNotSold));
}

TEST_F(Reconciliation, TwoLinesOnOneCardAreFound) {
    office.sales[sold()].activeLines = 2;
    EXPECT_THAT(kinds(), ElementsAre(ActiveTwice));
}

TEST_F(Reconciliation, MoneyAndCardMustHaveGoneTogether) {
    const auto kept = retained();
    const auto gone = sold();
    office.sales[kept].payment = PaymentStatus::Captured;
    EXPECT_THAT(kinds(), ElementsAre(CapturedNotTaken));
    office.sales[kept].payment = PaymentStatus::Authorized;
    EXPECT_THAT(kinds(), ElementsAre(AuthorisedLeft));
    office.sales[kept].payment = PaymentStatus::Pending;
    EXPECT_THAT(kinds(), ElementsAre(AuthorisedLeft));
    office.sales[kept].payment = PaymentStatus::Refunded;
    EXPECT_THAT(kinds(), IsEmpty());
    for (const auto status : {PaymentStatus::Authorized, PaymentStatus::Pending, PaymentStatus::Cancelled,
                              PaymentStatus::Denied, PaymentStatus::Refunded}) {
        office.sales[gone].payment = status;
        EXPECT_THAT(kinds(), ElementsAre(TakenNotCaptured)) << toString(status);
    }
    office.sales[gone].payment.reset();
    EXPECT_THAT(kinds(), ElementsAre(PaymentMissing));
    office.sales[gone].payment = PaymentStatus::Captured;
    office.sales[gone].amount = Money(7900, Currency::Cny);
    EXPECT_THAT(kinds(), ElementsAre(AmountDiffers));
}

TEST_F(Reconciliation, APaymentThatWasGivenBackMustStillBeKnown) {
    office.sales[retained()].payment.reset();
    EXPECT_THAT(kinds(), ElementsAre(PaymentMissing));
}

TEST_F(Reconciliation, AnOpenSaleIsFound) {
    begin();
    EXPECT_THAT(kinds(), ElementsAre(OpenSale));
}

TEST_F(Reconciliation, ASaleInDoubtIsFoundUntilItIsSettledAndItsCardMustBeSuspended) {
    const auto transaction = doubtful();
    EXPECT_THAT(kinds(), ElementsAre(InDoubt));
    office.sales[transaction].card = SimStockStatus::Used;
    EXPECT_THAT(kinds(), ElementsAre(InDoubt, InDoubtNotSuspended));
    ASSERT_TRUE(journal->append({{transaction, JournalStep::Case, RecordKind::Resolved, {{"clerk", "A. Example"}}}}));
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Reconciliation, ANumberHeldForASaleThatHasEndedIsFound) {
    office.sales[retained()].numberReserved = true;
    EXPECT_THAT(kinds(), ElementsAre(ReservationLeft));
}

TEST_F(Reconciliation, WhatTheJournalDoesNotKnowIsFound) {
    const auto transaction = sold();
    office.strangeLines = {*Iccid::parse("89860123456789019999"), someIccid};
    office.strangePayments = {"p-7"};
    const auto found = compare();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].kind, UnknownActiveLine);
    EXPECT_EQ(found[0].iccid, "89860123456789019999");
    EXPECT_FALSE(found[0].transaction);
    EXPECT_EQ(found[1].transaction, transaction);
    EXPECT_EQ(found[2].kind, UnknownPayment);
}

TEST_F(Reconciliation, ACardOfNoOpenSaleInThePathIsFound) {
    sold();
    device.status = counter(bin, CardPosition::ReadPosition);
    EXPECT_THAT(kinds(), ElementsAre(CardInPath));
    device.cardInPath = *Iccid::parse("89860123456789012350");
    EXPECT_EQ(compare().front().iccid, "89860123456789012350");
}

TEST_F(Reconciliation, TheCardOfAnOpenSaleBelongsThereAndNoOther) {
    const auto transaction = paid("89860123456789012345");
    device.status = counter(bin, CardPosition::ReadPosition);
    EXPECT_THAT(kinds(), UnorderedElementsAre(OpenSale, ActiveNotSold, AuthorisedLeft));
    device.cardInPath = *Iccid::parse("89860123456789012350");
    EXPECT_THAT(kinds(), testing::Contains(CardInPath));
    device.cardInPath.reset();
    device.status.card = CardPosition::None;
    const auto found = compare();
    EXPECT_TRUE(std::ranges::any_of(found, [&](const auto& difference) {
        return difference.kind == CardMissing && difference.transaction == transaction;
    }));
}

TEST_F(Reconciliation, TheBinHoldsWhatWasRetainedAndNoMore) {
    retained();
    device.status = counter(bin + 2);
    const auto found = compare();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, BinCountDiffers);
    EXPECT_NE(found[0].detail.find("2 cards"), std::string::npos) << found[0].detail;
    device.status = counter(0);  // emptied
    EXPECT_THAT(kinds(), IsEmpty());
    device.status = counter(1);  // emptied, and one more since
    EXPECT_THAT(kinds(), ElementsAre(BinCountDiffers));
}

TEST_F(Reconciliation, CardsThatFellIntoTheBinBetweenTwoSalesAreFound) {
    sold();
    ++bin;
    sold("89860123456789012348");
    EXPECT_THAT(kinds(), ElementsAre(BinCountDiffers));
    // Another day's business.
    time.from = clock.wall() + std::chrono::hours(1);
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Reconciliation, TheCounterWrapsAndTheBinIsEmptied) {
    bin = 999;
    const auto transaction = paid("89860123456789012345");
    write(transaction, {record::retainIntent(counter(999)), record::retained(counter(0)),
                        record::settleIntent(SettlementKind::Reverse), record::settled(SettlementKind::Reverse),
                        record::closed(SaleResult::Abandoned, "")});
    undone(transaction);
    bin = 0;
    sold("89860123456789012348");
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Reconciliation, ACounterThatStandsStillIsNoDifference) {
    const auto transaction = paid("89860123456789012345");
    write(transaction, {record::retainIntent(counter(bin)), record::retained(counter(bin)),
                        record::settleIntent(SettlementKind::Reverse), record::settled(SettlementKind::Reverse),
                        record::closed(SaleResult::Abandoned, "")});
    undone(transaction);
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Reconciliation, AnAnnouncedRetainingMayHaveCounted) {
    const auto transaction = paid("89860123456789012345");
    write(transaction, {record::retainIntent(counter(bin, CardPosition::ReadPosition))});
    undone(transaction);
    device.status = counter(bin + 1);
    EXPECT_THAT(kinds(), ElementsAre(OpenSale));
}

TEST_F(Reconciliation, WithoutAnAnswerNothingIsConcluded) {
    office.sales[sold()] = {.answered = false};
    EXPECT_THAT(kinds(), ElementsAre(OfficeDidNotAnswer));
    office.sales.clear();
    EXPECT_THAT(kinds(), ElementsAre(OfficeDidNotAnswer));
    EXPECT_THAT(compare(true, false), IsEmpty());
    device.status = counter(bin + 5, CardPosition::Gate);
    EXPECT_THAT(compare(false, false), IsEmpty());
}

TEST_F(Reconciliation, AnotherDaysSaleCountsOnlyWhileItIsOpenOrInDoubt) {
    office.sales[sold()].activeLines = 0;
    const auto doubt = doubtful();
    time.from = clock.wall() + std::chrono::hours(1);
    EXPECT_THAT(kinds(), ElementsAre(InDoubt));
    ASSERT_TRUE(journal->append({{doubt, JournalStep::Case, RecordKind::Resolved, {}}}));
    EXPECT_THAT(kinds(), IsEmpty());
}

// Facts that no journal of today brings about are compared as they stand: an older program may have written them.
std::vector<Difference> compareFacts(const SaleFacts& facts, const OfficeSale& seen, const DeviceBook& unit = {},
                                     bool doubtOpen = false) {
    JournalBook book;
    book.sales.push_back({WallTime{}, facts, doubtOpen});
    return compareBooks(book, unit, OfficeBook{{{facts.transaction, seen}}, {}, {}}, {});
}

TEST(ReconciledFacts, EveryPlaceOfACardIsToldInWords) {
    std::set<std::string> words;
    for (const auto card :
         {CardFact::NotStaged, CardFact::Staging, CardFact::Staged, CardFact::Presenting, CardFact::Presented,
          CardFact::Retaining, CardFact::Taken, CardFact::Retained, CardFact::InDoubt}) {
        SaleFacts facts;
        facts.closed = true;
        facts.card = card;
        const auto found = compareFacts(facts, {.payment = PaymentStatus::Pending, .activeLines = 1});
        ASSERT_FALSE(found.empty());
        for (const auto& difference : found) words.insert(difference.detail);
    }
    EXPECT_GE(words.size(), 5U);
    EXPECT_FALSE(words.contains(""));
}

TEST(ReconciledFacts, WhatIsUnknownIsToldAsUnknown) {
    SaleFacts facts;
    facts.closed = true;
    facts.card = CardFact::Taken;
    const auto found = compareFacts(facts, {});
    ASSERT_THAT(found, testing::SizeIs(2));
    EXPECT_EQ(found[0].detail, "back office: unknown");
    EXPECT_EQ(found[1].kind, PaymentMissing);
}

TEST(ReconciledFacts, APaymentIsMissingWhenTheJournalKnowsOfOne) {
    SaleFacts facts;
    facts.closed = true;
    EXPECT_THAT(compareFacts(facts, {}), IsEmpty());
    for (const auto money : {MoneyFact::Authorised, MoneyFact::Capturing, MoneyFact::Captured}) {
        facts.money = money;
        EXPECT_THAT(compareFacts(facts, {}), testing::SizeIs(1));
    }
    facts.money = MoneyFact::Reversed;
    EXPECT_THAT(compareFacts(facts, {}), IsEmpty());
    facts.authorizationCode = "A1";
    EXPECT_THAT(compareFacts(facts, {}), testing::SizeIs(1));
    // An amount without one to compare it with is no difference.
    EXPECT_THAT(compareFacts(facts, {.payment = PaymentStatus::Cancelled, .amount = price}), IsEmpty());
}

TEST(ReconciledFacts, ACardInDoubtThatNobodyReadCannotBeSuspended) {
    SaleFacts facts;
    facts.closed = true;
    facts.card = CardFact::InDoubt;
    const auto found = compareFacts(facts, {}, {}, true);
    ASSERT_THAT(found, testing::SizeIs(1));
    EXPECT_EQ(found[0].kind, InDoubt);
}

TEST(ReconciledFacts, ACardInThePathBelongsToTheOpenSaleUnlessItIsReadAndAnother) {
    const auto mine = *Iccid::parse("89860123456789012345");
    const auto another = *Iccid::parse("89860123456789012346");
    const auto strange = [](const SaleFacts& facts, const std::optional<Iccid>& inPath) {
        DeviceBook unit;
        unit.status.card = CardPosition::ReadPosition;
        unit.cardInPath = inPath;
        return std::ranges::any_of(compareFacts(facts, {}, unit),
                                   [](const auto& found) { return found.kind == CardInPath; });
    };
    SaleFacts facts;
    facts.card = CardFact::Staged;
    EXPECT_FALSE(strange(facts, mine));
    facts.iccid = mine;
    EXPECT_FALSE(strange(facts, mine));
    EXPECT_FALSE(strange(facts, std::nullopt));
    EXPECT_TRUE(strange(facts, another));
}

TEST(ReconciledFacts, ASaleCountsOnItsDayAndAsLongAsItIsOpenOrInDoubt) {
    const ReconciledTime day{WallTime(10ms), WallTime(20ms)};
    JournalSale sale{WallTime(15ms), {}, false};
    sale.facts.closed = true;
    EXPECT_TRUE(counts(sale, day));
    sale.openedAt = WallTime(20ms);
    EXPECT_FALSE(counts(sale, day));
    sale.openedAt = WallTime(9ms);
    EXPECT_FALSE(counts(sale, day));
    sale.doubtOpen = true;
    EXPECT_TRUE(counts(sale, day));
    sale.doubtOpen = false;
    sale.facts.closed = false;
    EXPECT_TRUE(counts(sale, day));
}

TEST_F(Reconciliation, ARetainedCardExplainsOneInTheBinAndNoMore) {
    const auto transaction = paid("89860123456789012346");
    write(transaction, {record::retainIntent(counter(bin, CardPosition::Gate)), record::retained(counter(bin + 2))});
    bin += 2;
    const auto found = kinds();
    EXPECT_EQ(std::ranges::count(found, BinCountDiffers), 1);
}

TEST_F(Reconciliation, ARetainingThatHasNotCountedIsNoDifference) {
    const auto transaction = paid("89860123456789012346");
    write(transaction, {record::retainIntent(counter(bin, CardPosition::Gate))});
    const auto found = kinds();
    EXPECT_EQ(std::ranges::count(found, BinCountDiffers), 0);
}

TEST_F(Reconciliation, ASaleThatContradictsItselfIsNotGuessed) {
    ASSERT_TRUE(journal->append({{newTransaction(), JournalStep::Taken, RecordKind::Outcome, {{"result", "taken"}}}}));
    const auto book = readJournalBook(*journal->all(), {});
    ASSERT_FALSE(book);
    EXPECT_EQ(book.error().code, ErrorCode::Malformed);
}

// The journal's and the dispenser's book, as they are read.
TEST_F(Reconciliation, TheJournalsBookIsReadWhole) {
    sold();
    const auto doubt = doubtful();
    const auto book = readBook(*journal);
    ASSERT_TRUE(book) << book.error().message;
    ASSERT_EQ(book->sales.size(), 2U);
    EXPECT_FALSE(book->sales[0].doubtOpen);
    EXPECT_EQ(book->sales[1].facts.transaction, doubt);
    EXPECT_TRUE(book->sales[1].doubtOpen);
}

TEST_F(Reconciliation, ABookThatCannotBeReadOrWasChangedIsNone) {
    sold();
    using Call = FailingJournal::Call;
    for (const auto call : {Call::Verify, Call::All, Call::InDoubt}) {
        const auto book = readBook(FailingJournal(*journal, call));
        ASSERT_FALSE(book);
        EXPECT_EQ(book.error().code, ErrorCode::Storage);
    }
    SQLite::Database(folder / "journal.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE records SET payload = '{}' WHERE seq = 2");
    const auto changed = readBook(*journal);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::Malformed);
}

// Whoever moves a card here has broken the promise of the book.
struct StillDispenser : CardDispenser {
    Result<DispenserStatus> seen;
    Result<SimIdentity> card = fail(ErrorCode::Timeout, "the card does not answer");
    int reads = 0;

    explicit StillDispenser(Result<DispenserStatus> now) : seen(std::move(now)) {}
    Task<Result<DispenserStatus>> initialise() override { return moved(); }
    Task<Result<DispenserStatus>> status() override { co_return seen; }
    Task<Result<DispenserStatus>> stage() override { return moved(); }
    Task<Result<SimIdentity>> readSim() override {
        ++reads;
        co_return card;
    }
    Task<Result<DispenserStatus>> present() override { return moved(); }
    Task<Result<DispenserStatus>> retain() override { return moved(); }

   private:
    static Task<Result<DispenserStatus>> moved() {
        ADD_FAILURE() << "the dispenser was moved";
        co_return fail(ErrorCode::Internal, "moved");
    }
};

TEST_F(Reconciliation, TheDispensersBookReadsACardOnlyWhereItCanBeRead) {
    StillDispenser empty(counter(4));
    const auto nothing = runTask(clock, readBook(empty));
    ASSERT_TRUE(nothing);
    EXPECT_EQ(nothing->status.binCount, 4U);
    EXPECT_EQ(empty.reads, 0);

    StillDispenser staged(counter(4, CardPosition::ReadPosition));
    staged.card = SimIdentity{someIccid, {}};
    EXPECT_EQ(runTask(clock, readBook(staged))->cardInPath, someIccid);
    staged.card = fail(ErrorCode::Timeout, "the card does not answer");
    const auto dumb = runTask(clock, readBook(staged));
    ASSERT_TRUE(dumb) << "a card that does not answer is a card all the same";
    EXPECT_FALSE(dumb->cardInPath);

    StillDispenser silent(fail(ErrorCode::Timeout, "no answer"));
    EXPECT_FALSE(runTask(clock, readBook(silent)));
}

}  // namespace
}  // namespace simkiosk
