// What the exception desk says of a sale in doubt: its story, where the evidence points, who must sign.
#include <gmock/gmock.h>

#include "kiosk/journal/doubt_resolution.hpp"
#include "kiosk/journal/sale_records.hpp"
#include "kiosk/journal/sale_story.hpp"

namespace simkiosk {
namespace {

using testing::ElementsAre;

DispenserStatus status(CardPosition card, unsigned bin) {
    DispenserStatus status;
    status.card = card;
    status.binCount = bin;
    return status;
}

const Iccid iccid = *Iccid::parse("89860123456789012345");

struct Sale {
    std::vector<JournalRecord> records;

    Sale& write(SaleRecord written, const char* boot = "boot-1") {
        JournalRecord record;
        record.seq = records.size() + 1;
        record.bootId = boot;
        record.step = written.step;
        record.kind = written.kind;
        record.payload = std::move(written.payload);
        records.push_back(std::move(record));
        return *this;
    }
    SaleFacts facts() const {
        auto folded = foldSale(records);
        EXPECT_TRUE(folded) << folded.error().message;
        return folded.value_or(SaleFacts{});
    }
    std::vector<StoryEvent> story() const {
        std::vector<StoryEvent> events;
        for (const auto& line : storyOf(records, [](WallTime) { return std::string("now"); }))
            events.push_back(line.event);
        return events;
    }
};

// To the moment at which the card is on its way out.
Sale presenting() {
    Sale sale;
    sale.write(record::opened("plan", "lease", Money(6900, Currency::Cny)))
        .write(record::identified(0.7, 0.9, "m"))
        .write(record::stagingIntent(status(CardPosition::None, 3), "c", "s"))
        .write(record::staged(status(CardPosition::ReadPosition, 3)))
        .write(record::bound(iccid))
        .write(record::payIntent(Uuid()))
        .write(record::authorised("A1"))
        .write(record::activateIntent(Uuid(), "b"))
        .write(record::active("O1"))
        .write(record::presentIntent(status(CardPosition::ReadPosition, 3)));
    return sale;
}

Sale doubtAtTheGate() {
    auto sale = presenting();
    sale.write(record::resolvedAs(record::inDoubt(JournalStep::Presenting, SaleReason::SensorsContradictMotion,
                                                  status(CardPosition::None, 5)),
                                  "dispenser"),
               "boot-2");
    return sale;
}

TEST(SaleStory, TellsOutcomesOnceAndWhatWasNeverAnswered) {
    using enum StoryEvent;
    EXPECT_THAT(presenting().story(),
                ElementsAre(Opened, Identified, Staged, Bound, Authorised, Active, PresentingBegan));
    EXPECT_THAT(doubtAtTheGate().story(),
                ElementsAre(Opened, Identified, Staged, Bound, Authorised, Active, PowerLost, InDoubt));
    const auto lines = storyOf(doubtAtTheGate().records, [](WallTime) { return std::string("now"); });
    EXPECT_EQ(lines.front().amount, Money(6900, Currency::Cny));
    EXPECT_TRUE(lines.back().foundLater);
    EXPECT_EQ(lines.back().reason, SaleReason::SensorsContradictMotion);
    EXPECT_FALSE(storyOf(presenting().records, [](WallTime) { return std::string(); }).back().outcomeKnown);
}

std::string now(WallTime) { return "now"; }

Sale begun() {
    Sale sale;
    sale.write(record::opened("plan", "lease", Money(6900, Currency::Cny)));
    return sale;
}

TEST(SaleStory, WhatWasAnnouncedLastIsTold) {
    const std::pair<SaleRecord, StoryEvent> announcements[] = {
        {record::stagingIntent(status(CardPosition::None, 3), "c", "s"), StoryEvent::StagingBegan},
        {record::payIntent(Uuid()), StoryEvent::PaymentAsked},
        {record::activateIntent(Uuid(), "b"), StoryEvent::ActivationAsked},
        {record::presentIntent(status(CardPosition::ReadPosition, 3)), StoryEvent::PresentingBegan},
        {record::retainIntent(status(CardPosition::Gate, 3)), StoryEvent::RetainingBegan},
        {record::settleIntent(SettlementKind::Capture), StoryEvent::CaptureBegan},
        {record::settleIntent(SettlementKind::Reverse), StoryEvent::ReversalBegan},
    };
    for (const auto& [written, event] : announcements) {
        const auto lines = storyOf(begun().write(written).records, now);
        ASSERT_EQ(lines.size(), 2U) << toString(written.step);
        EXPECT_EQ(lines.back(), (StoryLine{event, "now", false, false})) << toString(written.step);
    }
}

TEST(SaleStory, EveryOutcomeHasALineWithWhatStaffNeedOfIt) {
    auto resolved = record::caseOpened("C-17", record::inDoubtCase);
    resolved.kind = RecordKind::Resolved;
    resolved.payload = {{"result", "resolved"}, {"clerk", "1001"}};
    const auto path = status(CardPosition::None, 3);
    const std::tuple<SaleRecord, StoryEvent, std::string, std::optional<SaleReason>> outcomes[] = {
        {record::identifiedByStaff("1001", "", "C-1"), StoryEvent::IdentifiedByStaff, "", {}},
        {record::notStaged(SaleReason::CardDidNotMove), StoryEvent::NotStaged, "", SaleReason::CardDidNotMove},
        {record::bound(iccid), StoryEvent::Bound, iccid.text(), {}},
        {record::notAuthorised(SaleReason::Declined), StoryEvent::NotAuthorised, "", SaleReason::Declined},
        {record::accepted("O1"), StoryEvent::Accepted, "", {}},
        {record::activationFailed(SaleReason::OrderRefused), StoryEvent::ActivationFailed, "",
         SaleReason::OrderRefused},
        {record::presented(path), StoryEvent::Presented, "", {}},
        {record::notPresented(SaleReason::CardAtReadPosition), StoryEvent::NotPresented, "",
         SaleReason::CardAtReadPosition},
        {record::taken(), StoryEvent::Taken, "", {}},
        {record::retained(path), StoryEvent::Retained, "", {}},
        {record::settled(SettlementKind::Capture), StoryEvent::Captured, "", {}},
        {record::settled(SettlementKind::Reverse), StoryEvent::Reversed, "", {}},
        {record::caseOpened("C-17", record::inDoubtCase), StoryEvent::CaseOpened, "C-17", {}},
        {resolved, StoryEvent::CaseResolved, "1001", {}},
        {record::closed(SaleResult::InDoubt, ""), StoryEvent::Closed, "", {}},
    };
    for (const auto& [written, event, detail, reason] : outcomes) {
        const auto lines = storyOf(begun().write(written).records, now);
        ASSERT_EQ(lines.size(), 2U) << static_cast<int>(event);
        const bool later = written.kind == RecordKind::Resolved;
        EXPECT_EQ(lines.back(), (StoryLine{event, "now", later, true, detail, std::nullopt, reason}))
            << static_cast<int>(event);
    }
}

TEST(SaleStory, AnAmountThatIsNoneIsNotTold) {
    auto written = record::opened("plan", "lease", Money(6900, Currency::Cny));
    written.payload["amount"] = "much";
    EXPECT_FALSE(storyOf(Sale().write(written).records, now).front().amount);
    written.payload["currency"] = "gold";
    EXPECT_FALSE(storyOf(Sale().write(written).records, now).front().amount);
}

// An older journal says it in words, a newer program with a word that this one does not know.
TEST(SaleStory, AReasonOfAnotherVersionStandsAsItWasWritten) {
    auto written = record::inDoubt(JournalStep::Staging, SaleReason::CardNotInBin, status(CardPosition::None, 3));
    written.payload["reason"] = "the sensors contradict the motion";
    const auto line = storyOf(begun().write(written).records, now).back();
    EXPECT_EQ(line.event, StoryEvent::InDoubt);
    EXPECT_FALSE(line.reason);
    EXPECT_EQ(line.detail, "the sensors contradict the motion");
}

TEST(SaleReason, EachHasAWordOfItsOwnInTheJournal) {
    for (const auto reason : allSaleReasons) EXPECT_EQ(parseSaleReason(toString(reason)), reason);
    EXPECT_FALSE(parseSaleReason(""));
}

// The gate was left before the unit had answered: no more is to be said of the motion than that the card was taken.
TEST(SaleStory, ACardThatWasTakenAnswersTheMotionAndNothingElse) {
    using enum StoryEvent;
    const auto path = status(CardPosition::ReadPosition, 3);
    EXPECT_THAT(begun().write(record::presentIntent(path)).write(record::taken()).story(), ElementsAre(Opened, Taken));
    EXPECT_THAT(begun().write(record::retainIntent(path)).write(record::taken()).story(), ElementsAre(Opened, Taken));
    EXPECT_THAT(begun().write(record::payIntent(Uuid())).write(record::taken()).story(),
                ElementsAre(Opened, PaymentAsked, Taken));
    EXPECT_THAT(begun().write(record::retainIntent(path)).write(record::settled(SettlementKind::Reverse)).story(),
                ElementsAre(Opened, RetainingBegan, Reversed));
}

TEST(SaleStory, WhatTheStoryHasNoWordsForIsLeftToTheEvidence) {
    EXPECT_THAT(begun().write({JournalStep::Bound, RecordKind::Intent, {}}).story(), ElementsAre(StoryEvent::Opened));
    EXPECT_THAT(begun().write({JournalStep::Staging, RecordKind::Outcome, {{"result", "else"}}}).story(),
                ElementsAre(StoryEvent::Opened));
}

TEST(SaleStory, TheEvidenceIsTheRecordWordForWord) {
    const auto sale = begun().write(record::settled(SettlementKind::Capture));
    EXPECT_EQ(lineOf(sale.records.back(), now), "2 now settling outcome result=capture");
}

TEST(DoubtAdvice, FollowsTheEvidence) {
    const auto sale = doubtAtTheGate();
    const auto advice = [&](const std::optional<DispenserStatus>& now) {
        return adviseOnDoubt(sale.records, sale.facts(), now);
    };
    EXPECT_EQ(advice(std::nullopt), (CaseAdvice{CardFinding::InMachine, CaseReason::DispenserSilent}));
    EXPECT_EQ(advice(status(CardPosition::Gate, 3)), (CaseAdvice{CardFinding::InMachine, CaseReason::SensorSeesCard}));
    EXPECT_EQ(advice(status(CardPosition::None, 4)), (CaseAdvice{CardFinding::InBin, CaseReason::BinCountedOne}));
    EXPECT_EQ(advice(status(CardPosition::None, 3)),
              (CaseAdvice{CardFinding::WithCustomer, CaseReason::LeftByTheGate}));
    Sale staging;
    staging.write(record::opened("plan", "lease", Money(6900, Currency::Cny)))
        .write(record::stagingIntent(status(CardPosition::None, 3), "c", "s"))
        .write(record::inDoubt(JournalStep::Staging, SaleReason::UnreadCardLeftStack, status(CardPosition::None, 3)));
    EXPECT_EQ(adviseOnDoubt(staging.records, staging.facts(), status(CardPosition::None, 3)),
              (CaseAdvice{CardFinding::NotFound, CaseReason::PathEmpty}));
}

TEST(DoubtAdvice, ACounterThatIsNotReadProvesNothing) {
    const auto advice = [](std::optional<unsigned> before, std::optional<unsigned> after) {
        auto first = status(CardPosition::ReadPosition, 0);
        first.binCount = before;
        auto last = status(CardPosition::None, 0);
        last.binCount = after;
        auto sale = begun();
        sale.write(record::retainIntent(first))
            .write(record::inDoubt(JournalStep::Retaining, SaleReason::CardNotInBin, last));
        return adviseOnDoubt(sale.records, sale.facts(), last);
    };
    EXPECT_EQ(advice(999, 0).reason, CaseReason::BinCountedOne) << "it has three digits";
    EXPECT_EQ(advice(3, 5).reason, CaseReason::LeftByTheGate);
    EXPECT_EQ(advice(std::nullopt, 4).reason, CaseReason::LeftByTheGate);
    EXPECT_EQ(advice(3, std::nullopt).reason, CaseReason::LeftByTheGate);
}

TEST(DoubtAdvice, WithoutADoubtNothingPointsToTheGate) {
    const auto sale = begun();
    EXPECT_EQ(adviseOnDoubt(sale.records, sale.facts(), status(CardPosition::None, 3)),
              (CaseAdvice{CardFinding::NotFound, CaseReason::PathEmpty}));
    // How a sale was closed is not where its card was lost.
    auto closed = presenting();
    closed.write(record::closed(SaleResult::InDoubt, ""));
    EXPECT_EQ(adviseOnDoubt(closed.records, SaleFacts{}, status(CardPosition::None, 3)).reason, CaseReason::PathEmpty);
}

TEST(DoubtAdvice, ShowsTheDispenserAsItWasThen) {
    EXPECT_EQ(dispenserAtDoubt(doubtAtTheGate().records), describe(status(CardPosition::None, 5)));
    EXPECT_EQ(dispenserAtDoubt(presenting().records), "");
    auto silent = record::inDoubt(JournalStep::Presenting, SaleReason::SensorsContradictMotion, {});
    silent.payload.erase("dispenser");
    EXPECT_EQ(dispenserAtDoubt(presenting().write(silent).records), "");
}

TEST(CaseMoney, IsSaidAsItStandsForTheCustomer) {
    const auto money = [](MoneyFact fact, const std::string& code = "") {
        SaleFacts facts;
        facts.money = fact;
        facts.authorizationCode = code;
        return caseMoney(facts);
    };
    EXPECT_EQ(money(MoneyFact::None), CaseMoney::NothingPaid);
    EXPECT_EQ(money(MoneyFact::NotAuthorised), CaseMoney::NothingPaid);
    EXPECT_EQ(money(MoneyFact::Reversed), CaseMoney::NothingPaid) << "the wallet never said yes";
    EXPECT_EQ(money(MoneyFact::Reversed, "A1"), CaseMoney::GivenBack);
    EXPECT_EQ(money(MoneyFact::Authorised, "A1"), CaseMoney::BeingGivenBack);
    EXPECT_EQ(money(MoneyFact::Reversing, "A1"), CaseMoney::BeingGivenBack);
    EXPECT_EQ(money(MoneyFact::Requested), CaseMoney::Unclear);
    EXPECT_EQ(money(MoneyFact::Capturing, "A1"), CaseMoney::Unclear);
    EXPECT_EQ(money(MoneyFact::Captured, "A1"), CaseMoney::Unclear);
}

TEST(SecondPerson, SignsWhereACardOrMoneyIsOut) {
    Sale unpaid;
    unpaid.write(record::opened("plan", "lease", Money(6900, Currency::Cny)))
        .write(record::stagingIntent(status(CardPosition::None, 3), "c", "s"))
        .write(record::inDoubt(JournalStep::Staging, SaleReason::UnreadCardLeftStack, status(CardPosition::None, 3)));
    EXPECT_FALSE(needsSecondPerson(CardFinding::InBin, unpaid.facts()));
    EXPECT_FALSE(needsSecondPerson(CardFinding::InMachine, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::NotFound, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::WithCustomer, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::InBin, doubtAtTheGate().facts())) << "money is on its way back";
}

}  // namespace
}  // namespace simkiosk
