#include "kiosk/policy/policy_decision.hpp"

#include <algorithm>

namespace simkiosk {

std::string_view toString(PolicyReason reason) {
    switch (reason) {
        case PolicyReason::KindNotAccepted: return "kind_not_accepted";
        case PolicyReason::StateNotAccepted: return "state_not_accepted";
        case PolicyReason::CheckFailed: return "check_failed";
        case PolicyReason::CheckAbsent: return "check_absent";
        case PolicyReason::UnderAge: return "under_age";
        case PolicyReason::AgeUnknown: return "age_unknown";
        case PolicyReason::GuardianNeeded: return "guardian_needed";
        case PolicyReason::NumberLimitReached: return "number_limit_reached";
    }
    return "kind_not_accepted";
}

namespace {

using Findings = std::vector<PolicyFinding>;

bool listed(const std::vector<std::string>& states, const std::string& state) {
    return std::ranges::find(states, state) != states.end();
}

bool acceptsState(const AcceptedDocument& document, const std::string& state) {
    if (listed(document.except, state)) return false;
    return document.states.empty() ? !state.empty() : listed(document.states, state);
}

void judgeDocument(const CountryPack& pack, const DocumentFacts& facts, Findings& findings) {
    bool kindAccepted = false;
    for (const auto& document : pack.documents) {
        if (document.kind != facts.kind) continue;
        kindAccepted = true;
        if (acceptsState(document, facts.issuingState)) return;
    }
    findings.push_back(
        {kindAccepted ? PolicyReason::StateNotAccepted : PolicyReason::KindNotAccepted, Verdict::Refuse});
}

void judgeCheck(const CountryPack& pack, const DocumentFacts& facts, DocumentCheck check, Findings& findings) {
    auto outcome = facts[check];
    if (outcome == CheckOutcome::NotApplicable && hasIcaoChip(facts.kind)) outcome = CheckOutcome::NotPossible;
    const auto note = [&](PolicyReason reason, Verdict verdict) {
        if (verdict != Verdict::Accept) findings.push_back({reason, verdict, check});
    };
    if (outcome == CheckOutcome::Failed) note(PolicyReason::CheckFailed, pack[check].failed);
    if (outcome == CheckOutcome::NotPossible) note(PolicyReason::CheckAbsent, pack[check].absent);
}

void judgeAge(const CountryPack& pack, const DocumentFacts& facts, Findings& findings) {
    if (!facts.ageYears || *facts.ageYears < 0) {
        // A birth date that lies ahead is as good as none.
        findings.push_back({PolicyReason::AgeUnknown, Verdict::Staff});
    } else if (*facts.ageYears < pack.minimumAgeYears) {
        findings.push_back({PolicyReason::UnderAge, Verdict::Refuse});
    } else if (*facts.ageYears < pack.adultAgeYears && pack.minorsNeedGuardian) {
        findings.push_back({PolicyReason::GuardianNeeded, Verdict::Staff});
    }
}

}  // namespace

PolicyDecision decide(const CountryPack& pack, const DocumentFacts& facts) {
    Findings findings;
    judgeDocument(pack, facts, findings);
    for (const auto check : allDocumentChecks) judgeCheck(pack, facts, check, findings);
    judgeAge(pack, facts, findings);
    if (facts.numbersHeld && *facts.numbersHeld >= pack.numbersPerPerson)
        findings.push_back({PolicyReason::NumberLimitReached, Verdict::Refuse});
    PolicyDecision decision;
    for (const auto weight : {Verdict::Refuse, Verdict::Staff})
        for (const auto& finding : findings)
            if (finding.verdict == weight) decision.findings.push_back(finding);
    if (!findings.empty()) decision.verdict = decision.findings.front().verdict;
    return decision;
}

}  // namespace simkiosk
