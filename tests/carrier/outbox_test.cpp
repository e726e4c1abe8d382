#include "platform/carrier/outbox.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "platform/carrier/outbox_payload.hpp"
#include "platform/carrier/sqlite_outbox.hpp"
#include "tests/carrier/carrier_under_test.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

class OutboxTest : public CarrierTest {
   protected:
    void open() {
        store = *SqliteOutbox::open(folder / "outbox.sqlite");
        outbox = std::make_unique<Outbox>(*store, clock, random,
                                          OutboxPorts{payment, numbers, activation, staff, customers}, OutboxDelays{},
                                          [this](const OutboxEntry& entry, const Result<std::string>& outcome) {
                                              settled.emplace_back(entry.kind, outcome);
                                          });
    }
    void start() {
        group.spawn([](Outbox& box) -> Task<void> { co_await box.run(); }(*outbox));
    }
    // A power cut: tasks end where they stand, then everything is built anew on the same file.
    void restart() {
        group.clear();
        outbox = nullptr;
        store = nullptr;
        open();
    }
    Uuid authorizedPayment() {
        const auto key = newKey();
        const auto opened = run(payment.request(key, newKey(), Money(100, Currency::Cny)));
        EXPECT_EQ(payByWallet(opened->qrReference, "1.00"), 201U);
        return key;
    }

    TemporaryFolder folder;
    std::unique_ptr<SqliteOutbox> store;
    std::unique_ptr<Outbox> outbox;
    std::vector<std::pair<OutboxKind, Result<std::string>>> settled;
    TaskGroup group;
};

TEST_F(OutboxTest, DeliversEveryKind) {
    open();
    start();
    const auto paid = authorizedPayment();
    const auto givenUp = authorizedPayment();
    const auto order = newOrder();
    ASSERT_TRUE(run(activation.activate(order)));
    const auto held = run(numbers.reserve(freeNumber(), newKey()));
    const auto doubtful = *Iccid::parse("89860123456789000041");
    ASSERT_TRUE(outbox->capture(paid));
    ASSERT_TRUE(outbox->reverse(givenUp));
    ASSERT_TRUE(outbox->releaseNumber(held->id));
    ASSERT_TRUE(outbox->suspendSim(doubtful, "in doubt"));
    ASSERT_TRUE(outbox->deactivate(order.key));
    ASSERT_TRUE(outbox->openCase({newKey(), newKey(), "in_doubt", "card in doubt", doubtful.text(), {"sensors 0 1"}}));
    clock.advance(10s);
    ASSERT_EQ(settled.size(), 6U);
    for (const auto& [kind, outcome] : settled) EXPECT_TRUE(outcome) << toString(kind);
    EXPECT_FALSE(settled.back().second->empty()) << "the case number";
    EXPECT_EQ(outbox->waiting(), 0U);
    EXPECT_EQ(store->all()->size(), 0U);
    EXPECT_EQ(run(payment.query(paid))->status, PaymentStatus::Captured);
    EXPECT_EQ(run(payment.query(givenUp))->status, PaymentStatus::Cancelled);
    EXPECT_EQ(run(stock.check(doubtful)), SimStockStatus::Suspended);
    EXPECT_EQ(run(activation.query(order.key))->status, ActivationStatus::Terminated);
}

TEST_F(OutboxTest, WaitsOutALongOutageWithGrowingPauses) {
    open();
    start();
    const auto paid = authorizedPayment();
    http.reachable = false;
    http.attempts = 0;
    ASSERT_TRUE(outbox->capture(paid));
    clock.advance(24h);
    // At most one round in five minutes once the pauses are long, three sends a round.
    EXPECT_LT(http.attempts, 3U * (24 * 12 + 20));
    EXPECT_GT(http.attempts, 3U * 24 * 5);
    EXPECT_EQ(outbox->waiting(), 1U);
    http.reachable = true;
    clock.advance(11min);
    EXPECT_EQ(outbox->waiting(), 0U);
    EXPECT_EQ(run(payment.query(paid))->status, PaymentStatus::Captured);
}

TEST_F(OutboxTest, WhatWasPromisedSurvivesAPowerCut) {
    open();
    const auto paid = authorizedPayment();
    http.reachable = false;
    start();
    ASSERT_TRUE(outbox->capture(paid));
    clock.advance(1h);
    restart();
    EXPECT_EQ(store->all()->size(), 1U);
    EXPECT_GT(store->all()->front().attempts, 3U);
    http.reachable = true;
    start();
    clock.advance(1s);
    EXPECT_EQ(settled.size(), 1U);
    EXPECT_EQ(run(payment.query(paid))->status, PaymentStatus::Captured);
}

TEST_F(OutboxTest, APowerCutDuringDeliveryRepeatsHarmlessly) {
    open();
    const auto paid = authorizedPayment();
    start();
    ASSERT_TRUE(outbox->capture(paid));
    // The capture is done and its answer is on its way when the machine dies.
    while (count("POST", "/kiosk-api") == 0) ASSERT_TRUE(clock.step(clock.now() + 10s));
    restart();
    start();
    clock.advance(5s);
    EXPECT_EQ(run(payment.query(paid))->status, PaymentStatus::Captured);
    EXPECT_EQ(store->all()->size(), 0U);
}

TEST_F(OutboxTest, TheSameCallTwiceIsOneEntry) {
    open();
    const auto key = authorizedPayment();
    ASSERT_TRUE(outbox->capture(key));
    ASSERT_TRUE(outbox->capture(key));
    EXPECT_EQ(outbox->waiting(), 1U);
    EXPECT_EQ(store->all()->size(), 1U);
}

TEST_F(OutboxTest, ADeclinedCallIsStuckAndTold) {
    open();
    start();
    const auto key = newKey();
    ASSERT_TRUE(run(payment.request(key, newKey(), Money(100, Currency::Cny))));
    ASSERT_TRUE(outbox->capture(key));  // never authorised
    clock.advance(1h);
    ASSERT_EQ(settled.size(), 1U);
    EXPECT_EQ(settled[0].second.error().code, ErrorCode::Refused);
    EXPECT_EQ(outbox->waiting(), 0U);
    EXPECT_EQ(outbox->stuck(), 1U);
    restart();
    start();
    clock.advance(1h);
    EXPECT_EQ(settled.size(), 1U) << "not tried again by itself";
    EXPECT_EQ(outbox->stuck(), 1U);
}

TEST_F(OutboxTest, OneFailingCallDoesNotHoldUpTheOthers) {
    open();
    start();
    strike(Fault::Kind::Status, "PATCH", "/tmf-api/resourceInventory", 1000, 503);
    ASSERT_TRUE(outbox->suspendSim(*Iccid::parse("89860123456789000041"), "in doubt"));
    const auto paid = authorizedPayment();
    ASSERT_TRUE(outbox->capture(paid));
    clock.advance(1min);
    EXPECT_EQ(run(payment.query(paid))->status, PaymentStatus::Captured);
    EXPECT_EQ(outbox->waiting(), 1U);
}

TEST_F(OutboxTest, PayloadsComeBackAsTheyWere) {
    const StaffCase details{newKey(), newKey(), "retained_card", "summary \"quoted\"", "898601", {"a", "b"}};
    const auto read = outbox::readPayload(OutboxKind::OpenCase, outbox::casePayload(details));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->staffCase->key, details.key);
    EXPECT_EQ(read->staffCase->transaction, details.transaction);
    EXPECT_EQ(read->staffCase->summary, details.summary);
    EXPECT_EQ(read->staffCase->evidence, details.evidence);
    EXPECT_FALSE(outbox::readPayload(OutboxKind::Capture, R"({"key":"no uuid"})"));
    EXPECT_FALSE(outbox::readPayload(OutboxKind::SuspendSim, R"({"iccid":"123"})"));
    EXPECT_FALSE(outbox::readPayload(OutboxKind::ReleaseNumber, "not json"));
}

// Somebody looks into the file for longer than the kiosk waits: that is no failed disk.
TEST_F(OutboxTest, AnotherProgramThatHoldsTheFileIsNoFailure) {
    const auto trust = std::make_shared<DiskTrust>();
    const auto shared = *SqliteOutbox::open(folder / "outbox.sqlite", trust);
    SQLite::Database other(folder / "outbox.sqlite", SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const OutboxEntry entry{"capture:1", OutboxKind::Capture, "{}", 0, false, clock.wall()};
    EXPECT_EQ(shared->add(entry).error().code, ErrorCode::Busy);
    other.exec("ROLLBACK");
    EXPECT_FALSE(trust->lost());
    EXPECT_TRUE(shared->add(entry));
}

TEST_F(OutboxTest, AFolderThatIsNotThereIsAStorageError) {
    EXPECT_EQ(SqliteOutbox::open(folder / "no/such/folder.sqlite").error().code, ErrorCode::Storage);
}

}  // namespace
}  // namespace simkiosk
