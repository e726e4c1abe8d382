// The decision about a document and its holder: a pure function of the pack and the facts.
#pragma once

#include "kiosk/policy/country_pack.hpp"

namespace simkiosk {

enum class PolicyReason {
    KindNotAccepted,
    StateNotAccepted,
    CheckFailed,  // `check` says which
    CheckAbsent,  // could not be made; `check` says which
    UnderAge,
    AgeUnknown,
    GuardianNeeded,
    NumberLimitReached,
};
std::string_view toString(PolicyReason reason);  // "guardian_needed"

struct PolicyFinding {
    PolicyReason reason = PolicyReason::KindNotAccepted;
    Verdict verdict = Verdict::Refuse;
    std::optional<DocumentCheck> check = std::nullopt;

    bool operator==(const PolicyFinding&) const = default;
};

struct PolicyDecision {
    Verdict verdict = Verdict::Accept;
    // Everything that stands against the document, the weightiest first; empty when it is accepted.
    std::vector<PolicyFinding> findings;

    bool operator==(const PolicyDecision&) const = default;
};

// For kinds with an ICAO chip, a check that is said not to apply counts as one that could not be made: every such chip
// has a signed security object, and a chip without authentication can be a copy.
PolicyDecision decide(const CountryPack& pack, const DocumentFacts& facts);

}  // namespace simkiosk
