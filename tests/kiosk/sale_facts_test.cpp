// A sale is told from its records and from nothing else; what contradicts itself is refused, never guessed.
#include "kiosk/journal/sale_facts.hpp"

#include <gtest/gtest.h>

#include "kiosk/journal/sale_records.hpp"

namespace simkiosk {
namespace {

const auto sale = *Uuid::parse("01890000-0000-7000-8000-000000000001");

JournalRecord stored(const SaleRecord& record) {
    JournalRecord made;
    made.bootId = "boot-1";
    made.transaction = sale;
    made.step = record.step;
    made.kind = record.kind;
    made.payload = record.payload;
    return made;
}

Result<SaleFacts> facts(std::initializer_list<SaleRecord> records) {
    std::vector<JournalRecord> all{stored(record::opened("plan-1", "lease-1", Money(6900, Currency::Cny)))};
    for (const auto& each : records) all.push_back(stored(each));
    return foldSale(all);
}

SaleRecord without(SaleRecord record, const std::string& field) {
    record.payload.erase(field);
    return record;
}

TEST(SaleFacts, ARecordThatSaysNothingIsRefused) {
    const std::vector<SaleRecord> broken{
        without(record::payIntent(sale), "key"),
        without(record::activateIntent(sale, "hash"), "key"),
        without(record::bound(*Iccid::parse("89860123456789012345")), "iccid"),
        without(record::taken(), "result"),
        {JournalStep::Bound, RecordKind::Intent, {}},  // nothing announces a binding
        record::opened("plan-1", "lease-1", Money(6900, Currency::Cny)),
    };
    for (const auto& record : broken) {
        const auto told = facts({record});
        ASSERT_FALSE(told) << toString(record.step);
        EXPECT_EQ(told.error().code, ErrorCode::Malformed);
    }
}

TEST(SaleFacts, AnOpeningWithoutAPriceIsRefused) {
    const auto opened = record::opened("plan-1", "lease-1", Money(6900, Currency::Cny));
    EXPECT_FALSE(foldSale({stored(without(opened, "currency"))}));
    EXPECT_FALSE(foldSale({stored(without(opened, "amount"))}));
    EXPECT_FALSE(foldSale({stored(record::taken())}));
    EXPECT_TRUE(foldSale({}));
}

TEST(SaleFacts, OnlyAClerkSpeaksAfterTheEnd) {
    const auto closed = record::closed(SaleResult::InDoubt, "");
    EXPECT_FALSE(facts({closed, record::taken()}));
    EXPECT_FALSE(facts({closed, record::caseOpened("C1", record::inDoubtCase)}));
    EXPECT_TRUE(facts({closed, {JournalStep::Case, RecordKind::Resolved, {{"clerk", "A. Example"}}}}));
}

TEST(SaleFacts, WhatRecoveryFindsOutDoesNotBringTheCustomerBack) {
    auto intent = stored(record::stagingIntent({}, "c", "s"));
    intent.monotonicNs = 5;
    auto found = stored(record::resolvedAs(record::notStaged(SaleReason::CardDidNotMove), "sensors"));
    found.monotonicNs = 900;
    const auto told =
        foldSale({stored(record::opened("plan-1", "lease-1", Money(6900, Currency::Cny))), intent, found});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->card, CardFact::NotStaged);
    EXPECT_FALSE(told->openIntent);
    EXPECT_EQ(told->lastMonotonicNs, 5);
}

TEST(SaleFacts, WhatTheKioskDoesByItselfDoesNotBringTheCustomerBack) {
    auto taken = stored(record::taken());
    taken.monotonicNs = 5;
    for (const auto& later : {record::settleIntent(SettlementKind::Capture), record::settled(SettlementKind::Capture),
                              record::caseOpened("C1", record::unsettledCase)}) {
        auto alone = stored(later);
        alone.monotonicNs = 900;
        const auto told =
            foldSale({stored(record::opened("plan-1", "lease-1", Money(6900, Currency::Cny))), taken, alone});
        ASSERT_TRUE(told);
        EXPECT_EQ(told->lastMonotonicNs, 5);
    }
}

TEST(SaleFacts, AnAcceptedOrderAndADeclinedOne) {
    EXPECT_EQ(facts({record::accepted("order-1")})->service, ServiceFact::Accepted);
    EXPECT_EQ(facts({record::activationFailed(SaleReason::Declined)})->service, ServiceFact::Failed);
    EXPECT_EQ(facts({record::notAuthorised(SaleReason::Declined)})->money, MoneyFact::NotAuthorised);
}

TEST(SaleFacts, TheDispensersStateIsReadAsItWasWritten) {
    for (const auto card : {CardPosition::None, CardPosition::Gate, CardPosition::ReadPosition}) {
        DispenserStatus status;
        status.card = card;
        status.stacker = StackerLevel::Few;
        status.bin = card == CardPosition::Gate ? RetainBinLevel::Full : RetainBinLevel::Ok;
        status.sensors = {true, false, true};
        status.rawReply = {0xF2, 0x00};
        if (card != CardPosition::None) status.binCount = 7;
        JournalPayload payload;
        putStatus(payload, status);
        const auto read = takeStatus(payload);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->card, status.card);
        EXPECT_EQ(read->stacker, status.stacker);
        EXPECT_EQ(read->bin, status.bin);
        EXPECT_EQ(read->sensors, status.sensors);
        EXPECT_EQ(read->rawReply, status.rawReply);
        EXPECT_EQ(read->binCount, status.binCount);
        payload["raw"] = "no hex";
        payload["bin_count"] = "many";
        EXPECT_FALSE(takeStatus(payload)->binCount);
    }
    EXPECT_FALSE(takeStatus({}));
}

}  // namespace
}  // namespace simkiosk
