// The decision table of recovery, row by row.
#include "kiosk/journal/recovery_table.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

DispenserStatus status(CardPosition card, StackerLevel stacker = StackerLevel::Enough,
                       std::optional<unsigned> bin = 3) {
    DispenserStatus made;
    made.card = card;
    made.stacker = stacker;
    made.binCount = bin;
    return made;
}

const auto empty = status(CardPosition::None);
const auto atRead = status(CardPosition::ReadPosition);
const auto atGate = status(CardPosition::Gate);
const auto binOneMore = status(CardPosition::None, StackerLevel::Enough, 4);
const auto binJumped = status(CardPosition::None, StackerLevel::Enough, 7);
const auto uncounted = status(CardPosition::None, StackerLevel::Enough, std::nullopt);

TEST(RecoveryTable, Stage) {
    EXPECT_EQ(decideStaging(empty, empty), CardDecision::NotDone);
    EXPECT_EQ(decideStaging(empty, atRead), CardDecision::Done);
    EXPECT_EQ(decideStaging(empty, status(CardPosition::None, StackerLevel::Few)), CardDecision::InDoubt);
    EXPECT_EQ(decideStaging(empty, binOneMore), CardDecision::Retained);
    EXPECT_EQ(decideStaging(empty, binJumped), CardDecision::InDoubt);
    EXPECT_EQ(decideStaging(empty, atGate), CardDecision::InDoubt);
    EXPECT_EQ(decideStaging(empty, uncounted), CardDecision::NotDone);
    EXPECT_EQ(decideStaging(uncounted, empty), CardDecision::NotDone);
}

TEST(RecoveryTable, Present) {
    EXPECT_EQ(decidePresenting(atRead, atRead), CardDecision::NotDone);
    EXPECT_EQ(decidePresenting(atRead, atGate), CardDecision::WaitForTake);
    EXPECT_EQ(decidePresenting(atRead, empty), CardDecision::Taken);
    EXPECT_EQ(decidePresenting(atRead, binOneMore), CardDecision::Retained);
    EXPECT_EQ(decidePresenting(atRead, binJumped), CardDecision::InDoubt);
    EXPECT_EQ(decidePresenting(atRead, uncounted), CardDecision::InDoubt);
}

TEST(RecoveryTable, BinCounterWrapsAtAThousand) {
    EXPECT_EQ(decidePresenting(status(CardPosition::ReadPosition, StackerLevel::Enough, 999),
                               status(CardPosition::None, StackerLevel::Enough, 0)),
              CardDecision::Retained);
}

TEST(RecoveryTable, GoneFromTheGate) {
    EXPECT_EQ(decideGoneFromGate(atRead, empty), CardDecision::Taken);
    EXPECT_EQ(decideGoneFromGate(atRead, uncounted), CardDecision::Taken);
    EXPECT_EQ(decideGoneFromGate(atRead, binOneMore), CardDecision::Retained);
    EXPECT_EQ(decideGoneFromGate(atRead, binJumped), CardDecision::InDoubt);
}

TEST(RecoveryTable, Retain) {
    EXPECT_EQ(decideRetaining(atRead, atRead), CardDecision::NotDone);
    EXPECT_EQ(decideRetaining(atRead, binOneMore), CardDecision::Retained);
    EXPECT_EQ(decideRetaining(atRead, uncounted), CardDecision::Retained);
    EXPECT_EQ(decideRetaining(atGate, empty), CardDecision::Taken);
    EXPECT_EQ(decideRetaining(atRead, empty), CardDecision::InDoubt);
    EXPECT_EQ(decideRetaining(atRead, binJumped), CardDecision::InDoubt);
    // Counted and still seen: a stuck sensor must not make a retained card look taken later.
    EXPECT_EQ(decideRetaining(atGate, status(CardPosition::Gate, StackerLevel::Enough, 4)), CardDecision::InDoubt);
    EXPECT_EQ(decidePresenting(atRead, status(CardPosition::Gate, StackerLevel::Enough, 4)), CardDecision::InDoubt);
}

// What is written, by the place where the journal has the card and the place where the machine finds it.
std::string written(CardFact card, const DispenserStatus& before, const DispenserStatus& now, bool sold = true) {
    SaleFacts facts;
    facts.card = card;
    facts.beforeMotion = before;
    facts.service = sold ? ServiceFact::Active : ServiceFact::None;
    facts.money = MoneyFact::Authorised;
    const auto record = whatBecameOfCard(facts, now);
    return record ? std::string(toString(record->step)) + " " + record->payload.at("result") : "";
}

TEST(RecoveryTable, WhatIsWrittenOfTheCard) {
    using enum CardFact;
    EXPECT_EQ(written(Staging, empty, atRead), "staging staged");
    EXPECT_EQ(written(Staging, empty, empty), "staging not_staged");
    EXPECT_EQ(written(Staging, empty, binOneMore), "retaining retained");
    EXPECT_EQ(written(Staging, empty, atGate), "staging in_doubt");
    EXPECT_EQ(written(Presenting, atRead, atRead), "presenting not_presented");
    EXPECT_EQ(written(Presenting, atRead, atGate), "presenting presented");
    EXPECT_EQ(written(Presenting, atRead, empty), "taken taken");
    EXPECT_EQ(written(Presenting, atRead, binOneMore), "retaining retained");
    EXPECT_EQ(written(Presenting, atRead, binJumped), "presenting in_doubt");
    EXPECT_EQ(written(Retaining, atRead, atRead), "") << "is retained again";
    EXPECT_EQ(written(Retaining, atRead, binOneMore), "retaining retained");
    EXPECT_EQ(written(Retaining, atGate, empty), "taken taken");
    EXPECT_EQ(written(Retaining, atGate, empty, false), "retaining in_doubt") << "not sold and gone";
    EXPECT_EQ(written(Retaining, atRead, empty), "retaining in_doubt");
    // Without an open motion: where it was left.
    EXPECT_EQ(written(Staged, empty, atRead), "");
    EXPECT_EQ(written(Staged, empty, empty), "staging in_doubt");
    EXPECT_EQ(written(Presented, atRead, atGate), "");
    EXPECT_EQ(written(Presented, atRead, empty), "taken taken");
    EXPECT_EQ(written(Presented, atRead, binOneMore), "retaining retained");
    EXPECT_EQ(written(Presented, atRead, binJumped), "presenting in_doubt");
    for (const auto card : {NotStaged, Taken, Retained, InDoubt}) EXPECT_EQ(written(card, empty, empty), "");
}

TEST(RecoveryTable, ASaleGoesOnWhileNothingHasTakenTheWayOut) {
    SaleFacts signedSale;
    signedSale.contractSha256 = "of the contract";
    const auto goesOn = [&](CardFact card, MoneyFact money, ServiceFact service = ServiceFact::None) {
        SaleFacts facts = signedSale;
        facts.card = card;
        facts.money = money;
        facts.service = service;
        return canGoOn(facts);
    };
    for (const auto card : {CardFact::NotStaged, CardFact::Staged, CardFact::Presented})
        for (const auto money : {MoneyFact::None, MoneyFact::Requested, MoneyFact::Authorised})
            EXPECT_TRUE(goesOn(card, money));
    for (const auto card :
         {CardFact::Staging, CardFact::Presenting, CardFact::Retaining, CardFact::Retained, CardFact::InDoubt})
        EXPECT_FALSE(goesOn(card, MoneyFact::Authorised));
    for (const auto money : {MoneyFact::NotAuthorised, MoneyFact::Capturing, MoneyFact::Captured, MoneyFact::Reversing,
                             MoneyFact::Reversed})
        EXPECT_FALSE(goesOn(CardFact::Staged, money));
    EXPECT_FALSE(goesOn(CardFact::Staged, MoneyFact::Authorised, ServiceFact::Failed));
    // In the customer's hand: for the receipt, when the card is paid for.
    EXPECT_TRUE(goesOn(CardFact::Taken, MoneyFact::Authorised));
    EXPECT_TRUE(goesOn(CardFact::Taken, MoneyFact::Capturing));
    EXPECT_FALSE(goesOn(CardFact::Taken, MoneyFact::Captured));
    signedSale.contractSha256.clear();
    EXPECT_FALSE(goesOn(CardFact::Staged, MoneyFact::Authorised)) << "nothing was signed";
}

// Whoever has the card has bought it only when it works and the money is there to be taken.
TEST(RecoveryTable, OnlyAPaidAndWorkingCardMayBeTaken) {
    for (const auto service : {ServiceFact::None, ServiceFact::Activating, ServiceFact::Active, ServiceFact::Accepted,
                               ServiceFact::Failed}) {
        for (const auto money :
             {MoneyFact::None, MoneyFact::Requested, MoneyFact::Authorised, MoneyFact::NotAuthorised,
              MoneyFact::Capturing, MoneyFact::Captured, MoneyFact::Reversing, MoneyFact::Reversed}) {
            SaleFacts facts;
            facts.service = service;
            facts.money = money;
            const bool works = service == ServiceFact::Active || service == ServiceFact::Accepted;
            const bool paid = money == MoneyFact::Authorised || money == MoneyFact::Capturing;
            EXPECT_EQ(mayBeTaken(facts), works && paid);
        }
    }
}

TEST(RecoveryTable, ACardIsInsideFromItsStagingUntilItLeaves) {
    for (const auto card :
         {CardFact::Staging, CardFact::Staged, CardFact::Presenting, CardFact::Presented, CardFact::Retaining})
        EXPECT_TRUE(cardInside(card));
    for (const auto card : {CardFact::NotStaged, CardFact::Taken, CardFact::Retained, CardFact::InDoubt})
        EXPECT_FALSE(cardInside(card));
}

TEST(RecoveryTable, PayAndActivate) {
    const Money asked(9'900, Currency::Cny);
    const auto payment = [](PaymentStatus paymentStatus, std::optional<Money> amount = std::nullopt) {
        return Result<PaymentRecord>(PaymentRecord{"1", paymentStatus, "", "", amount});
    };
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Authorized), asked), BackOfficeDecision::Done);
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Pending), asked), BackOfficeDecision::Unknown);
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Captured), asked), BackOfficeDecision::Done);
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Denied), asked), BackOfficeDecision::Failed);
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Cancelled), asked), BackOfficeDecision::Failed);
    EXPECT_EQ(decidePayment(payment(PaymentStatus::Refunded), asked), BackOfficeDecision::Failed);
    EXPECT_EQ(decidePayment(fail(ErrorCode::NotFound, ""), asked), BackOfficeDecision::Unknown);
    EXPECT_EQ(decidePayment(fail(ErrorCode::Timeout, ""), asked), BackOfficeDecision::NoAnswer);
    using enum PaymentStatus;
    EXPECT_EQ(decidePayment(payment(Authorized, asked), asked), BackOfficeDecision::Done);
    EXPECT_EQ(decidePayment(payment(Authorized, Money(1, Currency::Cny)), asked), BackOfficeDecision::NoAnswer);
    EXPECT_EQ(decidePayment(payment(Authorized, Money(9'900, Currency::Eur)), asked), BackOfficeDecision::NoAnswer);
    EXPECT_EQ(decidePayment(payment(Authorized, asked), std::nullopt), BackOfficeDecision::Done);
    const auto service = [](ActivationStatus serviceStatus) {
        return Result<ActivationRecord>(ActivationRecord{"", "", serviceStatus, ""});
    };
    EXPECT_EQ(decideActivation(service(ActivationStatus::Active)), BackOfficeDecision::Done);
    EXPECT_EQ(decideActivation(service(ActivationStatus::InProgress)), BackOfficeDecision::Unknown);
    EXPECT_EQ(decideActivation(service(ActivationStatus::Failed)), BackOfficeDecision::Failed);
    EXPECT_EQ(decideActivation(service(ActivationStatus::Suspended)), BackOfficeDecision::Failed);
    EXPECT_EQ(decideActivation(service(ActivationStatus::Terminated)), BackOfficeDecision::Failed);
    EXPECT_EQ(decideActivation(fail(ErrorCode::NotFound, "")), BackOfficeDecision::Unknown);
    EXPECT_EQ(decideActivation(fail(ErrorCode::Disconnected, "")), BackOfficeDecision::NoAnswer);
}

TEST(RecoveryTable, TheSameCustomerNeedsTheSameBootAndAShortAbsence) {
    SaleFacts facts;
    facts.lastBootId = "boot-1";
    facts.lastMonotonicNs = std::chrono::nanoseconds(100s).count();
    const auto at = [](Duration time) { return Instant(time); };
    EXPECT_TRUE(customerMayBeThere(facts, "boot-1", at(130s), 60s));
    EXPECT_FALSE(customerMayBeThere(facts, "boot-1", at(161s), 60s));
    EXPECT_FALSE(customerMayBeThere(facts, "boot-2", at(130s), 60s));
    EXPECT_FALSE(customerMayBeThere(facts, "boot-1", at(90s), 60s));
}

}  // namespace
}  // namespace simkiosk
