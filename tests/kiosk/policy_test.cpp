// The decision about a document, as a table: every kind of answer to every question a pack asks.
#include "kiosk/policy/policy_decision.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace simkiosk {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Date date(int y, unsigned m, unsigned d) { return {year(y), month(m), day(d)}; }

CountryPack pack() {
    CountryPack made;
    made.id = "test";
    made.country = "XX";
    made.documents = {{DocumentKind::ResidentIdentityCard, {}, {}},
                      {DocumentKind::Passport, {}, {"UTO"}},
                      {DocumentKind::EuIdentityCard, {"FRA", "D"}, {}}};
    made.numbersPerPerson = 5;
    made.minimumAgeYears = 16;
    made.adultAgeYears = 18;
    return made;
}

DocumentFacts passport() {
    DocumentFacts facts;
    facts.kind = DocumentKind::Passport;
    facts.issuingState = "FRA";
    facts.ageYears = 30;
    facts.checks.fill(CheckOutcome::Passed);
    return facts;
}

std::string described(const PolicyDecision& decision) {
    std::string text(toString(decision.verdict));
    for (const auto& finding : decision.findings) {
        text.append(": ").append(toString(finding.reason));
        if (finding.check) text.append(" ").append(toString(*finding.check));
    }
    return text;
}

struct Case {
    std::string name;
    std::function<void(CountryPack&, DocumentFacts&)> change;
    std::string decision;
};

class Decisions : public testing::TestWithParam<Case> {};

TEST_P(Decisions, AreMade) {
    auto policy = pack();
    auto facts = passport();
    GetParam().change(policy, facts);
    EXPECT_EQ(described(decide(policy, facts)), GetParam().decision);
}

std::vector<Case> table() {
    const auto age = [](std::optional<int> years) {
        return [years](CountryPack&, DocumentFacts& facts) { facts.ageYears = years; };
    };
    const auto kind = [](DocumentKind which, std::string state) {
        return [which, state](CountryPack&, DocumentFacts& facts) {
            facts.kind = which;
            facts.issuingState = state;
        };
    };
    const auto held = [](unsigned numbers) {
        return [numbers](CountryPack&, DocumentFacts& facts) { facts.numbersHeld = numbers; };
    };
    return {
        {"InOrder", [](CountryPack&, DocumentFacts&) {}, "accept"},
        {"AnEmptyPack", [](CountryPack& policy, DocumentFacts&) { policy = {}; }, "refuse: kind_not_accepted"},
        {"KindNotInThePack", kind(DocumentKind::ResidencePermit, "FRA"), "refuse: kind_not_accepted"},
        {"StateExcepted", kind(DocumentKind::Passport, "UTO"), "refuse: state_not_accepted"},
        {"StateUnknown", kind(DocumentKind::Passport, ""), "refuse: state_not_accepted"},
        {"StateListed", kind(DocumentKind::EuIdentityCard, "D"), "accept"},
        {"StateNotListed", kind(DocumentKind::EuIdentityCard, "TUR"), "refuse: state_not_accepted"},
        {"SecondEntryOfAKind",
         [](CountryPack& policy, DocumentFacts& facts) {
             policy.documents.push_back({DocumentKind::Passport, {"UTO"}, {}});
             facts.issuingState = "UTO";
         },
         "accept"},
        {"Age15", age(15), "refuse: under_age"},
        {"Age16", age(16), "staff: guardian_needed"},
        {"Age17", age(17), "staff: guardian_needed"},
        {"Age18", age(18), "accept"},
        {"AgeUnknown", age(std::nullopt), "staff: age_unknown"},
        {"BornTomorrow", age(-1), "staff: age_unknown"},
        {"MinorsMayBuyAlone",
         [](CountryPack& policy, DocumentFacts& facts) {
             policy.minorsNeedGuardian = false;
             facts.ageYears = 16;
         },
         "accept"},
        {"FourNumbers", held(4), "accept"},
        {"FiveNumbers", held(5), "refuse: number_limit_reached"},
        {"TheWorstCountsAndComesFirst",
         [](CountryPack&, DocumentFacts& facts) {
             facts.ageYears = 17;
             facts[DocumentCheck::Revocation] = CheckOutcome::NotPossible;
             facts[DocumentCheck::DataGroupHashes] = CheckOutcome::Failed;
         },
         "refuse: check_failed data_group_hashes: check_absent revocation: guardian_needed"},
        {"NothingIsKnown",
         [](CountryPack&, DocumentFacts& facts) {
             facts = {};
             facts.issuingState = "FRA";
         },
         "staff: check_absent number_check_digit: check_absent document_in_date: check_absent sod_signature: "
         "check_absent chain_trusted: check_absent revocation: check_absent certificates_in_date: "
         "check_absent data_group_hashes: check_absent dg1_equals_mrz: check_absent chip_genuine: age_unknown"},
    };
}

INSTANTIATE_TEST_SUITE_P(Table, Decisions, testing::ValuesIn(table()),
                         [](const auto& instance) { return instance.param.name; });

// Every check × what became of it × what the pack says about it.
TEST(Decision, EachCheckFollowsItsRule) {
    const std::array verdicts{Verdict::Accept, Verdict::Staff, Verdict::Refuse};
    for (const auto check : allDocumentChecks) {
        for (const auto failed : verdicts) {
            for (const auto absent : verdicts) {
                auto policy = pack();
                policy[check] = {failed, absent};
                const auto verdictOn = [&](CheckOutcome outcome) {
                    auto facts = passport();
                    facts[check] = outcome;
                    const auto decision = decide(policy, facts);
                    EXPECT_EQ(decision.findings.size(), decision.verdict == Verdict::Accept ? 0U : 1U);
                    if (!decision.findings.empty()) {
                        EXPECT_EQ(decision.findings.front().check, check);
                        EXPECT_EQ(decision.findings.front().verdict, decision.verdict);
                        EXPECT_EQ(decision.findings.front().reason, outcome == CheckOutcome::Failed
                                                                        ? PolicyReason::CheckFailed
                                                                        : PolicyReason::CheckAbsent);
                    }
                    return decision.verdict;
                };
                EXPECT_EQ(verdictOn(CheckOutcome::Passed), Verdict::Accept) << toString(check);
                EXPECT_EQ(verdictOn(CheckOutcome::Failed), failed) << toString(check);
                EXPECT_EQ(verdictOn(CheckOutcome::NotPossible), absent) << toString(check);
                EXPECT_EQ(verdictOn(CheckOutcome::NotApplicable), absent)
                    << "an ICAO chip owes it: " << toString(check);
            }
        }
    }
}

TEST(Decision, WithoutARuleFailedIsRefusedAndAbsentGoesToStaff) {
    for (const auto check : allDocumentChecks) {
        auto facts = passport();
        facts[check] = CheckOutcome::Failed;
        EXPECT_EQ(decide(pack(), facts).verdict, Verdict::Refuse) << toString(check);
        facts[check] = CheckOutcome::NotPossible;
        EXPECT_EQ(decide(pack(), facts).verdict, Verdict::Staff) << toString(check);
    }
}

IdCard card() {
    IdCard made;
    made.type = IdCardType::Resident;
    made.numberCheck = NumberCheck::Valid;
    made.birthDate = date(1990, 3, 7);
    made.validTo = date(2030, 1, 1);
    return made;
}

TEST(Decision, AResidentIdentityCard) {
    const auto verdictOn = [](const IdCard& made, Date today) {
        return described(decide(pack(), factsOf(made, today)));
    };
    auto made = card();
    EXPECT_EQ(verdictOn(made, date(2029, 12, 31)), "accept");
    EXPECT_EQ(verdictOn(made, date(2030, 1, 1)), "accept") << "its last day";
    EXPECT_EQ(verdictOn(made, date(2030, 1, 2)), "refuse: check_failed document_in_date");
    made.validForever = true;
    made.validTo.reset();
    EXPECT_EQ(verdictOn(made, date(2090, 1, 1)), "accept");
    made.validForever = false;
    EXPECT_EQ(verdictOn(made, date(2029, 1, 1)), "staff: check_absent document_in_date");

    made = card();
    made.numberCheck = NumberCheck::Invalid;
    EXPECT_EQ(verdictOn(made, date(2029, 1, 1)), "refuse: check_failed number_check_digit");
    made.numberCheck = NumberCheck::NotApplicable;
    EXPECT_EQ(verdictOn(made, date(2029, 1, 1)), "accept");

    made = card();
    made.birthDate = date(2013, 6, 1);
    EXPECT_EQ(verdictOn(made, date(2029, 5, 31)), "refuse: under_age");
    EXPECT_EQ(verdictOn(made, date(2029, 6, 1)), "staff: guardian_needed");
    made.birthDate.reset();
    EXPECT_EQ(verdictOn(made, date(2029, 1, 1)), "staff: age_unknown");
    made = card();
    made.type = IdCardType::HkMacaoTaiwanPermit;
    EXPECT_EQ(verdictOn(made, date(2029, 1, 1)), "refuse: kind_not_accepted");
    made.type = IdCardType::ForeignPermanent2023;
    EXPECT_EQ(factsOf(made, date(2029, 1, 1)).kind, DocumentKind::ForeignPermanentResidence);
}

TEST(Age, IsReachedOnTheBirthday) {
    EXPECT_EQ(ageOn(date(2026, 3, 6), date(2008, 3, 7)), 17);
    EXPECT_EQ(ageOn(date(2026, 3, 7), date(2008, 3, 7)), 18);
    EXPECT_EQ(ageOn(date(2026, 12, 31), date(2008, 3, 7)), 18);
    EXPECT_EQ(ageOn(date(2026, 2, 28), date(2008, 2, 29)), 17);
    EXPECT_EQ(ageOn(date(2026, 3, 1), date(2008, 2, 29)), 18);
    EXPECT_EQ(ageOn(date(2028, 2, 29), date(2008, 2, 29)), 20);
    EXPECT_EQ(ageOn(date(2026, 1, 1), date(2026, 1, 2)), -1);
}

TEST(PlainWords, SayWhatThePackMeans) {
    auto policy = pack();
    policy[DocumentCheck::ChipGenuine] = {Verdict::Refuse, Verdict::Accept};
    policy[PersonalData::Contract] = {730, RetentionStart::ContractEnd};
    policy[PersonalData::Signature] = {30, RetentionStart::Sale};
    const auto said = inPlainWords(policy);
    const auto says = [&](const std::string& sentence) { return std::ranges::count(said, sentence) == 1; };
    EXPECT_TRUE(says("Accepted: Chinese resident identity card."));
    EXPECT_TRUE(says("Accepted: passport of every state except UTO."));
    EXPECT_TRUE(says("Accepted: identity card of a European state of FRA, D."));
    EXPECT_TRUE(says("At most 5 numbers a person."));
    EXPECT_TRUE(says("Nobody under 16 can buy."));
    EXPECT_TRUE(says("From 16 to 17: a guardian is needed, whom staff check."));
    EXPECT_TRUE(
        says("Checked is whether the chip is the original: a document that fails is refused, one that cannot be "
             "checked is accepted."));
    EXPECT_TRUE(says("Kept until 730 days after the end of the contract: contract."));
    EXPECT_TRUE(says("Kept for 30 days after the sale: signature."));
    EXPECT_TRUE(says("The SIM card is handed out only when it is active."));
}

}  // namespace
}  // namespace simkiosk
