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
    sale.write(record::resolvedAs(record::inDoubt(JournalStep::Presenting, "sensors", status(CardPosition::None, 5)),
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
    EXPECT_EQ(lines.front().detail, "69.00 CNY");
    EXPECT_TRUE(lines.back().foundLater);
    EXPECT_EQ(lines.back().detail, "sensors");
    EXPECT_FALSE(storyOf(presenting().records, [](WallTime) { return std::string(); }).back().outcomeKnown);
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
        .write(record::inDoubt(JournalStep::Staging, "gone", status(CardPosition::None, 3)));
    EXPECT_EQ(adviseOnDoubt(staging.records, staging.facts(), status(CardPosition::None, 3)),
              (CaseAdvice{CardFinding::NotFound, CaseReason::PathEmpty}));
}

TEST(SecondPerson, SignsWhereACardOrMoneyIsOut) {
    Sale unpaid;
    unpaid.write(record::opened("plan", "lease", Money(6900, Currency::Cny)))
        .write(record::stagingIntent(status(CardPosition::None, 3), "c", "s"))
        .write(record::inDoubt(JournalStep::Staging, "gone", status(CardPosition::None, 3)));
    EXPECT_FALSE(needsSecondPerson(CardFinding::InBin, unpaid.facts()));
    EXPECT_FALSE(needsSecondPerson(CardFinding::InMachine, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::NotFound, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::WithCustomer, unpaid.facts()));
    EXPECT_TRUE(needsSecondPerson(CardFinding::InBin, doubtAtTheGate().facts())) << "money is on its way back";
}

}  // namespace
}  // namespace simkiosk
